using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>What there is to decide on, for who may lead.</summary>
public sealed class ShowProposals(DeckDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Proposals;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterToLeadAsync(action, cancellationToken);
        return entry.Refusal is { } no ? no : entry.Value.Page(ImprovePages.List(entry.Value));
    }
}

/// <summary>One proposal.</summary>
public sealed class ShowProposal(DeckDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Proposal;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterToLeadAsync(action, cancellationToken);
        return entry.Refusal is { } no ? no : Show(entry.Value, action.Data.Id, notice: null);
    }

    /// <summary>The proposal as it is now, or that it was decided on.</summary>
    internal static ActionReply Show(DeckVisit visit, string? id, Refusal? notice) =>
        visit.Page(ImprovePages.One(visit, id, notice) ?? ImprovePages.List(visit, new Refusal("reflection.deck.decided")));
}

/// <summary>Takes a proposal, or does not. Whoever decided on an older deck sees it as it is now and decides again.</summary>
public sealed class DecideProposal(string verb, bool takes, DeckDoor door, DeckStore store, IPrivateMessages messages) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterToLeadAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var (visit, id) = (entry.Value, action.Data.Id);
        if (visit.Deck.Version != action.Data.Version) { return ShowProposal.Show(visit, id, new Refusal("shared.changed-meanwhile")); }
        var decided = await store.ChangeAsync(visit.Team, deck => takes ? deck.Accept(id, visit.Now, visit.Caller.Name) : deck.Decline(id), cancellationToken);
        if (decided.Refusal is { } why) { return visit.Page(ImprovePages.List(visit with { Deck = await store.FindAsync(visit.Team, cancellationToken) }, why)); }
        if (takes) { await ThankAsync(visit, id, cancellationToken); }
        return visit.Page(ImprovePages.List(visit with { Deck = decided.Value }));
    }

    // Without a chat of their own they were thanked when they proposed it.
    private async Task ThankAsync(DeckVisit visit, string? id, CancellationToken cancellationToken)
    {
        var proposal = visit.Deck.Proposals.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        if ((visit.Deck.FindOwn(id)?.By ?? proposal?.By) is not { } by || by.Ref == visit.Caller.Ref) { return; }
        await messages.SendAsync(by.Ref, texts => new OutgoingCard(Card(texts), texts["reflection.deck.thanks-title"]), cancellationToken);

        AdaptiveCards.AdaptiveCard Card(Kernel.Languages.Texts texts) =>
            ImprovePages.Thanks(visit.Settings.Name, visit.Deck.Find(proposal?.Better.Card ?? id, visit.Standard, visit.Content.Catalog)?.Title.In(texts) ?? "–", texts);
    }
}
