using AdaptiveCards;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Cards;

/// <summary>A row of a list: what it is about, and what a tap on it does.</summary>
internal static class ListPart
{
    /// <summary>A press about one measure; the verb is still to be named.</summary>
    public static Press About(Change change, Measure measure) => new Press("", change.Id.ToString()).With(MeasureFields.Measure, measure.Id);

    /// <summary>A row that only says something.</summary>
    public static AdaptiveContainer Of(IEnumerable<AdaptiveElement> what)
    {
        var row = new AdaptiveContainer();
        row.Items.AddRange(what);
        return row;
    }

    /// <summary>A row that can be tapped; the word at its end says what that does.</summary>
    public static AdaptiveColumnSet Of(IEnumerable<AdaptiveElement> what, string word, AdaptiveAction tap)
    {
        var row = new AdaptiveColumnSet { SelectAction = tap };
        var left = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        left.Items.AddRange(what);
        var right = new AdaptiveColumn { Width = AdaptiveColumnWidth.Auto, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center };
        right.Items.Add(new AdaptiveTextBlock(word) { Color = AdaptiveTextColor.Accent });
        row.Columns.AddRange([left, right]);
        return row;
    }

    /// <summary>A row that is nothing but what a tap on it does.</summary>
    public static AdaptiveColumnSet Of(string title, AdaptiveAction tap)
    {
        var row = new AdaptiveColumnSet { SelectAction = tap };
        var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        column.Items.Add(new AdaptiveTextBlock(title) { Color = AdaptiveTextColor.Accent, Wrap = true });
        row.Columns.Add(column);
        return row;
    }
}
