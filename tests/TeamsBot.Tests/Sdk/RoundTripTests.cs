#if !OFFICIAL_SDK
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace TeamsBot.Tests.Sdk;

public sealed class RoundTripTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples");

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_activity_of_Teams_comes_out_as_it_went_in(string sample) => Same(File.ReadAllText(Path.Combine(Folder, sample)));

    [Fact]
    public void There_are_samples() => Assert.Equal(7, Samples.Count);

    [Theory]
    [InlineData("""{"type":"message","someday":{"a":[1,1.10,"2026-11-21T19:00:00.1000000+01:00"]}}""")]
    [InlineData("""{"type":"message","from":{"id":"29:1","someday":1},"recipient":{"id":"28:1","agent":true},"conversation":{"id":"a:1","someday":{}}}""")]
    [InlineData("""{"type":"message","entities":[{"type":"clientInfo","country":"NL"}],"attachments":[{"contentType":"x","someday":1,"content":{"b":1}}]}""")]
    [InlineData("""{"type":"somethingNew","name":"x","channelData":{"eventType":"channelMemberAdded","membershipSource":{"membershipType":"direct"}}}""")]
    [InlineData("""{"type":"invoke","value":"only text"}""")]
    [InlineData("""{"type":"message","timestamp":"2026-11-21T19:28:37.875Z"}""")]
    public void What_this_code_does_not_know_is_kept(string activity) => Same(activity);

    [Fact]
    public void Names_are_read_in_any_case_and_numbers_where_text_belongs()
    {
        var activity = Read("""{"Type":"message","TEXT":5,"from":{"id":29}} // seen""");
        Assert.Equal(("message", "5", "29"), (activity.Type, activity.Text, activity.From!.Id));
    }

    [Fact]
    public void A_value_is_the_JSON_as_it_was_sent()
    {
        var activity = Read("""{"type":"message","value":{"n":"7","date":"2026-11-21"},"channelData":{"tenant":{"id":"t"}}}""");
        Assert.Equal("""{"n":"7","date":"2026-11-21"}""", activity.Value!.ToString());
        Assert.Equal("""{"tenant":{"id":"t"}}""", activity.ChannelData!.ToString());
    }

    [Fact]
    public void The_bots_own_name_is_taken_out_of_a_command()
    {
        var activity = Read(File.ReadAllText(Path.Combine(Folder, "message-in-channel.json")));
        Assert.Equal("help", activity.RemoveRecipientMention());
    }

    private static Activity Read(string json) => JsonSerializer.Deserialize<Activity>(json, BotJson.Options)!;

    private static void Same(string json)
    {
        var back = JsonSerializer.Serialize(Read(json), BotJson.Options);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(back)), back);
    }
}
#endif
