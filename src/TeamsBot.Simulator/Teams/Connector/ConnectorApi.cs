namespace TeamsBot.Simulator.Teams;

/// <summary>The Bot Connector's addresses. The tenant in the service URL is the host's.</summary>
internal static class ConnectorApi
{
    public const string Prefix = "/emea/{tenant}/v3";

    public static void MapConnector(this WebApplication app, ConnectorGate gate, Messages messages, RosterApi roster)
    {
        const string Activities = Prefix + "/conversations/{conversation}/activities";
        const string Conversation = Prefix + "/conversations/{conversation}";
        app.MapPost(Prefix + "/conversations", gate.Guard(Operation.CreateConversation, (call, _) => messages.Create(call)));
        app.MapPost(Activities, gate.Guard(Operation.Send, (call, _) => messages.Send(call)));
        app.MapPost(Activities + "/{activity}", gate.Guard(Operation.Reply, (call, _) => messages.Send(call)));
        app.MapPut(Activities + "/{activity}", gate.Guard(Operation.Update, (call, _) => messages.Update(call)));
        app.MapDelete(Activities + "/{activity}", gate.Guard(Operation.Delete, (call, _) => messages.Delete(call)));
        app.MapGet(Conversation + "/members", gate.Guard(Operation.Members, roster.All));
        app.MapGet(Conversation + "/pagedmembers", gate.Guard(Operation.PagedMembers, roster.Paged));
        app.MapGet(Conversation + "/members/{member}", gate.Guard(Operation.Member, roster.One));
        app.MapGet(Prefix + "/teams/{team}", gate.Guard(Operation.Team, roster.Team));
        app.MapGet(Prefix + "/teams/{team}/conversations", gate.Guard(Operation.TeamChannels, roster.Channels));
    }

    public static void MapLogin(this WebApplication app, ConnectorGate gate, AppTokens tokens, Func<Uri> keys)
    {
        app.MapPost("/login/{tenant}/oauth2/v2.0/token", gate.Guard(Operation.Token, (call, _) => tokens.Answer(call.Tenant, Form(call.Body))));
        app.MapGet("/v1/.well-known/openidconfiguration", () => BotTokens.Metadata(keys()));
        app.MapGet("/v1/.well-known/keys", BotTokens.Keys);
    }

    private static Dictionary<string, string> Form(string body) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
}
