using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>What the writer's presses on sharing have in common.</summary>
public sealed class ShareDesk(ReflectionStore store, SharedStore steps, IRoster roster, ITeams teams, ISharedCards cards, ReflectionDeck deck, TextCatalog catalog)
{
    // Somebody in more conversations than this shares with one of the first.
    private const int Most = 25;

    /// <summary>
    /// Where the presser can share: from a dialog in a channel with that channel alone, else with the conversations they were seen in and the bot still is,
    /// those with a weekly item first.
    /// </summary>
    public async Task<IReadOnlyList<TeamSettings>> TeamsForAsync(CardAction action, CancellationToken cancellationToken)
    {
        var found = new List<TeamSettings>();
        foreach (var key in action.Team is { } here ? [here] : (await roster.TeamsOfAsync(action.Caller.Ref, cancellationToken)).Take(Most))
        {
            if (await teams.FindAsync(key, cancellationToken) is { IsPresent: true } settings) { found.Add(settings); }
        }

        return [.. found.OrderByDescending(team => team.IsSetUp)];
    }

    /// <summary>What a press wants to share, made from the writer's own reflection as it is now.</summary>
    public async Task<Outcome<(Kept<Session> Session, SharedStep Step, ShareKind Kind, TeamSettings Team)>> ReadAsync(CardAction action, string stepId, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        if (await store.SessionAsync(action.Caller.Ref, action.Data.Id, cancellationToken) is not { Value.IsEntry: true } kept) { return new Refusal("reflection.gone"); }
        if (!Enum.TryParse<ShareKind>(action.Data.Text(ReflectionVerbs.Kind), out var kind)) { return new Refusal("shared.card-too-old"); }
        var wanted = action.Data.Text(ReflectionVerbs.Team);
        var team = (await TeamsForAsync(action, cancellationToken)).FirstOrDefault(t => string.Equals(t.Team.ConversationId, wanted, StringComparison.Ordinal));
        if (team is null) { return new Refusal("shared.no-team"); }
        var consent = ShareCards.IsYes(action.Data.Text(ReflectionVerbs.Consent));
        var step = new SharedStep(stepId, new NamedMember(action.Caller.Ref, action.Caller.Name), kept.Value.Card!, SharedStep.Part(kept.Value.Said, kind), consent) { MayBecomeMoment = consent, Title = kept.Value.Own.Count == 0 ? null : kept.Value.FindCard(deck)?.Title };
        return (kept, step, kind, team);
    }

    /// <summary>The page with exactly what will be posted.</summary>
    public ActionReply Preview(SharedStep step, ShareKind kind, string sessionId, TeamSettings team, Texts texts) =>
        new ActionReply.Card(ShareCards.Preview(step, kind, sessionId, team, deck, catalog.In(team.Language), texts));

    /// <summary>The hash of what would be posted.</summary>
    public string HashOf(SharedStep step, TeamSettings team) => step.Hash(deck, catalog.In(team.Language));

    /// <summary>The message to post.</summary>
    public OutgoingCard Message(SharedStep step, TeamSettings team) => SharedStepCard.Message(step, deck, catalog.In(team.Language));

    /// <summary>Says that it stands in the channel, or may.</summary>
    public async Task<ActionReply> StandsAsync(Session session, Shared shared, Texts texts, CancellationToken cancellationToken)
    {
        var kept = await steps.FindAsync(new TeamKey(shared.TenantId, shared.ConversationId), shared.StepId, cancellationToken);
        return new ActionReply.Card(ShareCards.Posted(session, isSure: kept?.Value.ActivityId is not null, texts));
    }

    /// <summary>Takes back what a session shared: nothing of it is left in the team's rows, and the card says so.</summary>
    public async Task WithdrawAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Shared is not { } shared) { return; }
        var team = new TeamKey(shared.TenantId, shared.ConversationId);
        if (await steps.FindAsync(team, shared.StepId, cancellationToken) is not { } kept) { return; }
        foreach (var person in kept.Value.Joined) { await steps.LeaveAsync(team, shared.StepId, person.Ref, cancellationToken); }
        await steps.ChangeAsync(team, shared.StepId, step => step with { State = SharedState.Withdrawn }, cancellationToken);
        cards.Changed(SharedStepCards.Ref(team, shared.StepId));
    }
}
