using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator.Graph;

public sealed class GraphRightsTests
{
    [Fact]
    public async Task Nobody_comes_in_without_a_token_of_this_Graph()
    {
        await using var graph = await GraphClient.StartAsync();
        Assert.Equal((401, "InvalidAuthenticationToken"), Of(await graph.CallAsync(null, HttpMethod.Get, "/me/events")));
        Assert.Equal((401, "InvalidAuthenticationToken"), Of(await graph.GetAsync("made.up.token", "/me/events")));
        Assert.Equal((401, "InvalidAuthenticationToken"), Of(await graph.GetAsync(graph.Teams.Graph.Tokens.SingleSignOn(graph.Teams.Person("Mila").Row), "/me/events")));
        Assert.Equal((401, "InvalidAuthenticationToken"), Of(await graph.GetAsync(graph.Teams.TokenFor(graph.Teams.ServiceUrl(graph.Tenant)), "/me/events")));
    }

    [Fact]
    public async Task A_token_expires()
    {
        await using var graph = await GraphClient.StartAsync();
        var token = graph.TokenOf("Mila");
        Assert.Equal(200, (await graph.GetAsync(token, "/me/events")).Status);
        graph.Transport.Move(graph.Teams.Settings.TokenLifetime);
        Assert.Equal(401, (await graph.GetAsync(token, "/me/events")).Status);
    }

    [Fact]
    public async Task A_refusal_has_the_shape_of_Graph()
    {
        await using var graph = await GraphClient.StartAsync();
        var error = (await graph.CallAsync(null, HttpMethod.Get, "/me/events")).Body!["error"]!;
        Assert.Equal(["code", "message", "innerError"], error.AsObject().Select(p => p.Key));
        Assert.Equal(["date", "request-id", "client-request-id"], error["innerError"]!.AsObject().Select(p => p.Key));
    }

    [Fact]
    public async Task A_person_writes_in_their_own_calendar_and_in_nobody_elses()
    {
        await using var graph = await GraphClient.StartAsync();
        Assert.Equal(201, (await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", GraphClient.Event())).Status);
        Assert.Equal(201, (await graph.PostAsync(graph.TokenOf("Mila"), $"/users/{graph.AddressOf("Mila")}/events", GraphClient.Event())).Status);
        Assert.Equal((403, "ErrorAccessDenied"), Of(await graph.PostAsync(graph.TokenOf("Mila"), $"/users/{graph.AddressOf("Ines")}/events", GraphClient.Event())));
    }

    [Theory]
    [InlineData("User.Read", 403, 403)]
    [InlineData("Calendars.Read", 403, 200)]
    [InlineData("Calendars.ReadWrite", 201, 200)]
    public async Task Reading_and_writing_need_rights_of_their_own(string right, int write, int read)
    {
        await using var graph = await GraphClient.StartAsync();
        Assert.Equal(write, (await graph.PostAsync(graph.TokenOf("Mila", right), "/me/events", GraphClient.Event())).Status);
        Assert.Equal(read, (await graph.GetAsync(graph.TokenOf("Mila", right), "/me/events")).Status);
        Assert.Equal(write, (await graph.PostAsync(graph.AppToken(right), $"/users/{graph.Shared}/events", GraphClient.Event())).Status);
    }

    [Fact]
    public async Task The_application_alone_has_no_calendar_called_me()
    {
        await using var graph = await GraphClient.StartAsync();
        Assert.Equal((400, "BadRequest"), Of(await graph.PostAsync(graph.AppToken(), "/me/events", GraphClient.Event())));
    }

    [Fact]
    public async Task Exchange_keeps_the_application_to_the_mailboxes_it_was_given()
    {
        await using var graph = await GraphClient.StartAsync();
        graph.Teams.Graph.Consents.Of(graph.Tenant).Mailboxes = [graph.Shared];
        Assert.Equal(201, (await graph.PostAsync(graph.AppToken(), $"/users/{graph.Shared}/events", GraphClient.Event())).Status);
        var refused = await graph.PostAsync(graph.AppToken(), $"/users/{graph.AddressOf("Mila")}/events", GraphClient.Event());
        Assert.Equal((403, "ErrorAccessDenied"), Of(refused));
        Assert.Equal("Access to OData is disabled.", (string?)refused.Body!["error"]!["message"]);
    }

    [Fact]
    public async Task A_group_calendar_is_for_its_members_with_the_right_for_groups_and_never_for_the_application_alone()
    {
        await using var graph = await GraphClient.StartAsync();
        var path = $"/groups/{graph.Group}/events";
        Assert.Equal((403, "Authorization_RequestDenied"), Of(await graph.PostAsync(graph.TokenOf("Mila"), path, GraphClient.Event())));
        Assert.Equal(201, (await graph.PostAsync(graph.TokenOf("Mila", "Group.ReadWrite.All"), path, GraphClient.Event())).Status);
        Assert.Equal((403, "ErrorAccessDenied"), Of(await graph.PostAsync(graph.TokenOf("Otto", "Group.ReadWrite.All"), path, GraphClient.Event())));
        Assert.Equal((403, "ErrorAccessDenied"), Of(await graph.PostAsync(graph.AppToken("Calendars.ReadWrite", "Group.ReadWrite.All"), path, GraphClient.Event())));
        Assert.Equal((404, "Request_ResourceNotFound"), Of(await graph.PostAsync(graph.TokenOf("Mila", "Group.ReadWrite.All"), "/groups/99999999-0000-0000-0000-000000000001/events", GraphClient.Event())));
    }

    [Fact]
    public async Task A_mailbox_of_nobody_or_of_another_organisation_is_not_found()
    {
        await using var graph = await GraphClient.StartAsync();
        Assert.Equal((404, "ErrorInvalidUser"), Of(await graph.PostAsync(graph.AppToken(), "/users/nobody@nl.example/events", GraphClient.Event())));
        Assert.Equal((404, "ErrorInvalidUser"), Of(await graph.PostAsync(graph.AppToken(), $"/users/{graph.AddressOf("Issa")}/events", GraphClient.Event())));
    }

    [Fact]
    public async Task The_address_of_a_group_takes_a_right_that_an_administrator_gives()
    {
        await using var graph = await GraphClient.StartAsync();
        Assert.Equal((403, "Authorization_RequestDenied"), Of(await graph.GetAsync(graph.TokenOf("Mila"), $"/groups/{graph.Group}?$select=mail")));
        var group = await graph.GetAsync(graph.TokenOf("Mila", "GroupMember.Read.All"), $"/groups/{graph.Group}?$select=mail");
        Assert.Equal(graph.Teams.Graph.AddressOf(graph.Group), (string?)group.Body!["mail"]);
    }

    [Fact]
    public async Task The_login_service_gives_the_application_what_was_granted_and_no_more()
    {
        await using var stage = await Stage.SetAsync(withBot: false);
        await using var graph = await GraphClient.StartAsync();
        stage.Teams.Graph.Consents.Of(graph.Tenant).Roles = ["Calendars.ReadWrite"];
        using var response = await stage.Bot.AskForTokenAsync(("scope", "https://graph.microsoft.com/.default"));
        var token = (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["access_token"]!;
        Assert.Equal(201, (await graph.PostAsync(token, $"/users/{graph.Shared}/events", GraphClient.Event())).Status);
        Assert.Equal(403, (await graph.GetAsync(token, $"/users/{graph.Shared}/mailboxSettings")).Status);
    }

    private static (int, string?) Of(GraphReply reply) => (reply.Status, reply.Code);
}
