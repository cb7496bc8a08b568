using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Method;
using TeamsBot.Tests.Changes.Round;

namespace TeamsBot.Tests.Changes.Method;

/// <summary>The features of Taylor 2014 and McNicholas 2019, held against changes that are worked in different ways.</summary>
public sealed class MethodScoreTests : IDisposable
{
    private const string Zone = "Europe/Amsterdam";
    private static readonly LocalDate CycleBegan = RoundScene.Monday.PlusDays(-20);
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Taylor_all_stages_documented_once_each_stage_is_behind_it_and_written_down()
    {
        Assert.Equal(Reached.NotYet, Of(InDo)[Feature.Stages]);
        Assert.Equal(Reached.NotYet, Of(InAct)[Feature.Stages]);
        Assert.Equal(Reached.Yes, Of(InAct with { Phase = Phase.Sustaining, Lesson = "les" })[Feature.Stages]);
        Assert.Equal(Reached.No, Of(InAct with { ExpectedAndSeen = null })[Feature.Stages]);
        Assert.Equal(Reached.No, Of(InDo with { Phase = Phase.Check, Evidence = [] })[Feature.Stages]);
        Assert.Equal(Reached.No, Of(InDo with { Plan = new Plan() })[Feature.Stages]);
        Assert.Equal(Reached.No, Of(InDo with { Phase = Phase.Stopped, Lesson = "les" })[Feature.Stages]);
    }

    [Theory]
    [InlineData(Phase.Plan, null, Reached.NotYet)]
    [InlineData(Phase.Plan, "vijf minuten", Reached.Yes)]
    [InlineData(Phase.Do, null, Reached.No)]
    [InlineData(Phase.Do, " ", Reached.No)]
    [InlineData(Phase.Check, "vijf minuten", Reached.Yes)]
    public void Taylor_prediction_written_before_Do(Phase phase, string? prediction, Reached reached) =>
        Assert.Equal(reached, Of(InDo with { Phase = phase, Plan = InDo.Plan with { Prediction = prediction } })[Feature.Prediction]);

    [Theory]
    [InlineData(1, Phase.Do, Reached.NotYet)]
    [InlineData(1, Phase.Act, Reached.NotYet)]
    [InlineData(1, Phase.Sustaining, Reached.No)]
    [InlineData(2, Phase.Plan, Reached.Yes)]
    public void Taylor_iterative_cycles_where_a_lesson_led_to_the_next(int cycle, Phase phase, Reached reached) =>
        Assert.Equal(reached, Of(InDo with { Phase = phase, Cycle = cycle, Lesson = "les" })[Feature.Cycles]);

    [Theory]
    [InlineData(1, Phase.Plan, null, Reached.NotYet)]
    [InlineData(1, Phase.Plan, false, Reached.NotYet)]
    [InlineData(1, Phase.Do, null, Reached.No)]
    [InlineData(1, Phase.Do, false, Reached.No)]
    [InlineData(1, Phase.Do, true, Reached.Yes)]
    [InlineData(2, Phase.Do, false, Reached.NotYet)]
    public void Taylor_begins_small_and_a_later_round_may_be_larger(int cycle, Phase phase, bool? small, Reached reached) =>
        Assert.Equal(reached, Of(InDo with { Cycle = cycle, Phase = phase, Plan = InDo.Plan with { IsSmallTest = small } })[Feature.Small]);

