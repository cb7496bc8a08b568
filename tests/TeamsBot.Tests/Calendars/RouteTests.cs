using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Calendars;

/// <summary>Each way into a calendar, over the wire to the simulator's Graph.</summary>
public sealed class RouteTests
{
    [Fact]
    public async Task The_leaders_own_calendar_holds_the_moment_and_the_members_are_invited()
    {
        await using var scene = await CalendarScene.StartAsync();
        var made = await scene.CreatedAsync();
        Assert.StartsWith($"leader/{scene.Mila.Row.AadObjectId}/", made.Id, StringComparison.Ordinal);
        var body = scene.OnlyEvent().Body;
        Assert.Equal(("Samen leren", "2026-12-07T09:00:00", "Europe/Amsterdam"), (body.Word("subject"), body.Word("start", "dateTime"), body.Word("start", "timeZone")));
        Assert.Equal("Waarom<br>&lt;b&gt;&amp; hoe&lt;/b&gt;", body.Word("body", "content"));
        Assert.Equal(["ines@nl.example", "jan@nl.example", "samir@nl.example"], Invited(scene));
        Assert.Single(scene.Graph.CalendarOf("ines@nl.example"));
    }

    [Fact]
    public async Task The_group_is_invited_too_where_its_address_may_be_known_and_then_has_it_on_its_calendar()
    {
        await using var scene = await CalendarScene.StartAsync();
        scene.Grant.Scopes = [.. scene.Grant.Scopes, "GroupMember.Read.All"];
        await scene.CreatedAsync();
        Assert.Contains(scene.Group, Invited(scene));
        Assert.Single(scene.Graph.CalendarOf(scene.Group));
    }

    [Fact]
    public async Task An_organising_mailbox_holds_the_moment_without_anybody_signing_in()
    {
        await using var scene = await CalendarScene.StartAsync("mailbox", signedIn: false);
        scene.Grant.Roles = ["Calendars.ReadWrite", "GroupMember.Read.All"];
        scene.Grant.Mailboxes = [scene.Shared];
        await scene.CreatedAsync();
        Assert.Single(scene.Graph.CalendarOf(scene.Shared));
        Assert.Contains("mila@nl.example", Invited(scene));
        Assert.Single(scene.Graph.CalendarOf(scene.Group));
        Assert.Empty(scene.Teams.Calls.Of(Operation.GetToken));
    }

    [Fact]
    public async Task The_calendar_of_the_group_holds_the_moment_in_the_name_of_the_leader()
    {
        await using var scene = await CalendarScene.StartAsync("group");
        scene.Grant.Scopes = ["Group.ReadWrite.All"];
        var made = await scene.CreatedAsync();
        Assert.StartsWith($"group/{scene.Teams.Noord.Row.AadGroupId}/", made.Id, StringComparison.Ordinal);
        Assert.Equal(scene.Teams.Noord.Row.AadGroupId, scene.OnlyEvent().Mailbox);
    }

    [Fact]
    public async Task Without_Graph_nothing_is_sent_and_that_is_said()
    {
        await using var scene = await CalendarScene.StartAsync("none", signedIn: false);
        Assert.Equal("shared.calendar.not-connected", (await scene.RefusedAsync()).ReasonKey);
        Assert.Empty(scene.Teams.World.Events);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("mailbox")]
    [InlineData("group")]
    public async Task What_is_changed_on_the_card_changes_in_the_calendar_and_what_is_called_off_goes(string route)
    {
        await using var scene = await OpenAsync(route);
        var entry = CalendarScene.Entry();
        entry = entry with { Event = await scene.CreatedAsync(entry), Title = "Anders", Start = new LocalDateTime(2026, 12, 8, 10, 30), Minutes = 45 };
        var moved = Assert.IsType<CalendarResult.Updated>(await scene.PutAsync(entry)).Event;
        Assert.Equal(entry.Event!.Id, moved.Id);
        Assert.NotEqual(entry.Event.ChangeKey, moved.ChangeKey);
        var body = scene.OnlyEvent().Body;
        Assert.Equal(("Anders", "2026-12-08T10:30:00", "2026-12-08T11:15:00"), (body.Word("subject"), body.Word("start", "dateTime"), body.Word("end", "dateTime")));
        Assert.IsType<CalendarResult.Updated>(await scene.CancelAsync(entry));
        Assert.Empty(scene.Teams.World.Events);
        Assert.IsType<CalendarResult.Updated>(await scene.CancelAsync(entry));
    }

