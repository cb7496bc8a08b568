using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator.Graph;

public sealed class CalendarTests
{
    private const string OwnProperty = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Own";

    [Fact]
    public async Task Times_come_back_in_UTC_or_in_the_zone_asked_for()
    {
        await using var graph = await GraphClient.StartAsync();
        var made = await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", GraphClient.Event());
        Assert.Equal(("2026-12-07T08:00:00.0000000", "UTC"), ((string?)made.Body!["start"]!["dateTime"], (string?)made.Body["start"]!["timeZone"]));
        graph.Prefer = "outlook.timezone=\"Africa/Nairobi\"";
        var read = await graph.GetAsync(graph.TokenOf("Mila"), $"/me/events/{made.Id}");
        Assert.Equal("2026-12-07T11:00:00.0000000", (string?)read.Body!["start"]!["dateTime"]);
        graph.Prefer = "outlook.timezone=\"Nowhere\"";
        Assert.Equal("TimeZoneNotSupportedException", (await graph.GetAsync(graph.TokenOf("Mila"), $"/me/events/{made.Id}")).Code);
    }

    [Fact]
    public async Task Every_edit_gives_another_change_key_and_reading_none()
    {
        await using var graph = await GraphClient.StartAsync();
        var token = graph.TokenOf("Mila");
        var made = await graph.PostAsync(token, "/me/events", GraphClient.Event());
        var changed = await graph.CallAsync(token, HttpMethod.Patch, $"/me/events/{made.Id}", new JsonObject { ["subject"] = "Anders" });
        var read = await graph.GetAsync(token, $"/me/events/{made.Id}?$select=changeKey");
        Assert.NotEqual((string?)made.Body!["changeKey"], (string?)changed.Body!["changeKey"]);
        Assert.Equal((string?)changed.Body["changeKey"], (string?)read.Body!["changeKey"]);
        Assert.Equal(["changeKey", "id"], read.Body.AsObject().Select(p => p.Key));
    }

