using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Takes one of the cards on the table.</summary>
public sealed class ChooseCard(SessionDesk desk, ReflectionDeck deck, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Choose;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (deck.Find(action.Data.Text(ReflectionVerbs.Card)) is not { } card) { return new Refusal("shared.card-too-old"); }
        var changed = await desk.ChangeAsync(action, session => session.Choose(card.Id, card.Theme, clock.GetInstant()), beside: null, cancellationToken);
        return changed.Refusal is { } no ? no : desk.Show(changed.Value, action);
    }
}

/// <summary>Leaves the cards for now.</summary>
public sealed class LeaveCards(SessionDesk desk, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.NotNow;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var changed = await desk.ChangeAsync(action, session => session.NotNow(clock.GetInstant()), beside: null, cancellationToken);
        return changed.Refusal is { } no ? no : desk.Show(changed.Value, action);
    }
}

/// <summary>Goes on where a session was left.</summary>
public sealed class GoOn(SessionDesk desk) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.GoOn;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var found = await desk.ChangeAsync(action, session => session, beside: null, cancellationToken);
        return found.Refusal is { } no ? no : desk.Show(found.Value, action);
    }
}
