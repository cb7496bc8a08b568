using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Calendar;

/// <summary>The button "sign in" of a card of ours: in the channel it sends the card to the personal chat and says so.</summary>
public sealed class PressSignIn(AskSignIn ask) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "calendar.sign-in/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) => ask.RunAsync(action.Caller, action.Team, action.Texts, cancellationToken);
}
