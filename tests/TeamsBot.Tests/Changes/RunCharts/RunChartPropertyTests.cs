using FsCheck;
using FsCheck.Fluent;
using TeamsBot.Features.Changes.RunCharts;

namespace TeamsBot.Tests.Changes.RunCharts;

public sealed class RunChartPropertyTests
{
    // Few different values, so that many points lie on the median or repeat; now and then one far off.
    private static readonly Arbitrary<decimal[]> AnySeries = Arb.From(
        from values in Gen.ListOf(Gen.Frequency((9, Gen.Choose(0, 8)), (2, Gen.Choose(5, 14)), (1, Gen.Choose(-90, 90))))
        from tail in Gen.Choose(0, 12)
        select values.Concat(Enumerable.Range(0, tail)).Select(value => value / 4m).ToArray());

    [Fact]
    public void A_chart_upside_down_has_the_same_marks_upside_down() => Holds(values =>
        Shape(Series.Chart(values.Select(value => -value)), upsideDown: true).SequenceEqual(Shape(Series.Chart(values)), StringComparer.Ordinal));

    [Fact]
    public void The_same_amount_more_everywhere_changes_no_mark() => Holds(values =>
        new[] { 3m, -7.5m, 1000m }.All(more => Shape(Series.Chart(values.Select(value => value + more))).SequenceEqual(Shape(Series.Chart(values)), StringComparer.Ordinal)));

    [Fact]
    public void Another_unit_changes_no_mark() => Holds(values =>
        Shape(Series.Chart(values.Select(value => value * 8))).SequenceEqual(Shape(Series.Chart(values)), StringComparer.Ordinal));

    [Fact]
    public void A_line_that_never_moves_raises_nothing() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Choose(0, 120)), Arb.From(Gen.Choose(-50, 50)), (count, value) => Series.Chart(Enumerable.Repeat(value / 10m, count)).Marks is []));

    [Fact]
    public void Every_point_off_the_median_is_in_exactly_one_run() => Holds(values =>
    {
        var chart = Series.Chart(values);
        var inRuns = chart.Runs.Stretches.SelectMany(run => run).ToArray();
        return inRuns.SequenceEqual(Enumerable.Range(0, values.Length).Where(place => values[place] != chart.Median)) && chart.Runs.Useful == inRuns.Length;
    });

    [Fact]
    public void Half_of_the_points_at_most_lie_on_either_side_of_their_own_median() => Holds(values =>
        Series.Chart(values).Runs is var runs && runs.Above * 2 <= values.Length && runs.Below * 2 <= values.Length);

    private static void Holds(Func<decimal[], bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60), Prop.ForAll(AnySeries, property));

    private static string[] Shape(RunChart chart, bool upsideDown = false) =>
        [.. chart.Marks.Select(mark => $"{mark.Rule} {(upsideDown ? Turned(mark.Way) : mark.Way)} {string.Join(',', mark.Points)} {mark.IsStrong}")];

    private static MarkWay Turned(MarkWay way) => way switch { MarkWay.Up => MarkWay.Down, MarkWay.Down => MarkWay.Up, _ => way };
}
