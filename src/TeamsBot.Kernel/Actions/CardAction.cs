using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Kernel.Actions;

/// <summary>How a button was pressed, which decides how the answer may look.</summary>
public enum ActionKind
{
    /// <summary><c>Action.Execute</c>: the answer may replace the card for the presser.</summary>
    Execute,

    /// <summary><c>Action.Submit</c> outside a dialog: an older client, or a fallback.</summary>
    Submit,

    /// <summary>A dialog is asked for (task/fetch).</summary>
    OpenDialog,

    /// <summary>A dialog was sent in (task/submit).</summary>
    SubmitDialog,
}

/// <summary>One press, translated once at the door. The roster was asked: the caller is of this conversation.</summary>
/// <param name="Verb">The written contract, <c>feature.action/1</c>.</param>
/// <param name="Kind">How it was pressed.</param>
/// <param name="Team">The conversation; null in a personal chat.</param>
/// <param name="Address">Where an answer goes.</param>
/// <param name="Caller">Who pressed.</param>
/// <param name="Texts">The texts in the presser's own language, for what only the presser sees.</param>
/// <param name="Data">What the card sent along.</param>
/// <param name="CardId">Activity id of the card that was pressed; null inside a dialog.</param>
public sealed record CardAction(
    string Verb, ActionKind Kind, TeamKey? Team, ConversationAddress Address, Member Caller, Texts Texts, CardData Data, string? CardId)
{
    /// <summary>True when the answer is a page of a dialog, which only the presser sees, also in a channel.</summary>
    public bool IsInDialog => Kind is ActionKind.OpenDialog or ActionKind.SubmitDialog;
}

/// <summary>Answers one verb.</summary>
public interface ICardActionHandler
{
    /// <summary>The verb, with its version: <c>feature.action/1</c>. Cards in channels live for years, so a verb is never renamed.</summary>
    string Verb { get; }

    /// <summary>Does what was asked, once, however often it is delivered.</summary>
    Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken);
}
