using System.Text.Json.Nodes;

namespace TeamsBot.Tests.Simulator.Graph;

/// <summary>Each wrong thing that can be sent, with Graph's own code for it.</summary>
public sealed class WrongEventTests
{
    [Theory]
    [InlineData("colour", "\"red\"", "RequestBodyRead")]
    [InlineData("Subject", "\"x\"", "RequestBodyRead")]
    [InlineData("subject", "5", "RequestBodyRead")]
    [InlineData("body", """{"contentType":"markdown","content":"x"}""", "RequestBodyRead")]
    [InlineData("body", """{"content":"x","style":"bold"}""", "RequestBodyRead")]
    [InlineData("showAs", "\"away\"", "RequestBodyRead")]
    [InlineData("importance", "\"urgent\"", "RequestBodyRead")]
    [InlineData("sensitivity", "\"secret\"", "RequestBodyRead")]
    [InlineData("onlineMeetingProvider", "\"zoom\"", "RequestBodyRead")]
    [InlineData("isOnlineMeeting", "\"yes\"", "RequestBodyRead")]
    [InlineData("attendees", """[{"emailAddress":{"address":"a@nl.example"},"type":"host"}]""", "RequestBodyRead")]
    [InlineData("attendees", """[{"address":"a@nl.example"}]""", "RequestBodyRead")]
    [InlineData("attendees", """{"emailAddress":{}}""", "RequestBodyRead")]
    [InlineData("singleValueExtendedProperties", """[{"key":"x","value":"y"}]""", "RequestBodyRead")]
    [InlineData("start", """{"dateTime":"2026-12-07T09:00:00"}""", "TimeZoneNotSupportedException")]
    [InlineData("start", """{"dateTime":"2026-12-07T09:00:00","timeZone":"Amsterdam"}""", "TimeZoneNotSupportedException")]
    [InlineData("start", """{"dateTime":"monday","timeZone":"UTC"}""", "RequestBodyRead")]
    [InlineData("start", "null", "ErrorPropertyValidationFailure")]
    [InlineData("end", "null", "ErrorPropertyValidationFailure")]
    [InlineData("end", """{"dateTime":"2026-12-06T09:00:00","timeZone":"UTC"}""", "ErrorCalendarEndDateIsEarlierThanStartDate")]
    [InlineData("recurrence", """{"pattern":{"type":"weekly","interval":1,"daysOfWeek":["monday"]}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"range":{"type":"noEnd","startDate":"2026-12-07"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"hourly","interval":1},"range":{"type":"noEnd","startDate":"2026-12-07"}}""", "RequestBodyRead")]
    [InlineData("recurrence", """{"pattern":{"type":"weekly","interval":1},"range":{"type":"noEnd","startDate":"2026-12-07"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"weekly","interval":1,"daysOfWeek":["maandag"]},"range":{"type":"noEnd","startDate":"2026-12-07"}}""", "RequestBodyRead")]
    [InlineData("recurrence", """{"pattern":{"type":"daily","interval":0},"range":{"type":"noEnd","startDate":"2026-12-07"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"absoluteMonthly","interval":1},"range":{"type":"noEnd","startDate":"2026-12-07"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"relativeMonthly","interval":1,"index":"first"},"range":{"type":"noEnd","startDate":"2026-12-07"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"absoluteYearly","interval":1,"dayOfMonth":7},"range":{"type":"noEnd","startDate":"2026-12-07"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"daily","interval":1},"range":{"type":"noEnd"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"daily","interval":1},"range":{"type":"endDate","startDate":"2026-12-07"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"daily","interval":1},"range":{"type":"endDate","startDate":"2026-12-07","endDate":"2026-12-01"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"daily","interval":1},"range":{"type":"numbered","startDate":"2026-12-07"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("recurrence", """{"pattern":{"type":"daily","interval":1},"range":{"type":"forever","startDate":"2026-12-07"}}""", "RequestBodyRead")]
    [InlineData("recurrence", """{"pattern":{"type":"daily","interval":1},"range":{"type":"noEnd","startDate":"2026-12-07","recurrenceTimeZone":"Mars"}}""", "TimeZoneNotSupportedException")]
    public async Task It_is_refused_and_nothing_is_made(string property, string value, string code)
    {
        await using var graph = await GraphClient.StartAsync();
        var wrong = GraphClient.Event();
        wrong[property] = JsonNode.Parse(value);
        var answer = await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", wrong);
        Assert.Equal((400, code), (answer.Status, answer.Code));
        Assert.Empty(graph.Teams.World.Events);
    }

    [Fact]
    public async Task More_than_five_hundred_people_are_too_many()
    {
        await using var graph = await GraphClient.StartAsync();
        var crowd = GraphClient.Event();
        crowd["attendees"] = GraphClient.Attendees([.. Enumerable.Range(0, 501).Select(i => $"p{i}@nl.example")]);
        Assert.Equal(400, (await graph.PostAsync(graph.TokenOf("Mila"), "/me/events", crowd)).Status);
    }

    [Theory]
    [InlineData("{\"transactionId\":\"another\"}", "ErrorInvalidPropertySet")]
    [InlineData("{\"colour\":\"red\"}", "RequestBodyRead")]
    [InlineData("{\"end\":{\"dateTime\":\"2026-12-01T09:00:00\",\"timeZone\":\"UTC\"}}", "ErrorCalendarEndDateIsEarlierThanStartDate")]
    public async Task A_wrong_change_changes_nothing(string change, string code)
    {
        await using var graph = await GraphClient.StartAsync();
        var token = graph.TokenOf("Mila");
        var made = await graph.PostAsync(token, "/me/events", GraphClient.Event());
        var answer = await graph.CallAsync(token, HttpMethod.Patch, $"/me/events/{made.Id}", JsonNode.Parse(change));
        Assert.Equal((400, code), (answer.Status, answer.Code));
        Assert.Equal((string?)made.Body!["changeKey"], (string?)(await graph.GetAsync(token, $"/me/events/{made.Id}")).Body!["changeKey"]);
    }

    [Theory]
    [InlineData("/me/events?$filter=subject%20eq%20'x'", "BadRequest")]
    [InlineData("/me/calendarView?startDateTime=2026-12-01", "ErrorInvalidParameter")]
    [InlineData("/me/events/AAMkNothing", "ErrorItemNotFound")]
    public async Task A_wrong_question_gets_no_answer(string path, string code)
    {
        await using var graph = await GraphClient.StartAsync();
        Assert.Equal(code, (await graph.GetAsync(graph.TokenOf("Mila"), path)).Code);
    }

    [Theory]
    [InlineData("""{"schedules":["a@nl.example"],"startTime":{"dateTime":"2026-12-07T08:00:00"},"endTime":{"dateTime":"2026-12-07T18:00:00","timeZone":"UTC"}}""", "TimeZoneNotSupportedException")]
    [InlineData("""{"schedules":["a@nl.example"],"startTime":{"dateTime":"2026-12-07T08:00:00","timeZone":"UTC"},"endTime":{"dateTime":"2027-12-07T18:00:00","timeZone":"UTC"}}""", "ErrorInvalidTimeInterval")]
    [InlineData("""{"schedules":["a@nl.example"],"startTime":{"dateTime":"2026-12-07T08:00:00","timeZone":"UTC"},"endTime":{"dateTime":"2026-12-07T18:00:00","timeZone":"UTC"},"availabilityViewInterval":1}""", "ErrorInvalidMergedFreeBusyInterval")]
    [InlineData("""{"people":["a@nl.example"]}""", "RequestBodyRead")]
    public async Task A_wrong_question_for_a_schedule_gets_no_answer(string body, string code)
    {
        await using var graph = await GraphClient.StartAsync();
        Assert.Equal(code, (await graph.PostAsync(graph.TokenOf("Mila"), "/me/calendar/getSchedule", JsonNode.Parse(body)!)).Code);
    }
}
