using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Cards;

/// <summary>The questions of this feature's pages, worded as in <c>content/pdca-cycle.json</c>, result first.</summary>
internal static class Questions
{
    public static AdaptiveInput Title(Texts texts, string? value) =>
        Ask.Line(ChangeVerbs.Title, texts["changes.ask.title"], Limits.Line, value, texts["changes.ask.title-example"]).Required(texts["shared.fill-in"]);

    public static AdaptiveTextInput ForWhom(Texts texts, string? value) =>
        Ask.Line(ChangeVerbs.ForWhom, texts["changes.ask.for-whom"], Limits.Line, value);

    public static AdaptiveTextInput Problem(Texts texts, string? value) =>
        Ask.Lines(ChangeVerbs.Problem, texts["changes.ask.problem"], Limits.Lines, value);

    public static AdaptiveTextInput Aim(Texts texts, string? value) =>
        Ask.Lines(ChangeVerbs.Aim, texts["changes.ask.aim"], Limits.Lines, value);

    public static AdaptiveTextInput Prediction(Texts texts, string? value) =>
        Ask.Lines(ChangeVerbs.Prediction, texts["changes.ask.prediction"], Limits.Lines, value, texts["changes.ask.prediction-example"]);

    public static AdaptiveInput Scope(Texts texts, string? value) =>
        Ask.Choice(
            ChangeVerbs.Scope,
            texts["changes.ask.scope"],
            [
                (nameof(Changes.Scope.Fits), texts["changes.scope.fits"]),
                (nameof(Changes.Scope.TakesLonger), texts["changes.scope.takes-longer"]),
                (nameof(Changes.Scope.NeedsOthers), texts["changes.scope.needs-others"]),
            ],
            value);

    public static AdaptiveInput Steps(Texts texts, string? value) => Ask.Lines(ChangeVerbs.Steps, texts["changes.ask.approach"], Limits.Lines, value);

    public static AdaptiveInput SmallTest(Texts texts, string? value) =>
        Ask.Choice(ChangeVerbs.SmallTest, texts["changes.ask.small-test"], YesNo(texts, "changes.small-test.yes", "changes.small-test.no"), value);

    public static AdaptiveInput Serves(Visit visit, string? value)
    {
        var texts = visit.Texts;
        (string, string)[] ambition = visit.Team.Ambition is null ? [] : [(ChangeWords.Ambition, texts["changes.serves.ambition"])];
        var promises = visit.Content.Promises.All.Select(p => (p.Id, p.Title.In(texts.Language.Tag)));
        return Ask.Pick(ChangeVerbs.Serves, texts["changes.ask.serves"], [.. ambition, .. promises, (ChangeWords.None, texts["changes.serves.none"])], value ?? ChangeWords.None);
    }

    public static AdaptiveInput Consulted(Texts texts, string? value) => Ask.Line(ChangeVerbs.Consulted, texts["changes.ask.consulted"], Limits.Line, value);

    public static AdaptiveInput Adjusted(Texts texts, string? value) => Ask.Lines(ChangeVerbs.Adjusted, texts["changes.ask.adjusted"], Limits.Lines, value);

    public static AdaptiveInput Keep(Texts texts, string? value) => Ask.Lines(ChangeVerbs.Keep, texts["changes.ask.keep"], Limits.Lines, value);

    public static AdaptiveInput Spread(Texts texts, string? value) =>
        Ask.Choice(ChangeVerbs.Spread, texts["changes.ask.spread"], YesNo(texts, "changes.spread.yes", "changes.spread.no"), value);

    public static AdaptiveInput Told(Texts texts, string? value) =>
        Ask.Lines(ChangeVerbs.Told, texts["changes.ask.told"], Limits.Lines, value).Required(texts["shared.fill-in"]);

    public static AdaptiveInput Reason(Texts texts, string? value, bool isNeeded)
    {
        var input = Ask.Lines(ChangeVerbs.Reason, texts["changes.ask.reason"], Limits.Lines, value);
        return isNeeded ? input.Required(texts["shared.fill-in"]) : input;
    }

    public static AdaptiveDateInput CheckDate(Texts texts, LocalDate? value, LocalDate today) =>
        Ask.Day(ChangeVerbs.CheckDate, texts["changes.ask.check-date"], value, today.PlusDays(1), Plan.LastCheckDate(today));

    public static AdaptiveInput Verdict(Texts texts, string? value) =>
        Ask.Choice(ChangeVerbs.Verdict, texts["changes.ask.verdict"], Enum.GetValues<Verdict>().Select(v => (v.Tag(), texts[v.NameKey()])), value)
            .Required(texts["shared.fill-in"]);

    public static AdaptiveInput ExpectedAndSeen(Texts texts, string? value) =>
        Ask.Lines(ChangeVerbs.ExpectedAndSeen, texts["changes.ask.expected-and-seen"], Limits.Lines, value).Required(texts["shared.fill-in"]);

    public static AdaptiveInput Lesson(Texts texts, string? value) =>
        Ask.Lines(ChangeVerbs.Lesson, texts["changes.ask.lesson"], Limits.Lines, value).Required(texts["shared.fill-in"]);

    public static AdaptiveInput Owner(Texts texts, IEnumerable<NamedMember> people, string? value) =>
        Ask.Pick(ChangeVerbs.Owner, texts["changes.ask.owner"], people.Select(Choice), value).Required(texts["shared.fill-in"]);

    public static AdaptiveInput Deputy(Texts texts, IEnumerable<NamedMember> people, string? value) =>
        Ask.Pick(ChangeVerbs.Deputy, texts["changes.ask.deputy"], people.Select(Choice).Prepend(("none", texts["changes.no-deputy"])), value ?? "none");

    private static (string Value, string Title)[] YesNo(Texts texts, string yes, string no) =>
        [(DescribeApproach.Yes, texts[yes]), (DescribeApproach.No, texts[no])];

    private static (string Value, string Title) Choice(NamedMember person) => (person.Ref.ObjectId, person.Name);
}
