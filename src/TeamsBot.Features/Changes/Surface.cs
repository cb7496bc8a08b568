using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Changes;

/// <summary>
/// Where a card stands, which decides how its buttons work: in a channel they open a dialog that only the presser sees, inside it they go to
/// the next page, and in a personal chat they replace the card, which then says which conversation it is about.
/// </summary>
public sealed record Surface
{
    private readonly Kind kind;
    private readonly TeamKey? team;

    private Surface(Kind kind, TeamKey? team) => (this.kind, this.team) = (kind, team);

    private enum Kind
    {
        Channel,
        Dialog,
        Personal,
    }

    public static Surface Channel { get; } = new(Kind.Channel, team: null);

    public static Surface Dialog { get; } = new(Kind.Dialog, team: null);

    public static Surface Personal(TeamKey team) => new(Kind.Personal, team);

    /// <summary>A button to another page; what is typed on this one stays behind.</summary>
    public AdaptiveAction Go(Press press, string title) => kind switch
    {
        Kind.Channel => press.OpenDialog(title),
        Kind.Dialog => press.Skip(title),
        _ => Here(press).Tap(title),
    };

    /// <summary>A button that sends what was typed.</summary>
    /// <exception cref="InvalidOperationException">In a channel: what others update may hold no typing.</exception>
    public AdaptiveAction Send(Press press, string title) => kind switch
    {
        Kind.Dialog => press.SubmitDialog(title),
        Kind.Personal => Here(press).Send(title),
        _ => throw new InvalidOperationException("Typing in a channel happens in a dialog."),
    };

    /// <summary>The answer to a press.</summary>
    public ActionReply Reply(string title, AdaptiveCard card) =>
        kind is Kind.Dialog ? new ActionReply.Dialog(title, card) : new ActionReply.Card(card);

    private Press Here(Press press) =>
        press.With(ChangeVerbs.TeamTenant, team!.TenantId).With(ChangeVerbs.TeamConversation, team.ConversationId);
}
