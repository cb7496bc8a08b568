using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection.Tally;

/// <summary>How often themes were chosen: a bar a theme, over the newest periods that were released. Of what runs now it says nothing, also not whether there is anything.</summary>
public static class ThemesCard
{
    /// <summary>The newest periods, so many at most.</summary>
    public const int Batches = 4;

    /// <summary>The card.</summary>
    public static AdaptiveCard Of(IReadOnlyList<ReleasedBatch> released, ReflectionDeck deck, Texts texts)
    {
        var title = texts["reflection.themes.title"];
        var shown = released.TakeLast(Batches).ToArray();
        return CardPage.Of(texts, title, [Part.Title(title), .. shown.Length == 0 ? [Part.Text(texts["reflection.themes.none"])] : Bars(shown, deck, texts), Part.Hint(texts["reflection.themes.how"])]);
    }

    private static IEnumerable<AdaptiveElement> Bars(ReleasedBatch[] shown, ReflectionDeck deck, Texts texts)
    {
        var period = texts.Format("reflection.themes.period", LocalText.DayAndYear(shown[0].From, texts.Language.Tag), LocalText.DayAndYear(shown[^1].Until, texts.Language.Tag));
        var counts = shown.SelectMany(batch => batch.Themes).GroupBy(theme => theme.Key, theme => theme.Value, StringComparer.Ordinal)
            .Select(theme => (Name: deck.ThemeName(theme.Key, texts), Count: theme.Sum())).OrderByDescending(theme => theme.Count).ThenBy(theme => theme.Name, StringComparer.Ordinal);
        return
        [
            Part.Text(period),
            Chart.HorizontalBar(texts["reflection.themes.chart"], texts["reflection.themes.axis"], [.. counts.Select(c => new ChartBar(c.Name, c.Count, texts.Count("reflection.themes.count", c.Count)))]),
        ];
    }
}
