namespace TeamsBot.Kernel.Conversations;

/// <summary>Teams did not answer a question, or refused it: try again later, or go on with what is known.</summary>
public sealed class TeamsUnavailableException : Exception
{
    /// <summary>Says which question failed and how, without names or texts.</summary>
    public TeamsUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
