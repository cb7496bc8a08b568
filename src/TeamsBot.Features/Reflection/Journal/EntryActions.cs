using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>One entry of the journal.</summary>
public sealed class ShowEntry(ReflectionStore store, ReflectionDeck deck) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Entry;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        if (await store.SessionAsync(action.Caller.Ref, action.Data.Id, cancellationToken) is not { } kept) { return new Refusal("reflection.gone"); }
        var set = await store.ActionAsync(action.Caller.Ref, action.Data.Id, cancellationToken);
        return new ActionReply.Card(EntryCard.Of(kept.Value, set?.Value, deck, action.Texts));
    }
}

/// <summary>Asks once before anything is removed.</summary>
public sealed class AskRemove : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.AskRemove;

    /// <inheritdoc/>
    public Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) => Task.FromResult<ActionReply>(
        SessionDesk.OnlyInChat(action) is { } elsewhere ? elsewhere : new ActionReply.Card(EntryCard.AskRemove(action.Data.Id, action.Texts)));
}

/// <summary>Removes one reflection with its action, or everything the person ever wrote with the cards.</summary>
public sealed class RemoveEntries(ReflectionStore store, ShareDesk shares, ThemeTally tally, QuoteDesk quotes, IAlarmClock alarms, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Remove;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        var (person, id) = (action.Caller.Ref, action.Data.Id);
        if (id is not null && !ReflectionKeys.IsId(id)) { return new Refusal("reflection.gone"); }
        if (id is null) { await RemoveAllAsync(person, cancellationToken); }
        else { await RemoveAsync(person, id, cancellationToken); }
        // Without anything left there is nothing to wake for.
        await alarms.WakeAsync(person.Own, cancellationToken);
        return new ActionReply.Card(EntryCard.Removed(id is null, action.Texts));
    }

    // What was shared of it goes from the channel as well, first, while it is still known where it stands.
    private async Task RemoveAsync(MemberRef person, string id, CancellationToken cancellationToken)
    {
        if (await store.SessionAsync(person, id, cancellationToken) is { } kept)
        {
            await shares.WithdrawAsync(kept.Value, cancellationToken);
            if (kept.Value.Theme is { } theme) { await tally.TakeOutAsync(person, theme, cancellationToken); }
        }

        await store.RemoveAsync(person, [ReflectionKeys.Action(id), ReflectionKeys.Session(id)], cancellationToken);
    }

    // Of the habits only choices of one's own are left, and nothing of what was seen.
    private async Task RemoveAllAsync(MemberRef person, CancellationToken cancellationToken)
    {
        var journal = await store.JournalAsync(person, cancellationToken);
        await quotes.WithdrawAllAsync(person, cancellationToken);
        foreach (var session in journal.Sessions) { await shares.WithdrawAsync(session.Value, cancellationToken); }
        await tally.TakeOutAsync(person, theme: null, cancellationToken);
        await store.RemoveAsync(
            person,
            [.. journal.Actions.Select(a => ReflectionKeys.Action(a.Value.Id)), .. journal.Sessions.Select(s => ReflectionKeys.Session(s.Value.Id)), ReflectionKeys.Habits],
            cancellationToken);
        var habits = journal.Habits.Value;
        // Cards that came today do not come again because of it.
        var hasHadToday = habits.PromptedOn >= Zones.LocalAt(clock.GetInstant(), habits.Zone).Date;
        if (habits is { Months: Habits.DefaultMonths, Rhythm: PromptRhythm.AsTeam, IsCounted: true } && !hasHadToday) { return; }
        await store.KeepAsync(person, new Kept<Habits>(Habits.New with { Months = habits.Months, Zone = habits.Zone, Rhythm = habits.Rhythm, RhythmSince = habits.RhythmSince, PromptedOn = habits.PromptedOn, IsCounted = habits.IsCounted }, ETag: null), cancellationToken);
    }
}
