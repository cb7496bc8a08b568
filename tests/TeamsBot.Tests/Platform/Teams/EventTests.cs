using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Tests.Platform.Teams;

public sealed class EventTests
{
    private const string Added = "bot-added-to-team.json";

    [Theory]
    [InlineData("install-in-team.json", World.Channel, "Team Noord", "nl-NL")]
    [InlineData(Added, World.Channel, "Team Noord", null)]
    [InlineData("bot-added-to-shared-channel.json", "19:exchange@thread.tacv2", "Exchange", null)]
    public async Task The_bot_was_added(string sample, string channel, string name, string? locale)
    {
        var told = Assert.IsType<TeamEvent.BotAdded>(Assert.Single(await TellAsync(sample)));
        Assert.Equal((new TeamKey(World.Host, channel), "29:1leader", name, locale), (told.Team, told.AddedBy, told.Name, told.Locale));
        Assert.Equal(World.Address with { ConversationId = channel }, told.Address);
    }

    [Fact]
    public async Task The_bot_was_removed_by_an_uninstall_by_leaving_and_by_the_end_of_a_team_or_channel()
    {
        TeamEvent[] told =
        [
            .. await TellAsync("install-in-team.json", a => a["action"] = "remove"),
            .. await TellAsync(Added, a => Move(a, "membersAdded", "membersRemoved")),
            .. await TellAsync(Added, a => EndsWith(a, "teamDeleted")),
            .. await TellAsync(Added, a => EndsWith(a, "channelDeleted")),
        ];
        Assert.Equal(Enumerable.Repeat(new TeamEvent.BotRemoved(World.Team), 4), told);
    }

