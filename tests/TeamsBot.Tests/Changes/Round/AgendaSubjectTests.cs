using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

/// <summary>What a change brings along to the weekly item.</summary>
public sealed class AgendaSubjectTests : IDisposable
{
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, "changes.attention.check-due")]
    [InlineData(-1, "changes.attention.check-passed")]
    public async Task The_check_asks_for_attention_from_its_date_on(int days, string? key) =>
        Assert.Equal(key, (await SubjectAsync(scene.Example("x", Monday.PlusDays(days)))).AttentionKey);

    [Fact]
    public async Task A_missing_owner_goes_before_sleep_and_sleep_before_the_check()
    {
        Assert.Equal("changes.attention.orphan", (await SubjectAsync(scene.Example("x", Monday) with { IsOrphan = true, IsSleeping = true })).AttentionKey);
        Assert.Equal("changes.attention.sleeping", (await SubjectAsync(scene.Example("y", Monday) with { IsSleeping = true })).AttentionKey);
    }

    [Fact]
    public void Every_reason_has_words_without_holes_in_every_language()
    {
        foreach (var language in Language.All)
        {
            string[] keys = ["changes.attention.orphan", "changes.attention.sleeping", "changes.attention.check-due", "changes.attention.check-passed"];
            Assert.All(keys, key => Assert.DoesNotContain('{', scene.Catalog.In(language)[key]));
        }
    }

    [Fact]
    public async Task The_first_result_with_readings_is_the_trend()
    {
        Measure[] measures = [Of("Rondes", MeasureKind.Process, 1, 2), Of("Leeg", MeasureKind.Result), Of("Duur", MeasureKind.Result, 9, 8, 7) with { Unit = "min", Target = 5 }];
        var trend = (await SubjectAsync(scene.Example("x") with { Measures = measures })).Trend!;
        Assert.Equal(("Duur", "min", 5m), (trend.Name, trend.Unit, trend.Target));
        Assert.Equal([9, 8, 7], trend.Values);
    }

    [Fact]
    public async Task Without_a_result_the_first_measure_with_readings_is_and_without_readings_there_is_none()
    {
        Assert.Equal("Rondes", (await SubjectAsync(scene.Example("x") with { Measures = [Of("Leeg", MeasureKind.Result), Of("Rondes", MeasureKind.Process, 1)] })).Trend!.Name);
        Assert.Null((await SubjectAsync(scene.Example("y") with { Measures = [Of("Leeg", MeasureKind.Result)] })).Trend);
    }

    [Theory]
    [InlineData(Phase.Idea, false)]
    [InlineData(Phase.Plan, false)]
    [InlineData(Phase.Do, true)]
    [InlineData(Phase.Check, true)]
    [InlineData(Phase.Act, true)]
    [InlineData(Phase.Sustaining, true)]
    public async Task A_figure_can_be_entered_from_Do_on_where_something_is_measured(Phase phase, bool canBe)
    {
        Assert.Equal(canBe, (await SubjectAsync(scene.Example("x") with { Phase = phase, Measures = [Of("Duur", MeasureKind.Result)] })).MeasureVerb is ChangeVerbs.Reading);
        Assert.Null((await SubjectAsync(scene.Example("y") with { Phase = phase })).MeasureVerb);
    }

    [Fact]
    public async Task The_weakest_feature_goes_along_for_the_question_of_the_week()
    {
        Assert.Equal("small", (await SubjectAsync(scene.Example("x"))).Weakest);
        Assert.Null((await SubjectAsync(scene.Example("y") with { Phase = Phase.Idea })).Weakest);
    }

    [Fact]
    public async Task What_rests_is_off_the_item()
    {
        await scene.Has(scene.Example("x") with { Pause = new ChangePause(Monday.PlusDays(9), "vakantie") });
        Assert.Empty(await scene.Contribution.OpenAsync(Noord, "Europe/Amsterdam", CancellationToken.None));
    }

    private async Task<AgendaSubject> SubjectAsync(Change change)
    {
        await scene.Has(change);
        return (await scene.Contribution.OpenAsync(Noord, "Europe/Amsterdam", CancellationToken.None)).Single(s => s.Id == change.Id.ToString());
    }

    private static Measure Of(string name, MeasureKind kind, params decimal[] values) =>
        new(name, name, kind, Better.Lower) { Recent = [.. values.Select((v, i) => new Reading(Monday.PlusDays(i - values.Length), v))] };
}
