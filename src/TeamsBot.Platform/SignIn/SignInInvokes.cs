using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Languages;
using TeamsBot.Platform.Calendars;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Platform.SignIn;

/// <summary>What Teams is answered around a sign-in.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Body">Null for none.</param>
internal sealed record SignInAnswer(HttpStatusCode Status, object? Body = null);

/// <summary>
/// Takes the code of the sign-in page (<c>signin/verifyState</c>) and the token of single sign-on (<c>signin/tokenExchange</c>).
/// Teams sends the latter from every client of a person that is open; only the first of them is told in the chat.
/// </summary>
public sealed partial class SignInInvokes(Door door, MessageAnswers answers, TextCatalog texts, CalendarOptions options, ILogger<SignInInvokes> logger)
{
    private const int MostRemembered = 1_000;

    private readonly ConcurrentDictionary<string, bool> exchanged = new(StringComparer.Ordinal);

    /// <summary>Answers one of the two.</summary>
    internal async Task<SignInAnswer> AnswerAsync(Origin? origin, string? name, object? value, UserTokenClient? tokens, CancellationToken cancellationToken)
    {
        if (origin is not { IsPersonal: true } || tokens is null || options.Connection is not { } connection) { return new(HttpStatusCode.BadRequest); }
        return name is SignInConstants.VerifyStateOperationName
            ? await VerifyAsync(origin, Read<VerifyState>(value)?.State, connection, tokens, cancellationToken)
            : await ExchangeAsync(origin, Read<TokenExchangeInvokeRequest>(value), connection, tokens, cancellationToken);
    }

    private async Task<SignInAnswer> VerifyAsync(Origin origin, string? code, string connection, UserTokenClient tokens, CancellationToken cancellationToken)
    {
        var found = code is null ? null : await TryAsync(() => tokens.GetUserTokenAsync(origin.UserId, connection, Channels.Msteams, code, cancellationToken), cancellationToken);
        if (found?.Token is not { } token)
        {
            await TellAsync(origin, new Refusal("shared.sign-in.not-taken"), cancellationToken);
            return new(HttpStatusCode.NotFound);
        }

        await JudgeAsync(origin, token, connection, tokens, cancellationToken);
        return new(HttpStatusCode.OK);
    }

    private async Task<SignInAnswer> ExchangeAsync(
        Origin origin, TokenExchangeInvokeRequest? sent, string connection, UserTokenClient tokens, CancellationToken cancellationToken)
    {
        if (sent is not { Token: { Length: > 0 } token } || !string.Equals(sent.ConnectionName, connection, StringComparison.Ordinal)) { return new(HttpStatusCode.BadRequest, Failed(sent, "connection")); }
        var request = new TokenExchangeRequest { Token = token };
        var found = await TryAsync(async () => (TokenResponse?)await tokens.ExchangeTokenAsync(origin.UserId, connection, Channels.Msteams, request, cancellationToken), cancellationToken);
        // 412 leaves the card with its button: somebody has to agree first.
        if (found?.Token is not { } theirs) { return new(HttpStatusCode.PreconditionFailed, Failed(sent, "consent")); }
        if (IsFirst(sent.Id)) { await JudgeAsync(origin, theirs, connection, tokens, cancellationToken); }
        return new(HttpStatusCode.OK, new TokenExchangeInvokeResponse { Id = sent.Id, ConnectionName = connection });
    }

    // An account of somebody else is signed out at once: nothing may be done with it.
    private async Task JudgeAsync(Origin origin, string token, string connection, UserTokenClient tokens, CancellationToken cancellationToken)
    {
        var isOwn = origin.ObjectId is { } id && UserTokens.Judge(new(origin.Address.TenantId, id), token).State is SignInState.In;
        if (!isOwn)
        {
            Log.WrongAccount(logger);
            await tokens.SignOutUserAsync(origin.UserId, connection, Channels.Msteams, cancellationToken);
        }

        await TellAsync(origin, new Refusal(isOwn ? "shared.sign-in.done" : "shared.sign-in.wrong-account"), cancellationToken);
    }

    private async Task TellAsync(Origin origin, Refusal what, CancellationToken cancellationToken) =>
        await answers.ToCommandAsync(origin, await door.OpenAsync(origin, caller => Task.FromResult(new Answer(what, texts.In(caller.Language))), cancellationToken), cancellationToken);

    private bool IsFirst(string? id)
    {
        if (exchanged.Count >= MostRemembered) { exchanged.Clear(); }
        return exchanged.TryAdd(id ?? "", true);
    }

    private static TokenExchangeInvokeResponse Failed(TokenExchangeInvokeRequest? sent, string detail) =>
        new() { Id = sent?.Id, ConnectionName = sent?.ConnectionName, FailureDetail = detail };

    private async Task<TokenResponse?> TryAsync(Func<Task<TokenResponse?>> question, CancellationToken cancellationToken)
    {
        try
        {
            return await question();
        }
        catch (Exception e) when ((SendFailure.IsExpected(e) || e is InvalidOperationException) && !cancellationToken.IsCancellationRequested)
        {
            Log.NoToken(logger, e.GetType().Name);
            return null;
        }
    }

    private static T? Read<T>(object? value)
        where T : class
    {
        try
        {
            return value?.ToString() is { Length: > 0 } text ? JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            // Not what Teams sends.
            return null;
        }
    }

    private sealed record VerifyState(string? State);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Somebody signed in with an account that is not theirs and was signed out.")]
        public static partial void WrongAccount(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "The token service gave no token: {Failure}.")]
        public static partial void NoToken(ILogger logger, string failure);
    }
}
