using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>After three times "not now": a slower rhythm is proposed, and nothing is changed by itself.</summary>
public static class SlowerCard
{
    /// <summary>The proposal.</summary>
    public static AdaptiveCard Of(Habits habits, Texts texts)
    {
        var question = texts["reflection.slower"];
        return CardPage.Of(
            texts,
            question,
            [Part.Text(question)],
            [
                .. habits.Rhythm is PromptRhythm.AsTeam or PromptRhythm.Weekly ? [Choose(PromptRhythm.EveryTwoWeeks, "reflection.rhythm.two-weeks")] : Array.Empty<AdaptiveAction>(),
                Choose(PromptRhythm.OnRequest, "reflection.rhythm.on-request"),
                Choose(habits.Rhythm, "reflection.slower.no"),
            ]);

        AdaptiveAction Choose(PromptRhythm rhythm, string key) => new Press(ReflectionVerbs.ChooseRhythm).With(ReflectionVerbs.Rhythm, rhythm.ToString()).Tap(texts[key]);
    }
}

/// <summary>Keeps the rhythm that somebody chose on the proposal.</summary>
public sealed class ChooseRhythm(ReflectionStore store, IAlarmClock alarms, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.ChooseRhythm;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        if (!Enum.TryParse<PromptRhythm>(action.Data.Text(ReflectionVerbs.Rhythm), out var rhythm) || !Enum.IsDefined(rhythm)) { return new Refusal("shared.card-too-old"); }
        var habits = await store.HabitsAsync(action.Caller.Ref, cancellationToken);
        var after = habits.Value.Choose(rhythm, clock.GetInstant());
        if (!await store.KeepAsync(action.Caller.Ref, habits with { Value = after }, cancellationToken)) { return new Refusal("shared.changed-meanwhile"); }
        await alarms.WakeAsync(action.Caller.Ref.Own, cancellationToken);
        return new ActionReply.Card(KeepingCard.Saved(after, action.Texts));
    }
}
