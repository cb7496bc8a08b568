using System.Text.Json;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Platform.Content;

/// <summary><c>reflection-cards.json</c> as far as the cards need it.</summary>
internal sealed record ReflectionFile(ReflectionFile.CardPool Entries)
{
    private static readonly string[] Steps = ["choose", "explore", "design", "act"];

    public ReflectionDeck ToDeck()
    {
        var themes = Entries.Themes.ToDictionary(t => t.Key, t => new LocalizedText(t.Value), StringComparer.Ordinal);
        var cards = Entries.Items.Select(item => item.ToCard()).ToArray();
        var strange = cards.FirstOrDefault(card => !themes.ContainsKey(card.Theme) || Steps.Any(step => !card.Questions.ContainsKey(step)));
        return strange is null ? new(themes, cards) : throw new JsonException($"The card '{strange.Id}' has an unknown theme or misses a question.");
    }

    internal sealed record CardPool(Dictionary<string, Dictionary<string, string>> Themes, CardItem[] Items);

    internal sealed record CardItem(string Id, string Theme, CardTexts Text, CardStep[] Steps, CardQuote[] Quotes)
    {
        public ReflectionCard ToCard() =>
            new(
                Id,
                Theme,
                new LocalizedText(Text.Title),
                new LocalizedText(Text.Context),
                new LocalizedText(Text.Strength),
                new LocalizedText(Text.Challenge),
                Steps.ToDictionary(step => step.Name, step => new LocalizedText(step.Question), StringComparer.Ordinal),
                [.. Quotes.Select(quote => new LocalizedText(quote.Text))]);
    }

    internal sealed record CardTexts(
        Dictionary<string, string> Title, Dictionary<string, string> Context, Dictionary<string, string> Strength, Dictionary<string, string> Challenge);

    internal sealed record CardStep([property: System.Text.Json.Serialization.JsonPropertyName("step")] string Name, Dictionary<string, string> Question);

    internal sealed record CardQuote(Dictionary<string, string> Text);
}
