using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsBot.Simulator.Demo;
using TeamsBot.Simulator.Page;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class PageTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private int _jumps;
    private TeamsService _teams = null!;
    private ScriptedBot _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsService.StartAsync(
            new TeamsSettings(),
            (app, teams) => PageApi.Map(app, teams, new DemoProgress(), _ =>
            {
                _jumps++;
                return Task.CompletedTask;
            }),
            CancellationToken.None);
        _bot = await ScriptedBot.StartAsync(_teams);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/app.js", "text/javascript")]
    [InlineData("/charts.js", "text/javascript")]
    [InlineData("/lib/adaptivecards.js", "text/javascript")]
    [InlineData("/lib/markdown-it.js", "text/javascript")]
    [InlineData("/hostconfig/hostconfig-microsoft-teams-dark.json", "application/json")]
    public async Task The_page_and_its_libraries_are_served(string path, string type)
    {
        using var response = await Http.GetAsync(new Uri(_teams.Address, path));
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_newcomer_is_the_leader_in_an_empty_channel_without_the_bot()
    {
        var state = await State();
        Assert.Equal(_teams.Noord.Leader.Id, (string?)state["me"]);
        Assert.Equal((FirstWorld.NoordId, false, 0), ((string)state["open"]!["id"]!, (bool)state["open"]!["hasBot"]!, state["open"]!["messages"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_partner_sees_their_own_team_and_of_the_other_only_the_shared_channel()
    {
        var state = await State(_teams.Person("Aïssata").Id);
        Assert.Collection(
            state["teams"]!.AsArray().SelectMany(t => t!["channels"]!.AsArray()).Select(c => (string)c!["id"]!),
            id => Assert.Equal(FirstWorld.SharedId, id),
            id => Assert.Equal(FirstWorld.BoboId, id));
    }

    [Fact]
    public async Task A_channel_that_is_not_theirs_does_not_open()
    {
        var state = await State(_teams.Person("Aïssata").Id, FirstWorld.QualityId);
        Assert.Equal(FirstWorld.SharedId, (string?)state["open"]!["id"]);
    }

    [Fact]
    public async Task From_installing_to_a_press_in_a_dialog()
    {
        var me = _teams.Noord.Leader.Id;
        await Post("install", new { @as = me, @in = FirstWorld.NoordId, remove = false });
        await _bot.PostCardAsync(Cards.WithActions(Cards.OpensDialog("Answer")));
        var message = (await State())["open"]!["messages"]![0]!;

        _bot.Answers = _ => (200, Cards.Dialog(Cards.WithActions(Cards.Submit("Save"))));
        var opened = await Post("press", new { @as = me, @in = FirstWorld.NoordId, message = (string)message["id"]!, action = message["card"]!["actions"]![0] });
        Assert.Equal("dialog", (string?)opened["kind"]);
        var dialog = (await State())["dialog"]!;
        Assert.Equal("A dialog", (string?)dialog["title"]);

        _bot.Answers = _ => (200, """{ "task": { "type": "message", "value": "Kept" } }""");
        var kept = await Post("dialog", new { @as = me, action = dialog["card"]!["actions"]![0], inputs = new { note = "typed" } });
        Assert.Equal(("message", "Kept"), ((string?)kept["kind"], (string?)kept["text"]));
        Assert.Equal("typed", (string?)_bot.Received.Last()["value"]!["data"]!["note"]);
        Assert.Null((await State())["dialog"]);
    }

    [Fact]
    public async Task An_error_of_the_bot_reaches_the_page_with_its_status_and_body()
    {
        await _teams.Noord.AddBotAsync(CancellationToken.None);
        _bot.Answers = _ => (500, "it broke");
        var answer = await Post("say", new { @as = _teams.Noord.Leader.Id, @in = FirstWorld.NoordId, text = "help" });
        Assert.Equal(("error", 500, "it broke"), ((string?)answer["kind"], (int)answer["status"]!, (string?)answer["text"]));
    }

    [Fact]
    public async Task A_person_can_be_added_and_taken_out()
    {
        var added = await Post("person", new { @as = _teams.Noord.Leader.Id, team = FirstWorld.NoordId, name = "Eva" });
        Assert.Contains((string)added["id"]!, _teams.Noord.Row.Members, StringComparer.Ordinal);
        await Post("person", new { @as = _teams.Noord.Leader.Id, team = FirstWorld.NoordId, remove = (string?)added["id"] });
        Assert.DoesNotContain((string)added["id"]!, _teams.Noord.Row.Members, StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_clock_jumps_and_the_bot_is_woken_but_time_never_goes_back()
    {
        var before = _teams.World.Clock.GetUtcNow();
        var moved = await Post("clock", new { minutes = 60 });
        Assert.InRange((DateTimeOffset)moved["now"]!, before.AddHours(1), before.AddHours(2));
        using var back = await Http.PostAsJsonAsync(new Uri(_teams.Address, "/sim/clock"), new { to = "2020-01-01T09:00", zone = "Europe/Amsterdam" });
        Assert.Equal((HttpStatusCode.BadRequest, 1), (back.StatusCode, _jumps));
    }

    [Fact]
    public async Task A_change_is_told_to_every_open_page()
    {
        using var events = new StreamReader(await Http.GetStreamAsync(new Uri(_teams.Address, "/sim/events")));
        Assert.Equal("event: change", await NextEvent(events));
        await _teams.Noord.AddBotAsync(CancellationToken.None);
        Assert.Equal("event: change", await NextEvent(events));
    }

    [Theory]
    [InlineData("2026-11-23T08:19:00Z", "2026-11-23T08:20:00Z")]
    [InlineData("2026-11-23T08:20:00Z", "2026-11-30T08:20:00Z")]
    [InlineData("2026-03-27T12:00:00Z", "2026-03-30T07:20:00Z")]
    public void Next_Monday_at_twenty_past_nine_is_what_the_clocks_in_Amsterdam_say(string now, string expected) =>
        Assert.Equal(Instant(expected), ClockJump.To(new ClockRequest(null, null, NextMonday: true, "Europe/Amsterdam"), Instant(now)));

    [Fact]
    public void A_time_that_the_clocks_skip_becomes_the_first_after_the_gap() =>
        Assert.Equal(Instant("2027-03-28T01:00:00Z"), ClockJump.To(new ClockRequest(null, new DateTime(2027, 3, 28, 2, 30, 0, DateTimeKind.Unspecified), NextMonday: false, "Europe/Amsterdam"), Instant("2027-03-27T00:00:00Z")));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> NextEvent(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "the end";
    }

    private async Task<JsonNode> State(string? me = null, string? place = null) =>
        JsonNode.Parse(await Http.GetStringAsync(new Uri(_teams.Address, $"/sim/state?as={Uri.EscapeDataString(me ?? _teams.Noord.Leader.Id)}&in={Uri.EscapeDataString(place ?? FirstWorld.NoordId)}")))!;

    private async Task<JsonNode> Post(string what, object body)
    {
        using var response = await Http.PostAsJsonAsync(new Uri(_teams.Address, $"/sim/{what}"), body);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
