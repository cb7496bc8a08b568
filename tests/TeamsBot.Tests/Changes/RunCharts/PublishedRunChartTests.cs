using TeamsBot.Features.Changes.RunCharts;

namespace TeamsBot.Tests.Changes.RunCharts;

/// <summary>Figures as others published them, with the marks they give. What differs from ours is said beside it; ADR 7 says why.</summary>
public sealed class PublishedRunChartTests
{
    // J. MacKintosh, R package runcharter 0.1.0, data set "signals" (data-raw/signals.R): ward X and ward Y, monthly from January 2014.
    private static readonly decimal[] WardX =
    [
        9, 22, 19, 18, 8, 7, 11, 11, 11, 12, 2, 8, 9, 6, 7, 11, 11, 11, 21, 12, 21, 12, 21, 13, 5, 6, 4, 15,
        12, 7, 14, 7, 9, 13, 13, 7, 5, 4, 10, 4, 9, 4, 8, 6, 9, 9, 4, 5, 2, 6, 16, 8, 7, 6, 4,
    ];

    private static readonly decimal[] WardY =
    [
        11, 18, 5, 14, 12, 14, 23, 9, 9, 13, 4, 16, 19, 18, 20, 19, 19, 18, 11, 8, 18, 15, 3, 12, 17, 11, 15, 21,
        15, 9, 6, 9, 6, 17, 12, 15, 9, 20, 9, 17, 15, 10, 12, 14, 16, 7, 3, 8, 11, 7, 9, 8, 8, 7, 8,
    ];

    /// <summary>
    /// README of runcharter, "Runs below the median signalling improvement": baseline of 13 points, runs of 9. Ward X: median 11, run from 2016-12-01
    /// (point 36). Ward Y: median 13, run from 2017-10-01 (point 46). It looks for nothing else and nothing shorter.
    /// </summary>
    [Theory]
    [InlineData("X", 11, 36)]
    [InlineData("Y", 13, 46)]
    public void Runcharter_finds_the_same_baseline_median_and_the_same_lasting_improvement(string ward, int median, int first)
    {
        var chart = RunChart.Of(Series.Monthly(ward is "X" ? WardX : WardY) with { TriedSince = Series.Start.PlusMonths(13) });

        Assert.Equal((median, true, 13), (chart.Median, chart.IsFrozen, chart.MedianPoints));
        var lasting = Assert.Single(chart.Marks, mark => mark.Rule is RunChartRule.Shift && mark.Points.Count >= 9);
        Assert.Equal((MarkWay.Down, first, true), (lasting.Way, lasting.Points[0] + 1, lasting.IsStrong));
    }

    /// <summary>
    /// D. Balestracci, An underrated test for run charts, Quality Digest, October 2008: 16 months, runs of 7, 7, 1 and 1, the points 5 to 9 going down.
    /// He gives the pattern, not the figures; these have it. His marks: four runs where chance gives at least 5; no shift, because he asks for eight points; no
    /// trend, because he asks for six. We, with Perla, mark seven and five.
    /// </summary>
    [Fact]
    public void Balestracci_has_too_few_runs_where_we_also_see_two_shifts_and_a_trend()
    {
        var chart = Series.Chart(20, 22, 21, 23, 24, 19, 17, 12, 10, 13, 11, 14, 12, 13, 18, 11);

        Assert.Equal([7, 7, 1, 1], chart.Runs.Stretches.Select(run => run.Length));
        Assert.Equal(5, RunsLimits.Of(chart.Runs.Above, chart.Runs.Below).Fewest);
        Assert.Equal(["Shift Up 1-7", "Shift Down 8-14", "Trend Down 5-9", "FewRuns None 1-16"], chart.Marks());
    }

