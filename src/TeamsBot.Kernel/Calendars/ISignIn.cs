using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Kernel.Calendars;

/// <summary>How a person stands with their sign-in.</summary>
public enum SignInState
{
    /// <summary>The organisation set up no sign-in.</summary>
    NotOffered,

    /// <summary>Not signed in.</summary>
    Out,

    /// <summary>Signed in.</summary>
    In,

    /// <summary>Signed in with an account that is not this person's.</summary>
    WrongAccount,

    /// <summary>The service that knows did not answer.</summary>
    Unknown,
}

/// <summary>Signing in with one's own account, so that the bot may use one's calendar. Only in the personal chat. Tokens stay out of reach of features.</summary>
public interface ISignIn
{
    /// <summary>How this person stands.</summary>
    Task<SignInState> StateAsync(MemberRef person, CancellationToken cancellationToken);

    /// <summary>Sends the card by which to sign in to the personal chat; null when this person has none with the bot.</summary>
    Task<SendResult?> AskAsync(MemberRef person, CancellationToken cancellationToken);

    /// <summary>Has the token forgotten; false when the service that keeps it did not answer.</summary>
    Task<bool> SignOutAsync(MemberRef person, CancellationToken cancellationToken);
}
