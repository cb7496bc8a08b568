using AdaptiveCards;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Round;

/// <summary>A row about one change that can be pressed.</summary>
internal static class ChangeLine
{
    // The whole title stands in the row.
    private const int LongestInLabel = 60;

    /// <summary>The row.</summary>
    /// <param name="change">The change.</param>
    /// <param name="hint">A line under its title, ready to print.</param>
    /// <param name="press">What pressing the row does.</param>
    /// <param name="words">What pressing is called.</param>
    /// <param name="surface">Where the card stands.</param>
    public static AdaptiveColumnSet Of(Change change, string hint, Press press, string words, Surface surface)
    {
        var row = new AdaptiveColumnSet { Separator = true, SelectAction = surface.Go(press, $"{words}: {Excerpt.Of(change.Title, LongestInLabel)}") };
        var what = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        what.Items.AddRange([Part.Text(Part.Typed(change.Title)), Part.Hint(hint)]);
        var label = new AdaptiveColumn { Width = AdaptiveColumnWidth.Auto, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center };
        label.Items.Add(new AdaptiveTextBlock(words) { Color = AdaptiveTextColor.Accent, Wrap = true });
        row.Columns.AddRange([what, label]);
        return row;
    }
}
