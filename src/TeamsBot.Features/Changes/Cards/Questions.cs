using AdaptiveCards;
using NodaTime;
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

    private static (string Value, string Title) Choice(NamedMember person) => (person.Ref.ObjectId, person.Name);
}
