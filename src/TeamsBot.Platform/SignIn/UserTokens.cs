using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Identity;
using TeamsBot.Platform.Calendars;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Platform.SignIn;

/// <summary>Whether there is a token, and only then the token itself. It prints nothing of it.</summary>
public sealed class UserToken
{
    private readonly string? token;

    internal UserToken(SignInState state, string? token = null) => (State, this.token) = (state, token);

    /// <summary>How the person stands.</summary>
    public SignInState State { get; }

    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal string Value => token ?? throw new InvalidOperationException("There is no token.");

    /// <inheritdoc/>
    public override string ToString() => State.ToString();
}

/// <summary>
/// Asks the token service for a person's token each time it is needed: it is checked to be theirs, used, and never kept or logged.
/// </summary>
public sealed partial class UserTokens(BotAdapter adapter, BotOptions bot, CalendarOptions options, People people, ILogger<UserTokens> logger)
{
    /// <summary>The person's token.</summary>
    public async Task<UserToken> FindAsync(MemberRef person, CancellationToken cancellationToken)
    {
        if (options.Connection is not { } connection) { return new(SignInState.NotOffered); }
        if (await people.FindAsync(person, cancellationToken) is not { Chat: not null } known) { return new(SignInState.Out); }
        TokenResponse? found = null;
        var answered = await AskAsync(known, async (tokens, c) => found = await tokens.GetUserTokenAsync(known.UserId, connection, Channels.Msteams, null, c), cancellationToken);
        return !answered ? new(SignInState.Unknown) : Judge(person, found?.Token);
    }

    /// <summary>Has the service forget it; false when it did not answer.</summary>
    public async Task<bool> ForgetAsync(MemberRef person, CancellationToken cancellationToken)
    {
        if (options.Connection is not { } connection || await people.FindAsync(person, cancellationToken) is not { Chat: not null } known) { return true; }
        return await AskAsync(known, (tokens, c) => tokens.SignOutUserAsync(known.UserId, connection, Channels.Msteams, c), cancellationToken);
    }

    /// <summary>Whether a token is this person's. One of somebody else is of no use to anybody.</summary>
    internal static UserToken Judge(MemberRef person, string? token) =>
        string.IsNullOrEmpty(token) ? new(SignInState.Out)
        : TokenClaims.Read(token) is { } claims && claims.IsOf(person) ? new(SignInState.In, token)
        : new(SignInState.WrongAccount);

    private async Task<bool> AskAsync(Person known, Func<UserTokenClient, CancellationToken, Task> question, CancellationToken cancellationToken)
    {
        try
        {
            await adapter.ContinueConversationAsync(
                bot.AppId, Reference.To(known.Chat!), (turn, c) => turn.TurnState.Get<UserTokenClient>() is { } tokens ? question(tokens, c) : Task.CompletedTask, cancellationToken);
            return true;
        }
        catch (Exception e) when (SendFailure.IsExpected(e) && !cancellationToken.IsCancellationRequested)
        {
            Log.NoAnswer(logger, e.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The token service does not answer: {Failure}.")]
        public static partial void NoAnswer(ILogger logger, string failure);
    }
}
