using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Setup;

/// <summary>What somebody should know before they go on, above the page.</summary>
internal static class Notice
{
    public static AdaptiveContainer Of(Texts texts, Refusal notice) => Of(texts.Of(notice with { Arguments = [.. notice.Arguments.Select(Part.Typed)] }), AdaptiveContainerStyle.Warning);

    public static AdaptiveContainer Done(string text) => Of(text, AdaptiveContainerStyle.Good);

    private static AdaptiveContainer Of(string text, AdaptiveContainerStyle style)
    {
        var box = new AdaptiveContainer { Style = style };
        box.Items.Add(Part.Text(text));
        return box;
    }
}
