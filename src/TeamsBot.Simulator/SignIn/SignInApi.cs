using System.Net;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.SignIn;

/// <summary>The addresses of the token service, and the page on which somebody agrees.</summary>
internal static class SignInApi
{
    public static void MapSignIn(this WebApplication app, ConnectorGate gate, TokenService tokens, Consenting consenting)
    {
        app.MapGet("/api/usertoken/GetToken", gate.Guard(Operation.GetToken, tokens.Get));
        app.MapPost("/api/usertoken/exchange", gate.Guard(Operation.ExchangeToken, tokens.Exchange));
        app.MapDelete("/api/usertoken/SignOut", gate.Guard(Operation.SignOut, tokens.SignOut));
        app.MapGet("/api/botsignin/GetSignInResource", gate.Guard(Operation.SignInResource, tokens.Resource));
        app.MapGet("/signin", (string? key) => tokens.Begun(key) is { } person ? Page(Form(person, key!)) : Page("<p>This link was used already.</p>"));
        app.MapPost("/signin", async (string? key, CancellationToken cancellationToken) =>
            Page(await consenting.AgreeAsync(key, cancellationToken) ? "<p>You are signed in. You may close this page.</p>" : "<p>This link was used already.</p>"));
    }

    private static string Form(PersonRow person, string key) =>
        $"<h1>Sign in</h1><p>{WebUtility.HtmlEncode(person.Name)}: may this app read and write your calendar?</p><form method=\"post\" action=\"/signin?key={Uri.EscapeDataString(key)}\"><button>Agree</button></form>";

    private static IResult Page(string body) => Results.Content($"<!doctype html><html lang=\"en\"><title>Sign in</title><main>{body}</main></html>", "text/html; charset=utf-8");
}
