using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>An action to look back on, and the list of what is open.</summary>
public static class ActionCard
{
    private const int Lines = 15;

    /// <summary>Asks how it went.</summary>
    public static AdaptiveCard Of(PersonalAction action, Texts texts)
    {
        var title = texts["reflection.action.title"];
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title), Part.Hint(texts["reflection.private"]), Part.Text(Part.Typed(action.Text)),
                .. action.With is { } with ? [Part.Hint(texts.Format("reflection.action.with", Part.Typed(with)))] : Array.Empty<AdaptiveElement>(),
                .. Outcome(action, texts),
                Ask.Line(ReflectionVerbs.Text, texts["reflection.action.lesson"], Said.MaxLine, action.Lesson),
            ],
            Button(ActionState.Worked, "reflection.action.worked"),
            Button(ActionState.Partly, "reflection.action.partly"),
            Button(ActionState.Not, "reflection.action.not"));

        AdaptiveAction Button(ActionState state, string key) => new Press(ReflectionVerbs.LookedBack, action.Id).With(ReflectionVerbs.State, state.ToString()).Send(texts[key]);
    }

    /// <summary>After looking back.</summary>
    public static AdaptiveCard Kept(PersonalAction action, Texts texts) => CardPage.Of(
        texts,
        texts["reflection.action.kept"],
        [Part.Text(Part.Typed(action.Text)), .. Outcome(action, texts), Part.Hint(texts["reflection.action.kept"])],
        new Press(ReflectionVerbs.OpenAction, action.Id).Tap(texts["reflection.action.change"]),
        new Press(ReflectionVerbs.Begin).Tap(texts["reflection.again"]));

    /// <summary>What is open; what is due says so, whether or not anybody could ask for it.</summary>
    public static AdaptiveCard List(IReadOnlyList<PersonalAction> open, LocalDate today, Texts texts)
    {
        var title = texts["reflection.actions.title"];
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title), Part.Hint(texts["reflection.private"]),
                .. open.Count == 0 ? [Part.Text(texts["reflection.actions.none"])] : open.Take(Lines).Select(AdaptiveElement (action) => Line(action, today, texts)),
            ],
            new Press(ReflectionVerbs.Journal).Tap(texts["reflection.journal.title"]));
    }

    /// <summary>How it went, for a card; nothing while it is open.</summary>
    public static IEnumerable<AdaptiveElement> Outcome(PersonalAction action, Texts texts)
    {
        if (action.State is ActionState.Open) { yield break; }
        yield return Part.Text(OutcomeText(action, texts));
        if (action.Lesson is { } lesson) { yield return Part.Text(texts.Format("reflection.line", texts["reflection.action.lesson"], Part.Typed(lesson))); }
    }

    /// <summary>How it went, in words.</summary>
    public static string OutcomeText(PersonalAction action, Texts texts) => texts.Format("reflection.action.went", texts[action.State switch
    {
        ActionState.Worked => "reflection.action.worked",
        ActionState.Partly => "reflection.action.partly",
        _ => "reflection.action.not",
    }]);

    private static AdaptiveColumnSet Line(PersonalAction action, LocalDate today, Texts texts)
    {
        var line = new AdaptiveColumnSet { Separator = true, SelectAction = new Press(ReflectionVerbs.OpenAction, action.Id).Tap(texts.Format("reflection.journal.open", action.Text)) };
        var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        column.Items.Add(Part.Text(Part.Typed(action.Text)));
        if (action.Due is { } day) { column.Items.Add(Part.Hint(texts.Format(day <= today ? "reflection.actions.due-now" : "reflection.actions.due", LocalText.DayAndYear(day, texts.Language.Tag)))); }
        line.Columns.Add(column);
        return line;
    }
}