    /// <summary>
    /// J. Anhøj and T. Wentzel-Larsen, Improving tools for quality improvement, Science Trends 2019 (on PLoS ONE 2019;14(10):e0223233): 13 points, the
    /// line crosses the median from point 3 to 4, 6 to 7, 7 to 8, 9 to 10 and 10 to 11; the longest run is three; nothing but chance.
    /// </summary>
    [Fact]
    public void Anhoj_and_Wentzel_Larsen_see_nothing_but_chance_and_neither_do_we()
    {
        decimal[] values = [11, 12, 11, 8, 7, 8, 12, 7, 8, 11, 8, 7, 9];
        const decimal Midline = 9.5m;
        var runs = MedianRuns.Of([.. values], Midline);

        Assert.Equal([3, 3, 1, 2, 1, 3], runs.Stretches.Select(run => run.Length));
        Assert.Empty(RunChartRules.Marks([.. values], Midline, runs));
    }

    /// <summary>
    /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, individuals chart of a flow rate: centre 50.81, upper limit 55.8041, lower limit 45.8159, "in
    /// control". We measure the same distance from the median instead of the mean.
    /// </summary>
    [Fact]
    public void NIST_has_the_same_distance_to_the_limits_and_no_point_outside()
    {
        decimal[] flow = [49.6m, 47.6m, 49.9m, 51.3m, 47.8m, 51.2m, 52.6m, 52.4m, 53.6m, 52.1m];

        Assert.Equal(55.8041m - 50.81m, FarPoints.Reach([.. flow]), 4);
        Assert.DoesNotContain(Series.Chart(flow).Marks, mark => mark.Rule is RunChartRule.Astronomical);
    }

    /// <summary>F. Swed and C. Eisenhart, Annals of Mathematical Statistics 1943;14:66-87: so many runs or fewer come by chance in at most 2.5%, as reproduced in later tables.</summary>
    [Theory]
    [InlineData(5, 5, 2)]
    [InlineData(10, 10, 6)]
    [InlineData(12, 12, 7)]
    [InlineData(15, 15, 10)]
    [InlineData(20, 20, 14)]
    [InlineData(2, 20, 2)]
    [InlineData(5, 10, 3)]
    [InlineData(8, 12, 6)]
    public void Swed_and_Eisenhart_call_one_run_less_than_our_fewest_unusual(int above, int below, int unusual) =>
        Assert.Equal(unusual + 1, RunsLimits.Of(above, below).Fewest);

    /// <summary>
    /// The table of run chart guides (after Perla, Provost and Murray 2011 and Swed and Eisenhart): points off the median, fewest and most runs. These rows are the
    /// distribution exactly; others of it are a run wider (ADR 7).
    /// </summary>
    [Theory]
    [InlineData(10, 3, 9)]
    [InlineData(13, 4, 11)]
    [InlineData(14, 4, 12)]
    [InlineData(15, 5, 12)]
    [InlineData(16, 5, 13)]
    [InlineData(18, 6, 14)]
    [InlineData(19, 6, 15)]
    [InlineData(21, 7, 16)]
    [InlineData(24, 8, 18)]
    [InlineData(26, 9, 19)]
    [InlineData(34, 12, 24)]
    [InlineData(36, 13, 25)]
    [InlineData(40, 15, 27)]
    public void The_table_of_run_chart_guides_has_the_same_limits(int useful, int fewest, int most) =>
        Assert.Equal(new RunsLimits(fewest, most), RunsLimits.Of(useful / 2, useful - (useful / 2)));

    /// <summary>Anhøj and Olesen, PLoS ONE 2014;9(11):e113825: a run longer than the nearest whole number of log2(n) + 3 signals; values as tabulated at unaettie.com.</summary>
    [Theory]
    [InlineData(10, 6)]
    [InlineData(12, 7)]
    [InlineData(22, 7)]
    [InlineData(23, 8)]
    [InlineData(24, 8)]
    [InlineData(45, 8)]
    [InlineData(46, 9)]
    [InlineData(90, 9)]
    [InlineData(91, 10)]
    public void Anhoj_and_Olesen_have_the_same_longest_run_by_chance(int useful, int longest) => Assert.Equal(longest, RunChartRules.LongestByChance(useful));
}
