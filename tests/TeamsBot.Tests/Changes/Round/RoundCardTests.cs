using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Languages;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

public sealed class RoundCardTests : IDisposable
{
    private static readonly string[] Names = ["due-check", "due-both", "due-review", "due-leader", "leaving", "help-talk", "help-smaller", "help-smaller-plan", "help-learn", "help-stop"];

    private readonly RoundScene scene = new();

    public static TheoryData<string, string> Cards
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Language.All)
            {
                foreach (var name in Names) { data.Add(name, language.Tag); }
            }

            return data;
        }
    }

    public static TheoryData<string> AllNames => [.. Names];

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Cards))]
    public void Cards_look_as_approved(string name, string language)
    {
        var card = Card(name, scene.Catalog.In(Language.Find(language)!));
        Assert.False(string.IsNullOrWhiteSpace(card.Summary));
        Approved.Matches(card.Content, $"changes-{name}", language);
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void In_a_language_of_long_words_every_card_fits_and_says_nothing_else(string name) => Pseudo.Speaks(Card(name, Pseudo.In(TextSource.Beside<Change>("changes"))).Content, ChangeScene.Typed);

    [Fact]
    public void The_longest_titles_still_fit_a_card()
    {
        var title = new string('*', Limits.Line);
        var due = Enumerable.Range(0, DueCard.Most).Select(_ => Asked(scene.Example(title), DueKind.Check, 2)).ToArray();
        Assert.InRange(Approved.Bytes(DueCard.ForTeam(due, scene.Catalog.In(Language.Dutch)).Content.ToJson()), 1, 25_000);
        var changes = due.Select(d => d.Due.Change).ToArray();
        Assert.InRange(Approved.Bytes(TellOfLeaving.Card(changes, scene.Settings!, scene.Catalog.In(Language.Dutch)).Content.ToJson()), 1, 25_000);
    }

    private OutgoingCard Card(string name, Texts texts)
    {
        var (one, other) = (Fixed("Overdracht bij de avonddienst", 'a'), Fixed("Samen koffiedrinken", 'b') with { Deputy = null });
        return name switch
        {
            "due-check" => DueCard.ForTeam([Asked(one, DueKind.Check, 1), Asked(other, DueKind.Check, 2)], texts),
            "due-both" => DueCard.ForTeam([Asked(one, DueKind.Check, 3), Asked(other, DueKind.Review, 1)], texts),
            "due-review" => DueCard.ForTeam([Asked(other, DueKind.Review, 1)], texts),
            "due-leader" => DueCard.ForLeader([Asked(one, DueKind.Check, 4), Asked(other, DueKind.Review, 4)], new Morning(scene.Settings!, Monday, scene.Now, [], new RoundMemory([])), texts),
            "leaving" => TellOfLeaving.Card([one, other], scene.Settings!, texts),
            "help-talk" => Help(one, HelpKind.Talk, HelpCause.Stuck, texts),
            "help-smaller" => Help(one, HelpKind.Smaller, HelpCause.CheckPassed, texts),
            "help-smaller-plan" => Help(one with { Phase = Phase.Plan }, HelpKind.Smaller, HelpCause.Stuck, texts),
            "help-learn" => Help(one, HelpKind.Learn, HelpCause.Still, texts),
            _ => Help(one, HelpKind.Stop, HelpCause.Still, texts),
        };
    }

    private OutgoingCard Help(Change change, HelpKind kind, HelpCause cause, Texts texts) =>
        HelpCard.Of(change, new Help(kind, cause, Monday, new string('c', 32)), scene.Settings!, texts);

    private static (Due Due, Asked Step) Asked(Change change, DueKind kind, int step) => (new Due(change, kind, Monday.PlusDays(-3)), new Asked(kind, Monday.PlusDays(-3), step, Monday));

    private Change Fixed(string title, char id) => scene.Example(title, Monday.PlusDays(-10)) with
    {
        Id = ChangeId.Parse(new string(id, 32))!.Value, Sustaining = new SustainPlan("elke dag"), Version = 7,
    };
}
