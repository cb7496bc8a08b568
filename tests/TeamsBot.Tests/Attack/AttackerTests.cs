using System.Collections.Concurrent;
using System.Globalization;
using Xunit.Abstractions;

namespace TeamsBot.Tests.Attack;

/// <summary>
/// An attacker with the whole store, its files, the log, the exports, the key, and the moments at which people pressed tries to find out who said what was said
/// without a name (docs/attacker-test.md). It finds out wherever a careless writer has been, and nothing in the product.
/// </summary>
public sealed class AttackerTests(ITestOutputHelper output)
{
    private static readonly ConcurrentDictionary<Leak, Lazy<Task<Dictionary<(string Attack, Kind Kind), Score>>>> Played = new();

    private const int Careless = 4;
    private const int Product = 20;

    [Theory]
    [InlineData(Leak.UserId, "person in the row", Kind.Answer)]
    [InlineData(Leak.UserId, "person in the row", Kind.Point)]
    [InlineData(Leak.UserId, "person in the row", Kind.Theme)]
    [InlineData(Leak.TimeOrder, "order of a counter", Kind.Answer)]
    [InlineData(Leak.TimeOrder, "order of a counter", Kind.Point)]
    [InlineData(Leak.TimeOrder, "order of a counter", Kind.Theme)]
    [InlineData(Leak.AuditLine, "lengths", Kind.Answer)]
    [InlineData(Leak.AuditLine, "lengths", Kind.Point)]
    [InlineData(Leak.AuditLine, "log lines", Kind.Theme)]
    [InlineData(Leak.RunningTotals, "counts, from two looks", Kind.Theme)]
    public async Task The_attack_finds_out_where_a_careless_writer_has_been(Leak leak, string attack, Kind kind)
    {
        var scores = await ScoresAsync(leak, Careless);
        var score = scores[(attack, kind)];
        Assert.True(score.Succeeds, Line(attack, kind, score));
    }

    [Fact]
    public async Task No_attack_finds_out_in_the_product()
    {
        var scores = await ScoresAsync(Leak.None, Product);
        Assert.All(Enum.GetValues<Kind>(), kind => Assert.True(scores.Where(s => s.Key.Kind == kind).All(s => s.Value.Things >= 10 * Product / 2)));
        Assert.Empty(scores.Where(s => s.Value.Succeeds).Select(s => Line(s.Key.Attack, s.Key.Kind, s.Value)));
    }

    [Theory]
    [InlineData(Leak.RunningTotals, true)]
    [InlineData(Leak.None, false)]
    public async Task Two_looks_around_a_newcomers_choice_tell_it_only_where_totals_run(Leak leak, bool tells)
    {
        using var play = new Play(seed: 7, leak);
        var (evidence, questions) = await play.RunAsync();
        var (question, truth) = questions.First(q => q.Question.Kind is Kind.Theme && q.Question.Candidates.Any(IsNew));
        var newcomer = question.Candidates.Index().First(c => IsNew(c.Item));
        Assert.Equal(tells ? [truth[newcomer.Index]] : [], Counts.More(evidence, newcomer.Item.At));

        bool IsNew(TookPart who) => who.Who == play.Newcomer;
    }

    [Fact]
    public async Task A_journal_that_its_writer_keeps_is_theirs_and_not_anonymous()
    {
        var score = new Score();
        await AskAsync(seed: 0, deletesJournals: false, Kind.Theme, new PersonInRow(), score);
        await AskAsync(seed: 1, deletesJournals: false, Kind.Theme, new PersonInRow(), score);
        Assert.True(score.Succeeds, Line("journals", Kind.Theme, score));
    }

    [Fact]
    public async Task Who_watches_an_open_item_and_the_people_around_it_sees_an_answer_come()
    {
        var score = new Score();
        // The card shows the newest lines only, so that not every answer is seen to come: more lives make it plain.
        for (var seed = 0; seed < 3 * Careless; seed++) { await AskAsync(seed, deletesJournals: true, Kind.Answer, new Watching(), score); }
        Assert.True(score.Succeeds, Line("watching", Kind.Answer, score));
    }

    private static async Task AskAsync(int seed, bool deletesJournals, Kind kind, IAttack attack, Score score)
    {
        using var play = new Play(seed, Leak.None);
        var (evidence, questions) = await play.RunAsync(deletesJournals);
        foreach (var (question, truth) in questions.Where(q => q.Question.Kind == kind)) { score.Add(question, truth, attack.Guess(evidence, question), new Random(seed)); }
    }

    // Each kind of team is played once, whoever asks first.
    private async Task<Dictionary<(string Attack, Kind Kind), Score>> ScoresAsync(Leak leak, int lives)
    {
        var scores = await Played.GetOrAdd(leak, _ => new(() => PlayAsync(leak, lives))).Value;
        foreach (var ((attack, kind), score) in scores) { output.WriteLine(Line(attack, kind, score)); }
        return scores;
    }

    private static async Task<Dictionary<(string Attack, Kind Kind), Score>> PlayAsync(Leak leak, int lives)
    {
        var scores = Attacks.All.SelectMany(attack => Enum.GetValues<Kind>().Select(kind => (attack.Name, kind))).ToDictionary(key => key, _ => new Score());
        for (var seed = 0; seed < lives; seed++)
        {
            using var play = new Play(seed, leak);
            var (evidence, questions) = await play.RunAsync();
            foreach (var (question, truth) in questions)
            {
                foreach (var attack in Attacks.All) { scores[(attack.Name, question.Kind)].Add(question, truth, attack.Guess(evidence, question), new Random(seed)); }
            }
        }

        return scores;
    }

    private static string Line(string attack, Kind kind, Score score) => string.Create(
        CultureInfo.InvariantCulture, $"{attack} | {kind} | {score.Things} | {score.Rate:P0} | {score.ChanceRate:P0} | {score.Deviations:0.0}");
}