    [Fact]
    public async Task Members_come_and_go()
    {
        var told = Assert.IsType<TeamEvent.MembersChanged>(Assert.Single(await TellAsync(Added, a =>
        {
            a["membersAdded"]![0]!["id"] = "29:1new";
            a["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:1gone" });
        })));
        Assert.Equal(["29:1gone"], told.Left);
    }

    [Theory]
    [InlineData("meeting-start.json")]
    [InlineData("message-in-channel.json")]
    [InlineData("card-action-submit.json")]
    public async Task Everything_else_is_nobodys_event(string sample) => Assert.Empty(await TellAsync(sample));

    [Fact]
    public async Task An_event_of_a_kind_of_tomorrow_is_left_alone() =>
        Assert.Empty(await TellAsync(Added, a =>
        {
            a.Remove("membersAdded");
            a["channelData"]!["eventType"] = "channelPainted";
        }));

    [Fact]
    public async Task A_receiver_that_fails_does_not_keep_the_others_from_hearing()
    {
        var ears = new Ears();
        await using var world = new World(s => s.AddSingleton<ITeamEventReceiver>(new Ears(fails: true)).AddSingleton<ITeamEventReceiver>(ears));
        await world.TurnAsync(World.Sample(Added));
        Assert.Single(ears.Heard);
    }

    [Fact]
    public async Task Teams_is_asked_again_after_a_day()
    {
        await using var world = new World();
        var roster = world.Get<IRoster>();
        await roster.FindAsync(World.Address, "29:1member", CancellationToken.None);
        world.Connector.Members["29:1member"]["name"] = "Mila de Vries";

        world.Clock.Advance(TimeSpan.FromHours(23));
        var before = await roster.FindAsync(World.Address, "29:1member", CancellationToken.None);
        world.Clock.Advance(TimeSpan.FromHours(2));
        var after = await roster.FindAsync(World.Address, "29:1member", CancellationToken.None);

        Assert.Equal(("Mila", "Mila de Vries"), (before!.Name, after!.Name));
    }

    [Fact]
    public async Task Whoever_left_is_unknown_after_a_day_and_at_once_after_the_event()
    {
        await using var world = new World();
        var roster = world.Get<IRoster>();
        var member = await roster.FindAsync(World.Address, "29:1member", CancellationToken.None);
        Assert.Equal([World.Team], await roster.TeamsOfAsync(member!.Ref, CancellationToken.None));
        world.Connector.Members.Remove("29:1member");

        Assert.NotNull(await roster.FindAsync(World.Address, "29:1member", CancellationToken.None));
        await world.Get<TeamEvents>().TellAsync(new TeamEvent.MembersChanged(World.Team, ["29:1member"]), CancellationToken.None);

        Assert.Null(await roster.FindAsync(World.Address, "29:1member", CancellationToken.None));
        Assert.Empty(await roster.TeamsOfAsync(member.Ref, CancellationToken.None));
    }

    [Fact]
    public async Task A_member_is_found_by_who_they_are_while_they_are_there_and_only_in_that_conversation()
    {
        await using var world = new World();
        var roster = world.Get<IRoster>();
        var member = (await roster.FindAsync(World.Address, "29:1member", CancellationToken.None))!;

        Assert.Equal(member, await roster.FindAsync(World.Address, member.Ref, CancellationToken.None));
        Assert.Null(await roster.FindAsync(World.Address with { ConversationId = "19:exchange@thread.tacv2" }, member.Ref, CancellationToken.None));
        Assert.Null(await roster.FindAsync(World.Address, member.Ref with { HomeTenantId = "tenant-bobo" }, CancellationToken.None));

        world.Connector.Members.Remove("29:1member");
        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await roster.FindAsync(World.Address, member.Ref, CancellationToken.None));
    }

    [Fact]
    public async Task A_404_after_a_day_removes_the_membership()
    {
        await using var world = new World();
        var roster = world.Get<IRoster>();
        await roster.FindAsync(World.Address, "29:1member", CancellationToken.None);
        world.Connector.Members.Remove("29:1member");
        world.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Null(await roster.FindAsync(World.Address, "29:1member", CancellationToken.None));
        Assert.Null(await world.Get<Memberships>().FindAsync(World.Team, "29:1member", CancellationToken.None));
    }

    [Fact]
    public async Task Yesterdays_answer_is_used_while_Teams_does_not_answer()
    {
        await using var world = new World();
        var roster = world.Get<IRoster>();
        await roster.FindAsync(World.Address, "29:1member", CancellationToken.None);
        world.Clock.Advance(TimeSpan.FromDays(2));
        world.Connector.OnRoster = () => PlayedConnector.Refused(System.Net.HttpStatusCode.InternalServerError, "ServiceError");

        Assert.Equal("Mila", (await roster.FindAsync(World.Address, "29:1member", CancellationToken.None))?.Name);
        await Assert.ThrowsAsync<TeamsBot.Kernel.Conversations.TeamsUnavailableException>(() => roster.FindAsync(World.Address, "29:1leader", CancellationToken.None));
    }

    [Fact]
    public async Task A_partner_keeps_the_tenant_the_roster_tells_and_a_guest_is_one()
    {
        await using var world = new World();
        world.Connector.Members["29:1partner"] = PlayedConnector.Person("29:1partner", "Wanjiku", "p", "77777777-0000-0000-0000-000000000000");
        world.Connector.Members["29:1guest"] = PlayedConnector.Person("29:1guest", "Gast", "g", role: "guest");

        var everybody = await world.Get<IRoster>().ListAsync(World.Address, CancellationToken.None);

        Assert.Equal("77777777-0000-0000-0000-000000000000", everybody.Single(m => m.Name is "Wanjiku").Ref.HomeTenantId);
        Assert.Equal("Gast", Assert.Single(everybody, m => m.IsGuest).Name);
        Assert.Equal("Lies, Mila", string.Join(", ", everybody.Where(m => m.IsOfHost(World.Team)).Select(m => m.Name).Order(StringComparer.Ordinal)));
    }

    private static async Task<IReadOnlyList<TeamEvent>> TellAsync(string sample, Action<JsonObject>? change = null)
    {
        var ears = new Ears();
        await using var world = new World(s => s.AddSingleton<ITeamEventReceiver>(ears));
        await world.TurnAsync(World.Sample(sample, change));
        return ears.Heard;
    }

    private static void Move(JsonObject activity, string from, string to)
    {
        activity[to] = activity[from]!.DeepClone();
        activity[from] = new JsonArray();
    }

    private static void EndsWith(JsonObject activity, string eventType)
    {
        activity.Remove("membersAdded");
        activity["channelData"]!["eventType"] = eventType;
    }

    private sealed class Ears(bool fails = false) : ITeamEventReceiver
    {
        public List<TeamEvent> Heard { get; } = [];

        public Task HandleAsync(TeamEvent happened, CancellationToken cancellationToken)
        {
            if (fails) { throw new InvalidOperationException("deaf"); }
            Heard.Add(happened);
            return Task.CompletedTask;
        }
    }
}