    [Fact]
    public async Task The_same_transaction_twice_is_one_event()
    {
        await using var graph = await GraphClient.StartAsync();
        var sent = GraphClient.Event();
        sent["transactionId"] = "7e2f";
        var first = await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", sent);
        sent["subject"] = "Again";
        var second = await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", sent);
        Assert.Equal((201, 201, first.Id), (first.Status, second.Status, second.Id));
        Assert.Equal("Leren", (string?)second.Body!["subject"]);
        Assert.Single(graph.Teams.World.Events);
        Assert.Single((await graph.GetAsync(graph.TokenOf("Mila"), "/me/events?$filter=transactionId%20eq%20'7e2f'")).Found);
        graph.Teams.Graph.RefusesSecondTransaction = true;
        Assert.Equal(409, (await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", sent)).Status);
    }

    [Fact]
    public async Task An_event_is_found_by_a_property_of_ones_own_and_by_nobody_elses()
    {
        await using var graph = await GraphClient.StartAsync();
        var sent = GraphClient.Event();
        sent["singleValueExtendedProperties"] = new JsonArray(new JsonObject { ["id"] = OwnProperty, ["value"] = "m'1" });
        await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", sent);
        await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", GraphClient.Event("Other"));
        var filter = Uri.EscapeDataString($"singleValueExtendedProperties/any(p: p/id eq '{OwnProperty}' and p/value eq 'm''1')");
        var found = Assert.Single((await graph.GetAsync(graph.TokenOf("Mila"), $"/me/events?$filter={filter}")).Found);
        Assert.Equal("Leren", (string?)found!["subject"]);
        Assert.Null(found["singleValueExtendedProperties"]);
        Assert.Empty((await graph.GetAsync(graph.TokenOf("Ines"), $"/me/events?$filter={filter}")).Found);
    }

    [Fact]
    public async Task Who_is_invited_sees_it_and_a_group_accepts_by_itself()
    {
        await using var graph = await GraphClient.StartAsync();
        var sent = GraphClient.Event();
        sent["attendees"] = GraphClient.Attendees(graph.AddressOf("Ines"), graph.Teams.Graph.AddressOf(graph.Group));
        var made = await graph.PostAsync(graph.AppToken(), $"/users/{graph.Shared}/events", sent);
        Assert.Single(graph.Teams.Graph.CalendarOf(graph.AddressOf("Ines")));
        Assert.Single(graph.Teams.Graph.CalendarOf(graph.Teams.Graph.AddressOf(graph.Group)));
        Assert.Empty(graph.Teams.Graph.CalendarOf(graph.AddressOf("Jan")));
        var seen = Assert.Single((await graph.GetAsync(graph.TokenOf("Ines"), "/me/events")).Found);
        Assert.False((bool)seen!["isOrganizer"]!);
        Assert.Equal("ErrorItemNotFound", (await graph.CallAsync(graph.TokenOf("Ines"), HttpMethod.Patch, $"/me/events/{made.Id}", new JsonObject { ["subject"] = "x" })).Code);
    }

    [Fact]
    public async Task A_meeting_is_cancelled_and_an_event_without_people_is_deleted()
    {
        await using var graph = await GraphClient.StartAsync();
        var token = graph.TokenOf("Mila");
        var alone = await graph.PostAsync(token, "/me/events", GraphClient.Event());
        Assert.Equal("ErrorInvalidRequest", (await graph.PostAsync(token, $"/me/events/{alone.Id}/cancel", new JsonObject())).Code);
        Assert.Equal(204, (await graph.CallAsync(token, HttpMethod.Delete, $"/me/events/{alone.Id}")).Status);
        var sent = GraphClient.Event();
        sent["attendees"] = GraphClient.Attendees(graph.AddressOf("Ines"));
        var meeting = await graph.PostAsync(token, "/me/events", sent);
        Assert.Equal("RequestBodyRead", (await graph.PostAsync(token, $"/me/events/{meeting.Id}/cancel", new JsonObject { ["why"] = "x" })).Code);
        Assert.Equal(202, (await graph.PostAsync(token, $"/me/events/{meeting.Id}/cancel", new JsonObject { ["comment"] = "x" })).Status);
        Assert.Equal(404, (await graph.PostAsync(token, $"/me/events/{meeting.Id}/cancel", new JsonObject())).Status);
        Assert.Empty(graph.Teams.World.Events);
    }

    [Fact]
    public async Task An_online_meeting_ends_when_the_words_to_join_it_are_taken_out()
    {
        await using var graph = await GraphClient.StartAsync();
        var token = graph.TokenOf("Mila");
        var sent = GraphClient.Event();
        (sent["isOnlineMeeting"], sent["onlineMeetingProvider"]) = (true, "teamsForBusiness");
        sent["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "Why" };
        var made = await graph.PostAsync(token, "/me/events", sent);
        var join = (string)made.Body!["onlineMeeting"]!["joinUrl"]!;
        var content = (string)made.Body["body"]!["content"]!;
        Assert.Contains(join, content, StringComparison.Ordinal);
        await Patch("body", new JsonObject { ["contentType"] = "html", ["content"] = "New " + content });
        Assert.True((bool)(await Patch("isOnlineMeeting", false)).Body!["isOnlineMeeting"]!);
        Assert.Null((await Patch("body", new JsonObject { ["contentType"] = "html", ["content"] = "Only this" })).Body!["onlineMeeting"]);

        Task<GraphReply> Patch(string name, JsonNode value) => graph.CallAsync(token, HttpMethod.Patch, $"/me/events/{made.Id}", new JsonObject { [name] = value });
    }

    [Fact]
    public async Task A_series_keeps_its_local_time_when_the_clocks_change()
    {
        await using var graph = await GraphClient.StartAsync();
        var sent = GraphClient.Event();
        (sent["start"], sent["end"]) = (GraphClient.Time("2027-03-22T09:00:00"), GraphClient.Time("2027-03-22T09:20:00"));
        sent["recurrence"] = JsonNode.Parse("""{"pattern":{"type":"weekly","interval":1,"daysOfWeek":["monday"]},"range":{"type":"numbered","startDate":"2027-03-22","numberOfOccurrences":3}}""");
        await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", sent);
        var view = await graph.GetAsync(graph.TokenOf("Mila"), "/me/calendarView?startDateTime=2027-03-01&endDateTime=2027-06-01");
        Assert.Equal(["2027-03-22T08:00:00", "2027-03-29T07:00:00", "2027-04-05T07:00:00"], view.Found.Select(e => ((string)e!["start"]!["dateTime"]!)[..19]));
    }

    [Theory]
    [InlineData("""{"type":"daily","interval":2}""", "12-07 12-09 12-11")]
    [InlineData("""{"type":"weekly","interval":2,"daysOfWeek":["monday","friday"],"firstDayOfWeek":"monday"}""", "12-07 12-11 12-21")]
    [InlineData("""{"type":"absoluteMonthly","interval":1,"dayOfMonth":7}""", "12-07 01-07 02-07")]
    [InlineData("""{"type":"relativeMonthly","interval":1,"daysOfWeek":["monday"],"index":"first"}""", "12-07 01-04 02-01")]
    [InlineData("""{"type":"relativeMonthly","interval":1,"daysOfWeek":["monday"],"index":"last"}""", "12-28 01-25 02-22")]
    [InlineData("""{"type":"absoluteYearly","interval":1,"dayOfMonth":7,"month":12}""", "12-07 12-07 12-07")]
    [InlineData("""{"type":"relativeYearly","interval":1,"daysOfWeek":["monday"],"index":"second","month":12}""", "12-14 12-13 12-11")]
    public async Task Each_kind_of_series_falls_on_its_days(string pattern, string days)
    {
        await using var graph = await GraphClient.StartAsync();
        var sent = GraphClient.Event();
        sent["recurrence"] = new JsonObject { ["pattern"] = JsonNode.Parse(pattern), ["range"] = JsonNode.Parse("""{"type":"numbered","startDate":"2026-12-07","numberOfOccurrences":3}""") };
        await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", sent);
        var view = await graph.GetAsync(graph.TokenOf("Mila"), "/me/calendarView?startDateTime=2026-12-01&endDateTime=2030-01-01");
        Assert.Equal(days, string.Join(' ', view.Found.Select(e => ((string)e!["start"]!["dateTime"]!)[5..10])));
    }

    [Fact]
    public async Task A_schedule_says_when_and_never_what_and_knows_nobody_of_another_organisation()
    {
        await using var graph = await GraphClient.StartAsync();
        await graph.PostAsync(graph.TokenOf("Ines"), "/me/events", GraphClient.Event("Secret"));
        var asked = JsonNode.Parse("""{"startTime":{"dateTime":"2026-12-07T09:00:00","timeZone":"Europe/Amsterdam"},"endTime":{"dateTime":"2026-12-07T10:00:00","timeZone":"Europe/Amsterdam"},"availabilityViewInterval":15}""")!;
        asked["schedules"] = new JsonArray(graph.AddressOf("Ines"), graph.AddressOf("Jan"), graph.AddressOf("Issa"));
        var answer = await graph.PostAsync(graph.TokenOf("Mila"), "/me/calendar/getSchedule", asked);
        Assert.Equal(["2200", "0000", null], answer.Found.Select(s => (string?)s!["availabilityView"]));
        Assert.Equal("ErrorMailRecipientNotFound", (string?)answer.Found[2]!["error"]!["responseCode"]);
        Assert.DoesNotContain("Secret", answer.Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendars_are_kept_with_the_world()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("graph").FullName, "teams.json");
        await using (var before = await GraphClient.StartAsync(file)) { await before.PostAsync(before.TokenOf("Mila"), "/me/events", GraphClient.Event()); }
        await using var after = await GraphClient.StartAsync(file);
        Assert.Equal("Leren", (string?)Assert.Single((await after.GetAsync(after.TokenOf("Mila"), "/me/events")).Found)!["subject"]);
    }

    [Fact]
    public async Task A_fifth_request_at_once_has_to_wait()
    {
        await using var graph = await GraphClient.StartAsync();
        var held = Enumerable.Range(0, 4).Select(_ => graph.Teams.Faults.HoldNext(when: c => c.Operation is Operation.FindEvents)).ToArray();
        var four = held.Select(_ => graph.GetAsync(graph.TokenOf("Mila"), "/me/events")).ToArray();
        await Task.WhenAll(held.Select(h => h.Arrived));
        var fifth = await graph.GetAsync(graph.TokenOf("Mila"), "/me/events");
        Assert.Equal((429, "ApplicationThrottled", TimeSpan.FromSeconds(1)), (fifth.Status, fifth.Code, fifth.RetryAfter));
        Array.ForEach(held, h => h.Release());
        Assert.All(await Task.WhenAll(four), answer => Assert.Equal(200, answer.Status));
    }

    [Fact]
    public async Task A_test_can_have_the_next_call_fail_or_its_answer_get_lost()
    {
        await using var graph = await GraphClient.StartAsync();
        graph.Teams.Faults.FailNext(1, 500, "ErrorInternalServerError", when: c => c.Operation is Operation.CreateEvent);
        Assert.Equal((500, "ErrorInternalServerError"), (await Post()) is var failed ? (failed.Status, failed.Code) : default);
        Assert.Empty(graph.Teams.World.Events);
        graph.Teams.Faults.DropNext(1, afterwards: true, when: c => c.Operation is Operation.CreateEvent);
        await Assert.ThrowsAnyAsync<HttpRequestException>(Post);
        Assert.Single(graph.Teams.World.Events);

        Task<GraphReply> Post() => graph.PostAsync(graph.TokenOf("Mila"), "/me/events", GraphClient.Event());
    }
}
