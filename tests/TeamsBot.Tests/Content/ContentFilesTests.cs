using System.Text.Json.Nodes;
using TeamsBot.Tests.Schemas;

namespace TeamsBot.Tests.Content;

/// <summary>Every file of content/ as it is published beside the binaries: valid, and whole in each language it claims.</summary>
public sealed class ContentFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "content");
    private static readonly string[] Languages = ["nl", "en", "fr", "es"];

    public static TheoryData<string> Files => [.. Names().Where(name => !name.StartsWith('_'))];

    [Fact]
    public void The_35_instruments_and_the_holidays_are_there() => Assert.Equal(36, Files.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_what_its_schema_says(string file) => Assert.Empty(JsonSchema.Errors(SchemaOf(Read(file)), Text(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_string_is_there_in_every_language_the_file_claims(string file)
    {
        var content = Read(file);
        string[] claimed = [.. content["locales"]!.AsArray().Select(locale => locale!.ToString())];
        Assert.Empty(Localised(content).SelectMany(text => Missing(text, claimed)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_instrument_has_the_id_of_its_file(string file) =>
        Assert.Equal(Path.GetFileNameWithoutExtension(file), Read(file)["id"]?.ToString() ?? "holidays");

    [Fact]
    public void The_schema_refuses_a_file_that_lacks_a_part()
    {
        var broken = Read("weekly-questions.json").AsObject();
        broken.Remove("scoring");
        Assert.Contains(JsonSchema.Errors(SchemaOf(broken), broken.ToJsonString()), error => error.Contains("scoring", StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_refuses_a_holiday_on_no_day()
    {
        var broken = Read("holidays.json");
        broken["countries"]![0]!["holidays"]![0]!["day"] = new JsonObject { ["fixed"] = "13-01" };
        Assert.Contains(JsonSchema.Errors(SchemaOf(broken), broken.ToJsonString()), error => error.StartsWith("/countries/0/holidays/0/day", StringComparison.Ordinal));
    }

    [Fact]
    public void A_string_missing_in_a_claimed_language_is_seen()
    {
        var broken = Read("weekly-questions.json");
        broken["entries"]!["items"]![3]!["text"]!["probe"]!.AsObject().Remove("es");
        Assert.Equal("$.entries.items[3].text.probe: es", Assert.Single(Localised(broken).SelectMany(text => Missing(text, Languages))));
    }

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static JsonNode Read(string file) => JsonNode.Parse(Text(file))!;

    private static string SchemaOf(JsonNode content) => Path.Combine(Folder, content["$schema"]!.ToString());

    /// <summary>Every object that speaks a language: its keys are languages only.</summary>
    private static IEnumerable<JsonObject> Localised(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.SelectMany(Localised),
            JsonObject { Count: > 0 } text when text.All(property => Languages.Contains(property.Key, StringComparer.Ordinal)) => [text],
            JsonObject other => other.SelectMany(property => Localised(property.Value)),
            _ => [],
        };

    private static IEnumerable<string> Missing(JsonObject text, string[] claimed) =>
        claimed.Where(language => text[language] is null || IsEmpty(text[language]!)).Select(language => $"{text.GetPath()}: {language}");

    private static bool IsEmpty(JsonNode text) =>
        text is JsonArray list ? list.Count == 0 || list.Any(item => IsEmpty(item!)) : string.IsNullOrWhiteSpace(text.ToString());
}
