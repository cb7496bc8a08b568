using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;

namespace TeamsBot.Features.Reflection;

/// <summary>Shows how long reflections are kept.</summary>
public sealed class ShowKeeping(ReflectionStore store) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Keep;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) => SessionDesk.OnlyInChat(action) is { } elsewhere
        ? elsewhere
        : new ActionReply.Card(KeepingCard.Of((await store.HabitsAsync(action.Caller.Ref, cancellationToken)).Value.Months, action.Texts));
}

/// <summary>Keeps that choice. A shorter time removes what is older at once.</summary>
public sealed class SaveKeeping(ReflectionStore store, IAlarmClock alarms) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.SaveKeep;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        if (action.Data.Number(ReflectionVerbs.Months) is not { } months || !Retention.Choices.Contains((int)months)) { return new Refusal("shared.card-too-old"); }
        var habits = await store.HabitsAsync(action.Caller.Ref, cancellationToken);
        if (!await store.KeepAsync(action.Caller.Ref, habits with { Value = habits.Value with { Months = (int)months } }, cancellationToken)) { return new Refusal("shared.changed-meanwhile"); }
        await alarms.WakeAsync(action.Caller.Ref.Own, cancellationToken);
        return new ActionReply.Card(KeepingCard.Saved((int)months, action.Texts));
    }
}

/// <summary>The choice of how long.</summary>
public static class KeepingCard
{
    /// <summary>The question.</summary>
    public static AdaptiveCard Of(int months, Texts texts)
    {
        var choices = Retention.Choices.Select(choice => (Text(choice), texts.Format("reflection.keep.choice", choice)));
        return CardPage.Of(
            texts,
            texts["reflection.keep.title"],
            [Part.Title(texts["reflection.keep.title"]), Part.Text(texts["reflection.keep.why"]), Ask.Choice(ReflectionVerbs.Months, texts["reflection.keep.label"], choices, Text(months))],
            new Press(ReflectionVerbs.SaveKeep).Send(texts["shared.save"]),
            new Press(ReflectionVerbs.Journal).Tap(texts["shared.back"]));
    }

    /// <summary>The answer.</summary>
    public static AdaptiveCard Saved(int months, Texts texts)
    {
        var said = texts.Count("reflection.journal.months", months);
        return CardPage.Of(texts, said, [Part.Text(said)], new Press(ReflectionVerbs.Journal).Tap(texts["reflection.journal.title"]));
    }

    private static string Text(int months) => months.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