    [Theory]
    [InlineData(Phase.Do, "0 7 14", Reached.Yes)]
    [InlineData(Phase.Do, "0 7", Reached.NotYet)]
    [InlineData(Phase.Do, "0 7 7 7", Reached.NotYet)]
    [InlineData(Phase.Check, "0 7", Reached.No)]
    [InlineData(Phase.Check, "-1 0 7", Reached.No)]
    [InlineData(Phase.Check, "", Reached.No)]
    public void Taylor_data_over_time_on_three_days_of_this_cycle(Phase phase, string days, Reached reached)
    {
        var readings = days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => new Reading(CycleBegan.PlusDays(int.Parse(d, System.Globalization.CultureInfo.InvariantCulture)), 5));
        Assert.Equal(reached, Of(InDo with { Phase = phase, Measures = [Minutes with { Recent = [.. readings] }] })[Feature.Data]);
    }

    [Fact]
    public void Days_of_two_measures_do_not_add_up()
    {
        var (one, other) = (Minutes with { Recent = [new(CycleBegan, 5), new(CycleBegan.PlusDays(1), 5)] }, Minutes with { Id = "o", Recent = [new(CycleBegan.PlusDays(2), 5)] });
        Assert.Equal(Reached.No, Of(InDo with { Phase = Phase.Check, Measures = [one, other] })[Feature.Data]);
    }

    [Fact]
    public void The_cycle_begins_on_the_date_of_the_teams_own_clock()
    {
        // 23:30 in UTC is the next day in Nairobi.
        var change = InDo with { Phase = Phase.Check, CycleSince = Instant.FromUtc(2026, 11, 23, 23, 30), Measures = [Minutes with { Recent = [new(new LocalDate(2026, 11, 23), 1), new(new LocalDate(2026, 11, 24), 1), new(new LocalDate(2026, 11, 25), 1)] }] };
        Assert.Equal(Reached.No, MethodScore.Of(change, "Africa/Nairobi").Features[Feature.Data]);
        Assert.Equal(Reached.Yes, MethodScore.Of(change, "Etc/UTC").Features[Feature.Data]);
    }

    [Fact]
    public void The_weakest_is_what_is_missing_and_rarest_in_practice_and_only_then_what_is_still_to_come()
    {
        Assert.Equal(Feature.Prediction, Weakest(InDo with { Plan = InDo.Plan with { Prediction = null, IsSmallTest = null } }));
        Assert.Equal(Feature.Small, Weakest(InDo with { Plan = InDo.Plan with { IsSmallTest = null } }));
        Assert.Equal(Feature.Data, Weakest(InDo));
        Assert.Equal(Feature.Prediction, Weakest(InDo with { Phase = Phase.Plan, Plan = InDo.Plan with { Prediction = null } }));
        Assert.Equal(Feature.Cycles, Weakest(InDo with { Measures = [Measured] }));
        Assert.Equal(Feature.Stages, Weakest(InDo with { Measures = [Measured], Cycle = 2, Lesson = "les" }));
        Assert.Null(Weakest(InAct with { Phase = Phase.Sustaining, Measures = [Measured], Cycle = 2, Lesson = "les" }));
    }

    [Fact]
    public void The_score_counts_what_is_there_and_nothing_a_person_can_type_as_a_score()
    {
        Assert.Equal(2, MethodScore.Of(InDo, Zone).Met);
        Assert.Equal(5, MethodScore.Of(InAct with { Phase = Phase.Sustaining, Measures = [Measured], Cycle = 2, Lesson = "les" }, Zone).Met);
        Assert.Equal(MethodScore.Of(InDo, Zone).Features, MethodScore.Of(InDo with { Owner = ChangeScene.Named(ChangeScene.Ines) }, Zone).Features);
    }

    private static Measure Minutes => new("m", "Duur", MeasureKind.Result, Better.Lower);

    private static Measure Measured => Minutes with { Recent = [new(CycleBegan, 9), new(CycleBegan.PlusDays(7), 8), new(CycleBegan.PlusDays(14), 7)] };

    private Change InDo => scene.Example("x") is var change ? change with { Plan = change.Plan with { IsSmallTest = true } } : change;

    private Change InAct => InDo with { Phase = Phase.Act, ExpectedAndSeen = "verwacht 5, gezien 6", Evidence = [new EvidenceMark("e", EvidenceKind.Figure, EvidenceSide.Positive, HasFigure: true, HasStory: true)] };

    private static IReadOnlyDictionary<Feature, Reached> Of(Change change) => MethodScore.Of(change, Zone).Features;

    private static Feature? Weakest(Change change) => MethodScore.Of(change, Zone).Weakest;
}
