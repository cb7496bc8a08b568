using System.Text.RegularExpressions;
using AdaptiveCards;

namespace TeamsBot.Kernel.Cards;

/// <summary>The parts cards are made of, so that all of them look like one product.</summary>
public static partial class Part
{
    /// <summary>The title of a card: announced as a heading.</summary>
    public static AdaptiveTextBlock Title(string text) =>
        new(text) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder, Wrap = true, Style = AdaptiveTextBlockStyle.Heading };

    /// <summary>The name of a section.</summary>
    public static AdaptiveTextBlock Section(string text) =>
        new(text) { Weight = AdaptiveTextWeight.Bolder, Wrap = true, Spacing = AdaptiveSpacing.Medium };

    /// <summary>Running text.</summary>
    public static AdaptiveTextBlock Text(string text) => new(text) { Wrap = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>What matters less: dates, explanations, what was said last time.</summary>
    public static AdaptiveTextBlock Hint(string text) =>
        new(text) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small, Spacing = AdaptiveSpacing.Small };

    /// <summary>Parts that belong together, under a line.</summary>
    public static AdaptiveContainer Block(params IEnumerable<AdaptiveElement> parts)
    {
        var block = new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium };
        block.Items.AddRange(parts);
        return block;
    }

    /// <summary>
    /// What a person typed, safe to stand in a card: Markdown marks are escaped, because a card would read them as bold text, lists or links.
    /// </summary>
    public static string Typed(string text) => MarkdownMark().Replace(text, @"\$0").ReplaceLineEndings(" ");

    [GeneratedRegex(@"[\\`*_\[\]<>#~]|(?<=^\s*)[-+](?=\s)|(?<=^\s*\d+)[.)](?=\s)", RegexOptions.CultureInvariant | RegexOptions.Multiline, 500)]
    private static partial Regex MarkdownMark();
}
