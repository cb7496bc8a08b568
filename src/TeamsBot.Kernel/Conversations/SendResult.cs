namespace TeamsBot.Kernel.Conversations;

/// <summary>The named final state of a send.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>Teams has it.</summary>
    /// <param name="ActivityId">Id of the message.</param>
    public sealed record Sent(string ActivityId) : SendResult;

    /// <summary>It certainly did not arrive: refused, no connection, or stopped before it left. It may be tried again.</summary>
    /// <param name="Reason">A short technical cause for the log: a status or a code, never content.</param>
    public sealed record NotSent(string Reason) : SendResult;

    /// <summary>It may have arrived: the connection broke after the request left. Never sent again by itself.</summary>
    public sealed record Unknown : SendResult;

    /// <summary>The bot is not in the conversation any more, or may not write there, until a new install or message.</summary>
    /// <param name="Reason">The code Teams gave.</param>
    public sealed record Gone(string Reason) : SendResult;
}
