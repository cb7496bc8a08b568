using AdaptiveCards;
using NodaTime.Text;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Kernel.Cards;

/// <summary>
/// Teams' own charts, which follow theme and screen reader. Each carries as <c>fallback</c> the same as a list, so that nothing hangs on the picture.
/// Texts come in plain, as typed: a chart shows them as they are, the list escapes what a card would read as Markdown.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards</remarks>
public static class Chart
{
    /// <summary>A line chart shows the newest points, at most so many: with two charts, or one and a page of rows, a card stays under 25 kB.</summary>
    public const int MostPoints = 40;

    private const int MostInTrend = 8;

    /// <summary>A measure over time, with level lines across it.</summary>
    /// <param name="texts">The language of what the chart says itself.</param>
    /// <param name="title">What is measured.</param>
    /// <param name="unit">Its unit, beside the vertical axis; null for a bare count.</param>
    /// <param name="points">Oldest first. More than <see cref="MostPoints"/> are cut to the newest, and the chart says so.</param>
    /// <param name="levels">The lines across it.</param>
    public static AdaptiveElement Line(Texts texts, string title, string? unit, IReadOnlyList<ChartPoint> points, params IReadOnlyList<ChartLevel> levels)
    {
        ChartPoint[] shown = [.. points.TakeLast(MostPoints)];
        var note = shown.Length < points.Count ? texts.Format("shared.chart.newest", shown.Length, points.Count) : null;
        return Element("Chart.Line", title, List(title, note, shown.Select(p => (p.When, p.Text)), levels.Select(level => level.Name)), Properties(
            ("xAxisTitle", note ?? texts["shared.chart.date"]),
            ("yAxisTitle", unit ?? title),
            ("data", (List<object>)[Measured(title, shown), .. levels.Select(level => Across(level, shown))])));
    }

    /// <summary>Amounts side by side.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="valueTitle">What the bars count, beside their axis.</param>
    /// <param name="bars">From top to bottom.</param>
    public static AdaptiveElement HorizontalBar(string title, string valueTitle, IReadOnlyList<ChartBar> bars) =>
        Element("Chart.HorizontalBar", title, List(title, null, bars.Select(bar => (bar.Name, bar.Text)), []), Properties(
            ("xAxisTitle", valueTitle),
            ("color", ChartColors.Data),
            ("data", bars.Select(bar => (object)Properties(("x", bar.Name), ("y", (double)bar.Value))).ToList())));

    /// <summary>The newest figures of a measure in one line: "Wachttijd: 12 → 9 → 7 min (doel 5)". At most eight.</summary>
    public static string Trend(SubjectTrend trend, Texts texts)
    {
        var language = texts.Language.Tag;
        var values = trend.Values.TakeLast(MostInTrend).ToArray();
        var unit = trend.Unit is { } typed ? Part.Typed(typed) : null;
        var line = string.Join(" → ", values.Select((value, place) => Figures.Text(value, place == values.Length - 1 ? unit : null, language)));
        return trend.Target is { } target
            ? texts.Format("shared.trend.target", Part.Typed(trend.Name), line, Figures.Text(target, language))
            : texts.Format("shared.trend", Part.Typed(trend.Name), line);
    }

    private static AdaptiveUnknownElement Element(string type, string title, AdaptiveContainer list, Dictionary<string, object> properties)
    {
        var chart = new AdaptiveUnknownElement { Type = type, AdditionalProperties = { ["title"] = title } };
        foreach (var (name, value) in properties) { chart.AdditionalProperties[name] = value; }
        chart.AdditionalProperties["fallback"] = list;
        return chart;
    }

    private static Dictionary<string, object> Measured(string title, ChartPoint[] points) =>
        Series(title, ChartColors.Data, points.Select(point => (point, point.Value)));

    private static Dictionary<string, object> Across(ChartLevel level, ChartPoint[] points) =>
        Series(level.Name, level.Color, points is [] ? [] : new[] { points[0], points[^1] }.DistinctBy(point => point.Date).Select(point => (point, level.Value)));

    private static Dictionary<string, object> Series(string legend, string color, IEnumerable<(ChartPoint Point, decimal Value)> values) => Properties(
        ("legend", legend),
        ("color", color),
        ("values", values.Select(v => (object)Properties(("x", LocalDatePattern.Iso.Format(v.Point.Date)), ("y", (double)v.Value))).ToList()));

    private static AdaptiveContainer List(string title, string? note, IEnumerable<(string Name, string Value)> values, IEnumerable<string> levels)
    {
        var facts = new AdaptiveFactSet();
        facts.Facts.AddRange(values.Select(value => new AdaptiveFact(Part.Typed(value.Name), Part.Typed(value.Value))));
        var list = new AdaptiveContainer();
        list.Items.Add(Part.Section(Part.Typed(title)));
        var across = string.Join(" · ", levels);
        list.Items.AddRange(new[] { note, across }.Where(text => !string.IsNullOrEmpty(text)).Select(text => Part.Hint(Part.Typed(text!))));
        list.Items.Add(facts);
        return list;
    }

    private static Dictionary<string, object> Properties(params IEnumerable<(string Name, object Value)> properties) =>
        properties.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
}
