using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>A colleague takes part, or does not after all. It is what a person says for themselves: saying it twice says it once.</summary>
public sealed class TakePart(string verb, bool takesPart, SharedStore steps, ISharedCards cards, ReflectionDeck deck) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Team is not { } team || await steps.FindAsync(team, action.Data.Id, cancellationToken) is not { Value: var step }) { return new Refusal("reflection.shared.gone"); }
        await AdoptAsync(team, step, action.CardId, cancellationToken);
        cards.Changed(SharedStepCards.Ref(team, step.Id));
        if (step.State is SharedState.Withdrawn) { return new Refusal("reflection.shared.gone"); }
        if (takesPart) { await steps.JoinAsync(team, step.Id, action.Caller, cancellationToken); }
        else { await steps.LeaveAsync(team, step.Id, action.Caller.Ref, cancellationToken); }
        return (await steps.FindAsync(team, step.Id, cancellationToken))?.Value is { } now
            ? new ActionReply.Card(SharedStepCard.Of(now, deck, action.Texts))
            : new Refusal("reflection.shared.gone");
    }

    // A message of which Teams did not say whether it arrived is known from the first press on it; one that was withdrawn meanwhile goes then.
    private async Task AdoptAsync(TeamKey team, SharedStep step, string? card, CancellationToken cancellationToken)
    {
        if (step.ActivityId is not null || card is null) { return; }
        await steps.ChangeAsync(
            team, step.Id, s => s with { State = s.State is SharedState.Sending ? SharedState.Posted : s.State, ActivityId = s.ActivityId ?? card }, cancellationToken);
    }
}

/// <summary>Makes a change of a shared step, where its writer said that may be.</summary>
public sealed class MakeChange(SharedStore steps, IEnumerable<IAgendaContribution> features) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.MakeChange;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Team is not { } team || await steps.FindAsync(team, action.Data.Id, cancellationToken) is not { Value: { State: not SharedState.Withdrawn, MayBecomeChange: true } step })
        {
            return new Refusal("reflection.shared.gone");
        }

        if (!action.Caller.IsOfHost(team)) { return new Refusal("reflection.shared.only-host"); }
        if ((step.Said.Action ?? step.Said.Design) is not { } title) { return new Refusal("reflection.shared.no-step"); }
        // A second one of the same name is not started.
        foreach (var feature in features) { await feature.StartAsync(team, action.Caller, title, cancellationToken); }
        return new ActionReply.Message(action.Texts["reflection.shared.changed"]);
    }
}