    [Fact]
    public async Task An_online_moment_keeps_its_meeting_when_it_is_changed()
    {
        await using var scene = await CalendarScene.StartAsync();
        var entry = CalendarScene.Entry(isOnline: true);
        entry = entry with { Event = await scene.CreatedAsync(entry), Text = "Iets nieuws" };
        var join = scene.OnlyEvent().Body.Word("onlineMeeting", "joinUrl")!;
        Assert.IsType<CalendarResult.Updated>(await scene.PutAsync(entry));
        var body = scene.OnlyEvent().Body;
        Assert.Equal(join, body.Word("onlineMeeting", "joinUrl"));
        Assert.StartsWith("Iets nieuws<br>", body.Word("body", "content"), StringComparison.Ordinal);
        Assert.Contains(join, body.Word("body", "content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_made_by_an_earlier_way_stays_where_it_is()
    {
        await using var scene = await CalendarScene.StartAsync("mailbox");
        scene.Grant.Roles = ["Calendars.ReadWrite"];
        var entry = CalendarScene.Entry();
        entry = entry with { Event = await scene.CreatedAsync(entry) };
        var before = entry.Event!.Id;
        scene.Grant.Scopes = ["Calendars.ReadWrite"];
        Assert.Equal(before, Assert.IsType<CalendarResult.Updated>(await scene.PutAsync(entry)).Event.Id);
    }

    [Fact]
    public async Task A_moment_across_the_change_of_the_clocks_takes_as_long_as_it_should()
    {
        await using var scene = await CalendarScene.StartAsync();
        await scene.CreatedAsync(CalendarScene.Entry() with { Start = new LocalDateTime(2027, 3, 28, 1, 50) });
        Assert.Equal("2027-03-28T03:10:00", scene.OnlyEvent().Body.Word("end", "dateTime"));
    }

    [Fact]
    public async Task A_change_made_in_Outlook_is_noticed()
    {
        await using var scene = await CalendarScene.StartAsync();
        var entry = CalendarScene.Entry();
        entry = entry with { Event = await scene.CreatedAsync(entry) };
        Assert.IsType<CalendarLook.Same>(await LookAsync(scene, entry));
        scene.Graph.Edit(scene.OnlyEvent(), e =>
        {
            e["start"] = new JsonObject { ["dateTime"] = "2026-12-09T13:00:00", ["timeZone"] = "UTC" };
            e["end"] = new JsonObject { ["dateTime"] = "2026-12-09T13:45:00", ["timeZone"] = "UTC" };
        });
        var changed = Assert.IsType<CalendarLook.Changed>(await LookAsync(scene, entry));
        Assert.Equal((new LocalDateTime(2026, 12, 9, 14, 0), 45), (changed.Start, changed.Minutes));
        Assert.IsType<CalendarLook.Same>(await LookAsync(scene, entry with { Event = changed.Event }));
        await scene.CancelAsync(entry);
        Assert.IsType<CalendarLook.Gone>(await LookAsync(scene, entry));
        await scene.SignIn.SignOutAsync(scene.Leader.Ref, CancellationToken.None);
        Assert.Equal("shared.calendar.not-signed-in", Assert.IsType<CalendarResult.NotAllowed>(Assert.IsType<CalendarLook.Unseen>(await LookAsync(scene, entry)).Why).ReasonKey);
    }

    [Fact]
    public async Task What_was_cancelled_in_Outlook_and_is_asked_for_again_is_one_new_event()
    {
        await using var scene = await CalendarScene.StartAsync();
        var entry = CalendarScene.Entry();
        entry = entry with { Event = await scene.CreatedAsync(entry) };
        scene.Graph.Edit(scene.OnlyEvent(), e => e["isCancelled"] = true);
        Assert.IsType<CalendarLook.Gone>(await LookAsync(scene, entry));
        var again = Assert.IsType<CalendarResult.Created>(await scene.PutAsync(entry)).Event;
        Assert.NotEqual(entry.Event!.Id, again.Id);
        Assert.IsType<CalendarLook.Same>(await LookAsync(scene, entry with { Event = again }));
        Assert.Equal(2, scene.Teams.World.Events.Count);
    }

    [Fact]
    public async Task What_was_deleted_in_Outlook_and_is_asked_for_again_is_one_new_event()
    {
        await using var scene = await CalendarScene.StartAsync();
        var entry = CalendarScene.Entry();
        entry = entry with { Event = await scene.CreatedAsync(entry) };
        scene.Teams.World.Calendars(rows => rows.Remove(scene.OnlyEvent().Id));
        var again = await scene.CreatedAsync(entry);
        Assert.NotEqual(entry.Event!.Id, again.Id);
        Assert.Single(scene.Teams.World.Events);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("mailbox")]
    [InlineData("group")]
    public async Task Schedules_say_when_the_teams_own_people_are_busy_and_ask_about_no_partner(string route)
    {
        await using var scene = await OpenAsync(route);
        scene.Grant.Scopes = [.. scene.Grant.Scopes, "Calendars.ReadWrite"];
        await scene.CreatedAsync();
        var window = new Interval(Instant.FromUtc(2026, 12, 7, 0, 0), Instant.FromUtc(2026, 12, 8, 0, 0));
        var schedules = await scene.Reader.SchedulesAsync(scene.Team, window, CancellationToken.None);
        Assert.Equal(4, schedules!.Count);
        var busy = schedules.SelectMany(s => s.Busy).Distinct();
        Assert.Equal(new Interval(Instant.FromUtc(2026, 12, 7, 8, 0), Instant.FromUtc(2026, 12, 7, 8, 20)), Assert.Single(busy));
        Assert.All(schedules, s => Assert.Equal((5, new LocalTime(8, 0), new LocalTime(17, 0), "Europe/Amsterdam"), (s.WorkingDays.Count, s.From, s.Until, s.Zone)));
        Assert.DoesNotContain("bf.example", string.Concat(scene.Teams.Calls.Of(Operation.GetSchedule).Select(c => c.Body)), StringComparison.Ordinal);
    }

    private static Task<CalendarLook> LookAsync(CalendarScene scene, CalendarEntry entry) => scene.Reader.LookAsync(scene.Team, entry, CancellationToken.None);

    private static async Task<CalendarScene> OpenAsync(string route)
    {
        var scene = await CalendarScene.StartAsync(route);
        scene.Grant.Roles = ["Calendars.ReadWrite"];
        scene.Grant.Scopes = ["Calendars.ReadWrite", "Group.ReadWrite.All"];
        return scene;
    }

    private static string[] Invited(CalendarScene scene) => [.. scene.OnlyEvent().Body.Each("attendees").Select(a => a.Word("emailAddress", "address")!).Order(StringComparer.Ordinal)];
}
