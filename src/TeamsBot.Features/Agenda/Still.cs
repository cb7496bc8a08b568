using AdaptiveCards;

namespace TeamsBot.Features.Agenda;

/// <summary>A picture of a card: the same parts with nothing to press.</summary>
internal static class Still
{
    public static IReadOnlyList<AdaptiveElement> Of(IReadOnlyList<AdaptiveElement> parts)
    {
        foreach (var part in parts) { Quiet(part); }
        return parts;
    }

    private static void Quiet(AdaptiveElement part)
    {
        switch (part)
        {
            case AdaptiveColumnSet columns:
                columns.SelectAction = null;
                foreach (var column in columns.Columns) { Quiet(column); }
                break;
            case AdaptiveContainer container:
                container.SelectAction = null;
                foreach (var item in container.Items) { Quiet(item); }
                break;
        }
    }
}
