using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;

namespace TeamsBot.Tests.Cards;

/// <summary>
/// Compares with what was approved: a file in <c>Cards/approved</c>. With <c>APPROVE=1</c> in the environment the files are written
/// instead; the difference to look at is then the repository's.
/// </summary>
public static class Approved
{
    private const int MostBytes = 25_000;
    private const int MostButtons = 6;

    /// <summary>The card holds, and is as approved in this language.</summary>
    public static void Matches(AdaptiveCard card, string name, string language)
    {
        Holds(card);
        Assert.Equal(language, card.Lang);
        MatchesIn(language, card.ToJson(), name, "json");
    }

    /// <summary>In this language, the text is what the file of this name says.</summary>
    public static void MatchesIn(string language, string text, string name, string extension)
    {
        Assert.False(string.IsNullOrWhiteSpace(text));
        Matches(text, $"{name}.{language}", extension);
    }

    /// <summary>The text is what the file of this name says.</summary>
    public static void Matches(string json, string name, string extension = "json")
    {
        var file = Path.Combine(Folder(), $"{name}.{extension}");
        var text = json.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") is "1") { File.WriteAllText(file, text); }
        Assert.True(File.Exists(file), $"{name}.{extension} is not approved yet: run the test with APPROVE=1 and look at the file.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }

    /// <summary>The card follows the schema, is light enough, and has no more buttons than Teams shows.</summary>
    public static void Holds(AdaptiveCard card)
    {
        var json = card.ToJson();
        Assert.Empty(CardSchema.Errors(json));
        Assert.InRange(Bytes(json), 1, MostBytes);
        Assert.InRange(card.Actions.Count, 0, MostButtons);
        Assert.False(string.IsNullOrWhiteSpace(card.FallbackText));
    }

    /// <summary>The bytes of a card on the wire, where nothing is indented.</summary>
    public static int Bytes(string json) => Encoding.UTF8.GetByteCount(JsonNode.Parse(json)!.ToJsonString(AsSent));

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Folder()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "TeamsBot.sln"))) { here = here.Parent; }
        return Directory.CreateDirectory(Path.Combine(here!.FullName, "tests", "TeamsBot.Tests", "Cards", "approved")).FullName;
    }
}
