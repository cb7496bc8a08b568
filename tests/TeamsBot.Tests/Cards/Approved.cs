using System.Runtime.CompilerServices;
using System.Text;
using AdaptiveCards;

namespace TeamsBot.Tests.Cards;

/// <summary>Compares with approved files that stand beside the test. With APPROVE=1 in the environment they are written instead.</summary>
public static class Approved
{
    private const int MostBytes = 25_000;
    private const int MostButtons = 6;

    /// <summary>The text is what <c>{name}.json</c> says.</summary>
    public static void Matches(string json, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Approved", $"{name}.json");
        var text = json.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (string.Equals(Environment.GetEnvironmentVariable("APPROVE"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{name}.json is not approved yet: run the tests with APPROVE=1 and look at the file.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }

    /// <summary>The card is as approved, light enough, and has no more buttons than Teams shows.</summary>
    public static void Matches(AdaptiveCard card, string name, [CallerFilePath] string test = "")
    {
        var json = card.ToJson();
        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, MostBytes);
        Assert.InRange(card.Actions.Count, 0, MostButtons);
        Assert.False(string.IsNullOrWhiteSpace(card.FallbackText));
        Matches(json, name, test);
    }
}
