using System.Xml.Linq;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>The shapes of a run chart: each kind of mark its own, so that nothing hangs on colour.</summary>
internal static class RunChartShapes
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>An element; numbers are written as SVG has them.</summary>
    public static XElement Make(string name, params IEnumerable<(string Name, object Value)> attributes) =>
        new(Svg + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value is decimal number ? Print(number) : attribute.Value)));

    /// <summary>Text of eleven units, so far below a place.</summary>
    public static XElement Label(string text, decimal x, decimal y, string anchor, int below)
    {
        var label = Make("text", ("x", x), ("y", y), ("dy", below), ("text-anchor", anchor), ("font-size", 11), ("fill", "currentColor"), ("stroke", "none"));
        label.Add(RunChartText.Clean(text));
        return label;
    }

    /// <summary>A level line.</summary>
    public static XElement Level(RunChartLine line, decimal x1, decimal x2, decimal y) => Make(
        "line", ("class", $"chart-{line.Kind}"), ("x1", x1), ("x2", x2), ("y1", y), ("y2", y), ("stroke-width", 1.3m), ("stroke-dasharray", line.Dashes));

    /// <summary>A point: a dot; a square in a shift, a triangle in a trend that points where it goes, a ring with a cross far off.</summary>
    public static XElement Point(RunChartRule? rule, MarkWay way, decimal x, decimal y) => rule switch
    {
        RunChartRule.Shift => Solid("rect", "chart-shift", ("x", x - 3), ("y", y - 3), ("width", 6), ("height", 6)),
        RunChartRule.Trend => Solid("path", "chart-trend", ("d", way is MarkWay.Up ? $"M{Print(x)} {Print(y - 4)}l4 7h-8z" : $"M{Print(x)} {Print(y + 4)}l4 -7h-8z")),
        RunChartRule.Astronomical => Make("path", ("class", "chart-far"), ("stroke-width", 1.4m), ("d", $"M{Print(x - 5)} {Print(y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0m2 -3l6 6m0 -6l-6 6")),
        _ => Solid("circle", "chart-point", ("cx", x), ("cy", y), ("r", 2.2m)),
    };

    private static XElement Solid(string name, string kind, params IEnumerable<(string Name, object Value)> attributes) =>
        Make(name, [("class", kind), ("fill", "currentColor"), ("stroke", "none"), .. attributes]);

    private static string Print(decimal number) => RunChartFrame.Print(number);
}
