using AdaptiveCards;
using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Shows how often cards come and how long reflections are kept.</summary>
public sealed class ShowKeeping(ReflectionStore store) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Keep;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) => SessionDesk.OnlyInChat(action) is { } elsewhere
        ? elsewhere
        : new ActionReply.Card(Page(action, (await store.HabitsAsync(action.Caller.Ref, cancellationToken)).Value));

    private static AdaptiveCard Page(CardAction action, Habits habits) => action.IsInDialog ? MonthsPage.Of(habits, action.Texts) : KeepingCard.Of(habits, action.Texts);
}

/// <summary>Keeps these choices. A shorter time removes what is older at once.</summary>
public sealed class SaveKeeping(ReflectionStore store, ThemeTally tally, IAlarmClock alarms, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.SaveKeep;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        if (action.Data.Number(ReflectionVerbs.Months) is not { } months || !Retention.Choices.Contains((int)months)) { return new Refusal("shared.card-too-old"); }
        var habits = await store.HabitsAsync(action.Caller.Ref, cancellationToken);
        // A dialog does not ask for the rhythm, and leaves it as it is.
        if (!Enum.TryParse<PromptRhythm>(action.Data.Text(ReflectionVerbs.Rhythm) ?? $"{habits.Value.Rhythm}", out var rhythm) || !Enum.IsDefined(rhythm)) { return new Refusal("shared.card-too-old"); }
        var after = habits.Value.Choose(rhythm, clock.GetInstant()) with { Months = (int)months, IsCounted = IsCounted(action.Data) ?? habits.Value.IsCounted };
        if (!await store.KeepAsync(action.Caller.Ref, habits with { Value = after }, cancellationToken)) { return new Refusal("shared.changed-meanwhile"); }
        if (!after.IsCounted) { await tally.TakeOutAsync(action.Caller.Ref, theme: null, cancellationToken); }
        await alarms.WakeAsync(action.Caller.Ref.Own, cancellationToken);
        return new ActionReply.Card(KeepingCard.Saved(after, action.Texts));
    }

    // A card from before this could be chosen does not say.
    private static bool? IsCounted(CardData data) => data.Text(ReflectionVerbs.Counted) switch { KeepingCard.Yes => true, KeepingCard.No => false, _ => null };
}

/// <summary>How often, how long, and whether one's themes count.</summary>
public static class KeepingCard
{
    /// <summary>Counted.</summary>
    public const string Yes = "yes";

    /// <summary>Not counted.</summary>
    public const string No = "no";

    /// <summary>The question.</summary>
    public static AdaptiveCard Of(Habits habits, Texts texts)
    {
        var rhythms = Enum.GetValues<PromptRhythm>().Select(rhythm => (rhythm.ToString(), texts[Key(rhythm)]));
        var choices = Retention.Choices.Select(choice => (Text(choice), texts.Format("reflection.keep.choice", choice)));
        return CardPage.Of(
            texts,
            texts["reflection.keep.title"],
            [
                Part.Title(texts["reflection.keep.title"]), Part.Text(texts["reflection.keep.why"]), Ask.Choice(ReflectionVerbs.Months, texts["reflection.keep.label"], choices, Text(habits.Months)),
                Ask.Choice(ReflectionVerbs.Rhythm, texts["reflection.rhythm"], rhythms, habits.Rhythm.ToString()),
                Counted(habits, texts),
            ],
            new Press(ReflectionVerbs.SaveKeep).Send(texts["shared.save"]),
            new Press(ReflectionVerbs.Journal).Tap(texts["shared.back"]));
    }

    /// <summary>Whether one's themes count in the team's tally.</summary>
    public static AdaptiveElement Counted(Habits habits, Texts texts) => Ask.Choice(
        ReflectionVerbs.Counted, texts["reflection.counted"], [(Yes, texts["reflection.counted.yes"]), (No, texts["reflection.counted.no"])], habits.IsCounted ? Yes : No);

    /// <summary>The answer.</summary>
    public static AdaptiveCard Saved(Habits habits, Texts texts)
    {
        var said = texts.Count("reflection.journal.months", habits.Months);
        var counted = texts[habits.IsCounted ? "reflection.counted.yes" : "reflection.counted.no"];
        return CardPage.Of(
            texts,
            said,
            [
                Part.Text(texts.Format("reflection.line", texts["reflection.rhythm"], texts[Key(habits.Rhythm)])), Part.Text(said),
                Part.Text(texts.Format("reflection.line", texts["reflection.counted"], counted)),
            ],
            new Press(ReflectionVerbs.Journal).Tap(texts["reflection.journal.title"]));
    }

    private static string Key(PromptRhythm rhythm) => rhythm switch
    {
        PromptRhythm.AsTeam => "reflection.rhythm.as-team",
        PromptRhythm.Weekly => "reflection.rhythm.weekly",
        PromptRhythm.EveryTwoWeeks => "reflection.rhythm.two-weeks",
        PromptRhythm.OnRequest => "reflection.rhythm.on-request",
        _ => "reflection.rhythm.never",
    };

    private static string Text(int months) => months.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
