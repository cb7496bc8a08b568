using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Languages;

namespace TeamsBot.Tests.Changes;

public sealed class ChangeCardTests : IDisposable
{
    private static readonly Instant Now = ChangeScene.Start;
    private static readonly string[] Names = ["list", "list-empty", "list-partner", "idea", "do-due", "act", "stopped", "reading", "begin", "judge"];
    private readonly ChangeScene scene = new();

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
    public void Cards_look_as_approved(string name, string language) =>
        Approved.Matches(Card(name, Visit(Language.Find(language)!)), $"changes-{name}", language);

    [Theory]
    [MemberData(nameof(AllNames))]
    public void In_a_language_of_long_words_every_card_fits_and_says_nothing_else(string name) =>
        Pseudo.Speaks(Card(name, Visit(Language.English) with { Texts = Pseudo.In(TextSource.Beside<Change>("changes")), Content = Pseudo.Of(scene.Content) }), ChangeScene.Typed);

    [Fact]
    public void The_longest_texts_still_fit_a_card()
    {
        var (line, lines) = (new string('*', Limits.Line), new string('&', Limits.Lines));
        var change = Example() with
        {
            Title = line, Phase = Phase.Act, Plan = new Plan(line, lines, lines, new LocalDate(2027, 2, 1)), ExpectedAndSeen = lines, Lesson = lines, Verdict = Verdict.Good,
        };

        Assert.True(Size(ChangeCard.Of(change, History(change), Visit(Language.Dutch), notice: null, "n")) < 25_000);
    }

    private static AdaptiveCard Card(string name, Visit visit)
    {
        var change = Example();
        return name switch
        {
            "list" => ChangeListCard.Of([change, change with { Phase = Phase.Idea, Cycle = 0, Title = "Bloeddruk thuis meten" }, change with { Phase = Phase.Stopped, Title = "Koffie" }], visit with { Surface = Surface.Channel }, 0),
            "list-empty" => ChangeListCard.Of([], visit with { Surface = Surface.Channel }, 0),
            "list-partner" => ChangeListCard.Of([], visit with { Caller = ChangeScene.Partner }, 0),
            "idea" => ChangeCard.Of(change with { Phase = Phase.Idea, Cycle = 0, Plan = new Plan(), Lesson = null, Deputy = null }, [], visit, visit.Texts["changes.done.created"], "n"),
            "do-due" => ChangeCard.Of(change with { Plan = change.Plan with { CheckDate = new LocalDate(2026, 12, 14) } }, History(change), visit, notice: null, "n"),
            "act" => ChangeCard.Of(change with { Phase = Phase.Act, Verdict = Verdict.Almost, ExpectedAndSeen = "Verwacht 5, gezien 4" }, [], visit with { Surface = Surface.Personal(ChangeScene.Team) }, notice: null, "n"),
            "stopped" => ChangeCard.Of(change with { Phase = Phase.Stopped }, [], visit, visit.Texts["changes.done.stopped"], "n"),
            "reading" => ChangeCard.Of(change, [], visit with { Caller = ChangeScene.Partner }, notice: null, "n"),
            "begin" => Form(new BeginChange(), change with { Phase = Phase.Plan }, visit),
            _ => Form(new JudgeChange(), change with { Phase = Phase.Check }, visit),
        };
    }

    private static AdaptiveCard Form(IChangeStep step, Change change, Visit visit) => FormCard.Of(
        visit, change.Title, visit.Texts[step.Keys.Hint], notice: null, step.Questions(new StepForm(change, visit, [], Answers: null)),
        new Press(step.Verb, change.Id.ToString(), change.Version, "n"), visit.Texts[step.Keys.Title], new Press(ChangeVerbs.Open, change.Id.ToString(), change.Version));

    private Visit Visit(Language language) => new(scene.Settings!, ChangeScene.Jan, Surface.Dialog, scene.Catalog.In(language), Now, scene.Content);

    private static Change Example() => new()
    {
        Id = ChangeId.Parse(new string('a', 32))!.Value,
        Title = "Overdracht bij de avonddienst",
        Phase = Phase.Do,
        Cycle = 2,
        Since = Now - Duration.FromDays(12),
        CycleSince = Now - Duration.FromDays(20),
        Owner = ChangeScene.Named(ChangeScene.Jan),
        Deputy = ChangeScene.Named(ChangeScene.Samir),
        Plan = new Plan("bewoners", "De overdracht duurt te lang", "Iedereen om 23:00 klaar", new LocalDate(2027, 2, 1)),
        Lesson = "Begin kleiner",
        CreatedBy = ChangeScene.Named(ChangeScene.Jan),
        CreatedAt = Now - Duration.FromDays(40),
        Last = new Stamp(ChangeScene.Named(ChangeScene.Jan), Now - Duration.FromDays(12), "n"),
        Version = 7,
    };

    private static ChangeEvent[] History(Change change) =>
    [
        .. Enum.GetValues<ChangeEventType>().Select((type, i) => new ChangeEvent(
            change.Id, i + 1, type, Phase.Plan, Phase.Do, 1, new Stamp(ChangeScene.Named(ChangeScene.Jan), Now - Duration.FromDays(40 - i), "")
            {
                Reason = type is ChangeEventType.Judged or ChangeEventType.Stopped ? change.Lesson : null,
                Passed = type is ChangeEventType.Begun ? new Passed([Concern.Scope], "Samen met de wasserij, het duurt twee maanden") : null,
            })),
    ];

    private static int Size(AdaptiveCard card) => System.Text.Encoding.UTF8.GetByteCount(card.ToJson());
}
