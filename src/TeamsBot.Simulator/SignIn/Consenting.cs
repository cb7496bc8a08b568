using System.Text.Json.Nodes;
using TeamsBot.Simulator.Graph;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.SignIn;

/// <summary>What Teams does around a sign-in: tries without asking, and hands the code of the page to the bot.</summary>
public sealed class Consenting
{
    private readonly World _world;
    private readonly BotLine _line;
    private readonly Activities _activities;
    private readonly TokenService _tokens;
    private readonly GraphService _graph;
    private readonly TeamsSettings _settings;

    internal Consenting(World world, BotLine line, Activities activities, TokenService tokens, GraphService graph, TeamsSettings settings) =>
        (_world, _line, _activities, _tokens, _graph, _settings) = (world, line, activities, tokens, graph, settings);

    /// <summary>Agrees on the page behind a sign-in button.</summary>
    /// <param name="link">The address of the button.</param>
    public Task<bool> FollowAsync(Uri link, CancellationToken cancellationToken) =>
        AgreeAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.Query)["key"], cancellationToken);

    /// <summary>Teams signs the person on by itself, with the resource that came with the sign-in card.</summary>
    /// <returns>The bot's status: 412 where somebody has to agree first, and then the card stays.</returns>
    public async Task<BotReply> SignOnAsync(string personId, string exchangeId, CancellationToken cancellationToken, string? tokenOf = null)
    {
        var person = _world.Person(personId)!;
        var value = new JsonObject
        {
            ["id"] = exchangeId,
            ["connectionName"] = _settings.Connection,
            ["token"] = _graph.Tokens.SingleSignOn(_world.Person(tokenOf ?? personId)!),
        };
        return await InvokeAsync(person, "signin/tokenExchange", value, cancellationToken);
    }

    /// <summary>Hands a code to the bot, the right one or a wrong one.</summary>
    public Task<BotReply> VerifyAsync(string personId, string code, CancellationToken cancellationToken) =>
        InvokeAsync(_world.Person(personId)!, "signin/verifyState", new JsonObject { ["state"] = code }, cancellationToken);

    internal async Task<bool> AgreeAsync(string? key, CancellationToken cancellationToken)
    {
        if (_tokens.Consent(key) is not var (person, code)) { return false; }
        await VerifyAsync(person.Id, code, cancellationToken);
        return true;
    }

    private Task<BotReply> InvokeAsync(PersonRow person, string name, JsonObject value, CancellationToken cancellationToken)
    {
        var place = _world.PlaceOf(_world.ChatOf(person).Id)!;
        return _line.SendAsync(_activities.InvokeAlone(name, person, place, value), cancellationToken);
    }
}
