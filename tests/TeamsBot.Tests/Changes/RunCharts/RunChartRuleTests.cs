using NodaTime;
using NodaTime.Text;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.RunCharts;

namespace TeamsBot.Tests.Changes.RunCharts;

public sealed class RunChartRuleTests
{
    [Fact]
    public void A_point_on_the_median_neither_breaks_a_shift_nor_is_part_of_it()
    {
        var shift = Assert.Single(Series.Chart(1, 1, 1, 5, 1, 1, 1, 5, 9, 9, 9, 9, 5, 9, 9).Marks, mark => mark is { Rule: RunChartRule.Shift, Way: MarkWay.Down });

        Assert.Equal([0, 1, 2, 4, 5, 6], shift.Points);
    }

    [Theory]
    [InlineData("five points are no shift", new[] { 1, 2, 1, 2, 1, 9, 8, 9, 8, 9 }, false)]
    [InlineData("six points are one", new[] { 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8 }, true)]
    public void A_shift_has_at_least_six_points(string why, int[] values, bool shifts) =>
        Assert.True(shifts == Series.Chart(values.Select(v => (decimal)v)).Marks.Any(mark => mark.Rule is RunChartRule.Shift), why);

    [Theory]
    [InlineData("four points are no trend", new[] { 5, 1, 2, 3, 4, 3 }, "")]
    [InlineData("five points are one", new[] { 5, 1, 2, 3, 4, 5, 3 }, "Trend Up 2-6")]
    [InlineData("equal values are skipped", new[] { 9, 8, 8, 7, 6, 6, 5 }, "Trend Down 1-7")]
    [InlineData("a turning point ends one and begins the next", new[] { 1, 2, 3, 4, 5, 4, 3, 2, 1 }, "Trend Up 1-5;Trend Down 5-9")]
    public void A_trend_has_at_least_five_points(string why, int[] values, string marks) =>
        Assert.True(string.Join(';', Series.Chart(values.Select(v => (decimal)v)).Marks().Where(mark => mark.StartsWith("Trend", StringComparison.Ordinal))) == marks, why);

    [Fact]
    public void A_line_that_jumps_every_time_has_too_many_runs() =>
        Assert.Equal(["ManyRuns None 1-12"], Series.Chart(1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 2, 8).Marks());

    [Fact]
    public void A_point_far_from_the_rest_stands_out_and_the_others_do_not() =>
        Assert.Equal(["Astronomical Up 7-7"], Series.Chart(5, 6, 5, 6, 5, 5, 40, 6, 5, 6, 5, 6).Marks());

    [Fact]
    public void After_a_shift_points_are_compared_with_their_own_level()
    {
        var chart = Series.Chart(20, 21, 20, 21, 20, 21, 20, 21, 10, 11, 10, 11, 10, 11, 10, 3);

        Assert.Equal(["Shift Up 1-8 strong", "Shift Down 9-16 strong", "FewRuns None 1-16", "Astronomical Down 16-16"], chart.Marks());
    }

    [Fact]
    public void The_median_is_frozen_once_ten_figures_are_from_before_the_change()
    {
        var data = Series.Monthly(8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 4, 5, 4, 5, 4, 5, 4);

        Assert.Equal((8.5m, 10), Middle(data with { TriedSince = Series.Start.PlusMonths(10) }));
        Assert.Equal((8m, 17), Middle(data with { TriedSince = Series.Start.PlusMonths(9) }));
        Assert.Equal((8m, 17), Middle(data));

        static (decimal?, int) Middle(RunChartData data) => (RunChart.Of(data).Median, RunChart.Of(data).MedianPoints);
    }

    [Fact]
    public void Figures_stand_in_the_order_of_their_dates_and_those_of_one_day_as_they_came()
    {
        var day = new LocalDate(2026, 3, 2);
        var chart = RunChart.Of(new(Series.Waiting, [new(day.PlusDays(7), 3), new(day, 1), new(day, 2)]));

        Assert.Equal([1, 2, 3], chart.Points.Select(point => point.Value));
    }

    [Fact]
    public void Without_figures_there_is_no_median_and_no_mark()
    {
        var chart = Series.Chart();

        Assert.Null(chart.Median);
        Assert.Empty(chart.Marks);
    }

    [Theory]
    [InlineData(Better.Higher, MarkWay.Down, false)]
    [InlineData(Better.Lower, MarkWay.Down, true)]
    [InlineData(Better.Higher, MarkWay.Up, true)]
    [InlineData(Better.Lower, MarkWay.None, null)]
    public void A_mark_is_good_news_when_it_goes_the_better_way(Better better, MarkWay way, bool? good) =>
        Assert.Equal(good, new RunChartMark(RunChartRule.Shift, [0], way).IsBetter(better));

    [Fact]
    public void The_events_of_a_change_say_since_when_it_was_tried_and_where_its_cycles_begin()
    {
        ChangeEvent[] history =
        [
            Happened(1, ChangeEventType.Created, null, Phase.Idea, 0, "2026-01-05T10:00:00Z"), Happened(2, ChangeEventType.Started, Phase.Idea, Phase.Plan, 1, "2026-01-06T23:30:00Z"),
            Happened(3, ChangeEventType.Begun, Phase.Plan, Phase.Do, 1, "2026-01-12T10:00:00Z"), Happened(4, ChangeEventType.NextCycle, Phase.Act, Phase.Plan, 2, "2026-03-02T10:00:00Z"),
            Happened(5, ChangeEventType.Begun, Phase.Plan, Phase.Do, 2, "2026-03-09T10:00:00Z"),
        ];

        var data = RunChartData.Of(Series.Waiting, [], history, "Europe/Amsterdam");

        Assert.Equal(new LocalDate(2026, 1, 12), data.TriedSince);
        Assert.Equal([new(new LocalDate(2026, 1, 7), 1), new(new LocalDate(2026, 3, 2), 2)], data.Cycles);
    }

    private static ChangeEvent Happened(long version, ChangeEventType type, Phase? from, Phase to, int cycle, string at) =>
        new(default!, version, type, from, to, cycle, Stamp.Automatic(InstantPattern.General.Parse(at).Value));
}
