using TeamsBot.Kernel;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// Voices on cards with the speaker's consent (domain.md, system 15). Adding one's own is consent by one's own act. Somebody else is asked in their own chat,
/// and until they say yes nothing is shown; who has no such chat is not asked at all, and can add it themselves. Whose it is stands with the speaker alone.
/// </summary>
public sealed class QuoteDesk(DeckStore store, IRoster roster, IPrivateMessages messages, IAlarmClock alarms)
{
    /// <summary>Who can be named as the speaker: people of the host's organisation, by name. Only oneself while Teams does not say who is there.</summary>
    public async Task<IReadOnlyList<Member>> PeopleAsync(DeckVisit visit, CancellationToken cancellationToken)
    {
        try
        {
            var people = await roster.ListAsync(visit.Settings.Address.Channel, cancellationToken);
            return [.. people.Where(person => person.IsOfHost(visit.Team)).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)];
        }
        catch (TeamsUnavailableException)
        {
            return [visit.Caller];
        }
    }

    /// <summary>Adds a sentence of the presser's own, or asks its speaker.</summary>
    public async Task<Outcome<TeamDeck>> AddAsync(DeckVisit visit, ReflectionCard card, Quote quote, MemberRef speaker, CancellationToken cancellationToken)
    {
        // A second delivery asks nobody a second time, whoever it names.
        if (visit.Deck.Quotes.Any(known => string.Equals(known.Id, quote.Id, StringComparison.Ordinal))) { return visit.Deck; }
        // The speaker's own row first: whatever happens next, they can take it back.
        await store.KeepSpokenAsync(speaker, visit.Team, quote.Id, cancellationToken);
        var added = await store.ChangeAsync(visit.Team, deck => deck.Add(quote), cancellationToken);
        if (added.Refusal is null && quote.IsGiven) { return added; }
        var why = added.Refusal ?? await AskAsync(visit, card, quote, speaker, cancellationToken);
        if (why is null) { return added; }
        await store.ChangeAsync(visit.Team, deck => deck.Drop(quote.Id), cancellationToken);
        await store.ForgetSpokenAsync(speaker, quote.Id, cancellationToken);
        return why;
    }

    /// <summary>The speaker says yes.</summary>
    public async Task<Outcome<Quote>> GiveAsync(MemberRef speaker, string? id, CancellationToken cancellationToken)
    {
        if (await store.WhereSpokenAsync(speaker, id, cancellationToken) is not { } team) { return new Refusal("reflection.quote.gone"); }
        var given = await store.ChangeAsync(team, deck => deck.Give(id!), cancellationToken);
        // Taken off, or not answered in time: there is nothing left to be theirs.
        if (given.Refusal?.Key is "reflection.quote.gone") { await store.ForgetSpokenAsync(speaker, id!, cancellationToken); }
        return given.Then<Quote>(deck => deck.Quotes.First(quote => string.Equals(quote.Id, id, StringComparison.Ordinal)));
    }

    /// <summary>The speaker says no, or takes it back: nothing of it stays. False when it is none of theirs.</summary>
    public async Task<bool> WithdrawAsync(MemberRef speaker, string? id, CancellationToken cancellationToken)
    {
        if (await store.WhereSpokenAsync(speaker, id, cancellationToken) is not { } team) { return false; }
        return await WithdrawAsync(speaker, id!, team, cancellationToken);
    }

    /// <summary>Takes back everything this person ever let stand.</summary>
    public async Task WithdrawAllAsync(MemberRef speaker, CancellationToken cancellationToken)
    {
        foreach (var (quote, team) in await store.SpokenAsync(speaker, cancellationToken)) { await WithdrawAsync(speaker, quote, team, cancellationToken); }
    }

    // Off the card first: as long as it stands there its speaker can find it.
    private async Task<bool> WithdrawAsync(MemberRef speaker, string id, TeamKey team, CancellationToken cancellationToken)
    {
        if ((await store.ChangeAsync(team, deck => deck.Drop(id), cancellationToken)).Refusal is not null) { return false; }
        await store.ForgetSpokenAsync(speaker, id, cancellationToken);
        return true;
    }

    private async Task<Refusal?> AskAsync(DeckVisit visit, ReflectionCard card, Quote quote, MemberRef speaker, CancellationToken cancellationToken)
    {
        var sent = await messages.SendAsync(
            speaker, texts => new OutgoingCard(QuotePages.Question(quote, card, visit.Caller.Name, visit.Settings.Name, texts), texts["reflection.quote.question"]), cancellationToken);
        if (sent is null or SendResult.Gone) { return new Refusal("reflection.quote.no-chat"); }
        if (sent is SendResult.NotSent) { return new Refusal("reflection.quote.not-sent"); }
        await alarms.WakeAsync(visit.Team, cancellationToken);
        return null;
    }
}
