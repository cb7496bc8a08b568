using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.Simulator.Graph;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.SignIn;

/// <summary>
/// The Bot Framework token service: keeps the tokens of people who signed in through the bot's OAuth connection, and gives them to the
/// bot alone. What it keeps is who signed in; a token is made when it is asked for.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/bot-builder-concept-authentication; the calls are those of Microsoft.Bot.Connector.</remarks>
public sealed class TokenService
{
    private readonly World _world;
    private readonly TeamsSettings _settings;
    private readonly GraphService _graph;
    private readonly Func<Uri> _address;
    private readonly ConcurrentDictionary<string, (string PersonId, string Connection)> _begun = new(StringComparer.Ordinal);

    internal TokenService(World world, TeamsSettings settings, GraphService graph, Func<Uri> address) =>
        (_world, _settings, _graph, _address) = (world, settings, graph, address);

    /// <summary>Gives the token of this person instead, as a mixed-up service would.</summary>
    public string? GivesTokenOf { get; set; }

    public bool IsSignedIn(string personId) => Find(personId, _settings.Connection) is { Code: null };

    internal ConnectorAnswer Get(Call call, HttpContext http)
    {
        var (person, connection) = Asked(http);
        if (person is null || Find(person.Id, connection) is not { } signIn) { return NotFound(); }
        if (signIn.Code is null) { return Token(person, connection); }
        if (!string.Equals(http.Request.Query["code"], signIn.Code, StringComparison.Ordinal)) { return NotFound(); }
        _world.Put(signIn with { Code = null });
        return Token(person, connection);
    }

    /// <summary>Takes what Teams made for single sign-on, where the organisation or the person agreed to it.</summary>
    internal ConnectorAnswer Exchange(Call call, HttpContext http)
    {
        var (person, connection) = Asked(http);
        var signedOn = _graph.Tokens.SignedOn(call.Json().Word("token"));
        if (person is null || !Is(connection, _settings.Connection)) { return NotFound(); }
        if (!Is(signedOn, person.AadObjectId) || !_graph.Consents.Of(person.TenantId).SingleSignOn)
        {
            return ConnectorAnswer.Refused(400, "BadRequest", "Consent required.");
        }

        _world.Put(new SignInRow(person.Id, connection, Code: null));
        return Token(person, connection);
    }

    internal ConnectorAnswer Resource(Call call, HttpContext http)
    {
        var state = JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(Convert.FromBase64String(http.Request.Query["state"].ToString())));
        var user = state.Word("conversation", "user", "id");
        if (user is null || _world.Person(user) is null || state.Word("connectionName") is not { } connection || !Is(connection, _settings.Connection) || !Is(state.Word("msAppId"), _settings.AppId))
        {
            return ConnectorAnswer.Refused(400, "BadRequest", "There is no such connection, or the state is not one of this bot.");
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _begun[key] = (user, connection);
        return ConnectorAnswer.Ok(new JsonObject
        {
            ["signInLink"] = new Uri(_address(), $"/signin?key={key}").AbsoluteUri,
            ["tokenExchangeResource"] = new JsonObject { ["id"] = Guid.CreateVersion7(_settings.Transport.GetUtcNow()).ToString(), ["uri"] = _graph.Tokens.SignOnAudience, ["providerId"] = "30dd229c-58e3-4a48-bdfd-91ec48eb906c" },
        });
    }

    internal ConnectorAnswer SignOut(Call call, HttpContext http)
    {
        var (person, connection) = Asked(http);
        if (person is not null && Find(person.Id, connection) is { } signIn) { _world.Remove(signIn); }
        return new ConnectorAnswer(200);
    }

    /// <summary>Who a sign-in link is for; null for a link nobody got.</summary>
    internal PersonRow? Begun(string? key) => key is not null && _begun.TryGetValue(key, out var begun) ? _world.Person(begun.PersonId) : null;

    /// <summary>The person agreed on the page: Teams gets a code that it hands to the bot.</summary>
    internal (PersonRow Person, string Code)? Consent(string? key)
    {
        if (key is null || !_begun.TryRemove(key, out var begun)) { return null; }
        var code = RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
        _world.Put(new SignInRow(begun.PersonId, begun.Connection, code));
        return (_world.Person(begun.PersonId)!, code);
    }

    private static ConnectorAnswer NotFound() => ConnectorAnswer.Refused(404, "NotFound", "There is no token for this user and connection.");

    private ConnectorAnswer Token(PersonRow person, string connection)
    {
        var owner = GivesTokenOf is { } other ? _world.Person(other)! : person;
        return ConnectorAnswer.Ok(new JsonObject
        {
            ["channelId"] = "msteams",
            ["connectionName"] = connection,
            ["token"] = _graph.Tokens.For(owner, _graph.Consents.Of(owner.TenantId).Scopes),
            ["expiration"] = (_settings.Transport.GetUtcNow() + _settings.TokenLifetime).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        });
    }

    private SignInRow? Find(string personId, string connection) => _world.SignIns.FirstOrDefault(s => Is(s.PersonId, personId) && Is(s.Connection, connection));

    private (PersonRow? Person, string Connection) Asked(HttpContext http) =>
        (Is(http.Request.Query["channelId"], "msteams") ? _world.Person(http.Request.Query["userId"].ToString()) : null, http.Request.Query["connectionName"].ToString());

    private static bool Is(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
