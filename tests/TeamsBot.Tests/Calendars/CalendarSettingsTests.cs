using Microsoft.Extensions.Configuration;
using TeamsBot.Platform.Calendars;

namespace TeamsBot.Tests.Calendars;

public sealed class CalendarSettingsTests
{
    [Theory]
    [InlineData("Route=leader;Connection=c")]
    [InlineData("Route=GROUP;Connection=c")]
    [InlineData("Route=mailbox;Mailbox=a@b.example")]
    [InlineData("Route=none")]
    [InlineData("")]
    [InlineData("GraphAddress=http://127.0.0.1:5100/v1.0")]
    public void These_are_right(string settings) => Assert.Empty(Read(settings).Errors);

    [Theory]
    [InlineData("Route=outlook", "Calendar:Route")]
    [InlineData("Route=1", "Calendar:Route")]
    [InlineData("Route=leader", "Calendar:Connection")]
    [InlineData("Route=group", "Calendar:Connection")]
    [InlineData("Route=mailbox", "Calendar:Mailbox")]
    [InlineData("GraphAddress=http://graph.example/v1.0", "Calendar:GraphAddress")]
    [InlineData("GraphAddress=graph", "Calendar:GraphAddress")]
    public void These_are_wrong_and_named(string settings, string name) => Assert.Contains(name, Assert.Single(Read(settings).Errors), StringComparison.Ordinal);

    [Fact]
    public void Graph_is_Microsofts_unless_another_is_named() => Assert.Equal("https://graph.microsoft.com/v1.0", Read("").GraphAddress.AbsoluteUri);

    private static CalendarOptions Read(string settings) => CalendarOptions.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => KeyValuePair.Create($"Calendar:{s.Split('=', 2)[0]}", (string?)s.Split('=', 2)[1]))).Build());
}
