using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Reflection;

/// <summary>The texts of a card by name: what a team writes for a card of its own, and what can be said better. The names stand in rows and on cards.</summary>
public static class CardText
{
    /// <summary>The question the card asks.</summary>
    public const string Title = "title";

    /// <summary>Where it comes from.</summary>
    public const string Context = "context";

    /// <summary>What goes well.</summary>
    public const string Strength = "strength";

    /// <summary>What is hard.</summary>
    public const string Challenge = "challenge";

    /// <summary>The questions of the four steps, in their order.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["choose", "explore", "design", "act"];

    /// <summary>Every text, in the order in which a card is read.</summary>
    public static IReadOnlyList<string> All { get; } = [Title, Context, Strength, Challenge, .. Steps];

    /// <summary>The longest text of this name, in characters: well above those of the standard deck, so that three cards stay readable beside each other.</summary>
    public static int LongestOf(string name) => name switch
    {
        Title => 100,
        Context => 250,
        Strength or Challenge => 140,
        _ => 160,
    };

    /// <summary>The key of the words for it.</summary>
    public static string NameKey(string name) => name switch
    {
        Title => "reflection.deck.card-title",
        Context => "reflection.deck.context",
        Strength => "reflection.strength",
        Challenge => "reflection.challenge",
        "choose" => "reflection.step.choose",
        "explore" => "reflection.step.explore",
        "design" => "reflection.step.design",
        _ => "reflection.step.act",
    };

    /// <summary>The text of this name on a card.</summary>
    public static LocalizedText Of(ReflectionCard card, string name) => name switch
    {
        Title => card.Title,
        Context => card.Context,
        Strength => card.Strength,
        Challenge => card.Challenge,
        _ => card.Questions[name],
    };

    /// <summary>The card with another text of this name.</summary>
    public static ReflectionCard With(ReflectionCard card, string name, LocalizedText text) => name switch
    {
        Title => card with { Title = text },
        Context => card with { Context = text },
        Strength => card with { Strength = text },
        Challenge => card with { Challenge = text },
        _ => card with { Questions = new Dictionary<string, LocalizedText>(card.Questions, StringComparer.Ordinal) { [name] = text } },
    };
}
