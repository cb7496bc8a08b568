using AdaptiveCards;

namespace TeamsBot.Kernel.Actions;

/// <summary>What the presser sees after a press.</summary>
public abstract record ActionReply
{
    private ActionReply()
    {
    }

    /// <summary>Nothing more to show; an open dialog closes.</summary>
    public static ActionReply Nothing { get; } = new Silence();

    /// <summary>A refusal in the presser's language. Nothing was changed.</summary>
    public static implicit operator ActionReply(Refusal refusal) => new Refused(refusal);

    /// <summary>Nothing more to show.</summary>
    public sealed record Silence : ActionReply;

    /// <summary>
    /// The card in its new state, in place of the pressed one. In a channel only the presser sees it, until the next update. Inside a dialog it is
    /// the next page, and its buttons go on there (<see cref="Cards.DialogPage"/>).
    /// </summary>
    public sealed record Card(AdaptiveCard Content) : ActionReply;

    /// <summary>A dialog, or its next page. Only the presser sees it.</summary>
    /// <param name="Title">Shown above the dialog.</param>
    /// <param name="Content">The page.</param>
    public sealed record Dialog(string Title, AdaptiveCard Content) : ActionReply;

    /// <summary>A short text to the presser.</summary>
    public sealed record Message(string Text) : ActionReply;

    /// <summary>A refusal in the presser's language.</summary>
    public sealed record Refused(Refusal Reason) : ActionReply;
}
