using System.Xml.Linq;
using NodaTime;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Features.Changes.RunCharts.RunChartShapes;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>
/// A run chart as SVG for a page: points, median, aim, norm, baseline, cycles and marks. Everything is drawn in <c>currentColor</c> with attributes, no styles,
/// so it follows a dark page and passes a strict content policy; classes <c>run-chart</c> and <c>chart-…</c> are there for a page that wants colours.
/// </summary>
public static class RunChartSvg
{
    private const int LegendRow = 15;

    private const int LegendColumn = 160;

    // Two labels of cycles closer than this stand on different rows.
    private const int RoomOfLabel = 52;

    private const int LengthOfLabel = 44;

    private const int CycleRow = 12;

    /// <summary>The picture as text, to stand in HTML.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="texts">The language of labels, title and description.</param>
    /// <param name="id">Unique in the page, letters, digits and dashes; the ids inside begin with it.</param>
    public static string Of(RunChart chart, Texts texts, string id)
    {
        var lines = RunChartLine.Of(chart, texts);
        var values = chart.Points.Select(point => point.Value).Concat(lines.Select(line => line.Value)).ToArray();
        var (first, last) = chart.Points is [] ? (new LocalDate(2000, 1, 1), new LocalDate(2000, 1, 1)) : (chart.Points[0].Date, chart.Points[^1].Date);
        var frame = new RunChartFrame(first, last, RunChartAxis.Of(values));
        var legend = Legend(chart, lines, texts).ToArray();
        var height = RunChartFrame.Bottom + 34 + ((legend.Length + 1) / 2 * LegendRow);
        var svg = Make(
            "svg", ("class", "run-chart"), ("viewBox", $"0 0 {RunChartFrame.Width} {height}"), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"),
            ("stroke", "currentColor"), ("fill", "none"), ("font-family", "inherit"));
        svg.Add(
            Named("title", $"{id}-title", chart.Data.Measure.Name),
            Named("desc", $"{id}-desc", string.Join(' ', RunChartWords.Of(chart, texts).Prepend(RunChartWords.Summary(chart, texts)))),
            Axes(chart, frame, texts),
            Cycles(chart, frame, texts),
            lines.Select(line => Level(line, RunChartFrame.Left, RunChartFrame.Right, frame.Y(line.Value))),
            Measured(chart, frame),
            legend.Select((entry, place) => Placed(entry, place)));
        return svg.ToString();
    }

    private static XElement Named(string name, string id, string text)
    {
        var element = Make(name, ("id", id));
        element.Add(RunChartText.Clean(text));
        return element;
    }

    private static XElement Axes(RunChart chart, RunChartFrame frame, Texts texts)
    {
        var axes = Make("g", ("class", "chart-axes"), ("stroke-width", 0.5m));
        foreach (var label in frame.Axis.Labels)
        {
            var y = frame.Y(label);
            axes.Add(Make("line", ("x1", RunChartFrame.Left), ("x2", RunChartFrame.Right), ("y1", y), ("y2", y), ("stroke-opacity", 0.3m)));
            axes.Add(Label(Figures.Text(label, texts.Language.Tag), RunChartFrame.Left - 5, frame.Y(label), "end", 3));
        }

        if (chart.Data.Measure.Unit is { } unit) { axes.Add(Label(unit, 2, RunChartFrame.Top - 33, "start", 0)); }
        foreach (var (date, anchor) in Dates(frame)) { axes.Add(Label(RunChartText.Day(date, chart, texts), frame.X(date), RunChartFrame.Bottom, anchor, 14)); }
        return axes;
    }

    // A first and a last day, and one in between when there is room for three.
    private static IEnumerable<(LocalDate Date, string Anchor)> Dates(RunChartFrame frame)
    {
        var days = Period.DaysBetween(frame.First, frame.Last);
        if (days is 0) { return [(frame.First, "middle")]; }
        return days < 2 ? [(frame.First, "start"), (frame.Last, "end")] : [(frame.First, "start"), (frame.First.PlusDays(days / 2), "middle"), (frame.Last, "end")];
    }

    private static XElement Cycles(RunChart chart, RunChartFrame frame, Texts texts)
    {
        var cycles = Make("g", ("class", "chart-cycles"));
        var borders = chart.Data.Cycles.Where(b => b.Date >= frame.First && b.Date <= frame.Last).OrderBy(b => b.Date).Select(b => (b.Cycle, X: frame.X(b.Date))).ToArray();
        var ends = new[] { decimal.MinValue, decimal.MinValue };
        foreach (var (place, (cycle, x)) in borders.Index())
        {
            // The first of two that are close is named above the second.
            var row = place + 1 < borders.Length && borders[place + 1].X - x < RoomOfLabel ? 1 : 0;
            cycles.Add(Make("line", ("x1", x), ("x2", x), ("y1", RunChartFrame.Top - 4 - (row * CycleRow)), ("y2", RunChartFrame.Bottom), ("stroke-width", 0.8m), ("stroke-dasharray", "2 2")));
            if (x < ends[row]) { continue; }
            ends[row] = x + RoomOfLabel;
            var atEnd = x > RunChartFrame.Width - LengthOfLabel;
            cycles.Add(Label(texts.Format("changes.chart.cycle", cycle), x + (atEnd ? -2 : 2), RunChartFrame.Top - 6 - (row * CycleRow), atEnd ? "end" : "start", 0));
        }

        return cycles;
    }

    private static XElement Measured(RunChart chart, RunChartFrame frame)
    {
        var places = chart.Points.Select(point => (X: frame.X(point.Date), Y: frame.Y(point.Value))).ToArray();
        var measured = Make("g", ("class", "chart-data"));
        measured.Add(Make("polyline", ("class", "chart-line"), ("stroke-width", 1.2m), ("points", string.Join(' ', places.Select(p => $"{RunChartFrame.Print(p.X)},{RunChartFrame.Print(p.Y)}")))));
        for (var place = 0; place < places.Length; place++)
        {
            var mark = chart.MarksOf(place).OrderByDescending(m => Weight(m.Rule)).FirstOrDefault();
            measured.Add(Point(mark?.Rule, mark?.Way ?? MarkWay.None, places[place].X, places[place].Y));
        }

        return measured;
    }

    // A point of two marks shows the rarer one, so that every mark can be seen.
    private static int Weight(RunChartRule rule) => rule switch { RunChartRule.Astronomical => 2, RunChartRule.Trend => 1, _ => 0 };

    private static IEnumerable<(XElement Sample, string Text)> Legend(RunChart chart, IReadOnlyList<RunChartLine> lines, Texts texts) =>
    [
        .. lines.Select(line => (Level(line, 0, 26, -3), line.Name)),
        .. chart.Marks.Where(mark => mark.Way is not MarkWay.None).DistinctBy(mark => mark.Rule).Select(mark => (Point(mark.Rule, mark.Way, 13, -3), RunChartWords.InShort(mark.Rule, texts))),
    ];

    private static XElement Placed((XElement Sample, string Text) entry, int place)
    {
        var row = Make("g", ("transform", $"translate({4 + (place % 2 * LegendColumn)} {RunChartFrame.Bottom + 34 + (place / 2 * LegendRow)})"));
        row.Add(entry.Sample, Label(entry.Text, 32, 0, "start", 0));
        return row;
    }
}
