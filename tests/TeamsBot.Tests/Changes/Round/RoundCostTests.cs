using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Round;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

/// <summary>The round runs each working morning in every channel: what it costs when nothing is due.</summary>
public sealed class RoundCostTests : IDisposable
{
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task With_30_changes_and_years_of_history_a_quiet_morning_costs_three_reads_and_no_write()
    {
        for (var i = 0; i < 30; i++)
        {
            var change = await scene.Has(scene.Example($"Verandering {i}"));
            await scene.Closes(Monday, (change, "forward"));
        }

        await scene.Round();
        scene.Clock.MoveTo(scene.At(Monday.PlusDays(1), Nine).ToDateTimeOffset());
        scene.Store.Reset();
        await scene.Round();

        // The settings are the third read; they come through a port of their own.
        Assert.Equal((2, 0), (scene.Store.Reads, scene.Store.Writes));
    }

    [Fact]
    public async Task Outside_the_morning_it_reads_only_the_settings()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        scene.Store.Reset();
        await scene.RoundAt(Monday, new LocalTime(13, 0));
        Assert.Equal((0, 0), (scene.Store.Reads, scene.Store.Writes));
    }

    [Fact]
    public async Task Thirty_changes_that_are_due_are_one_claim()
    {
        for (var i = 0; i < 30; i++) { await scene.Has(scene.Example($"Verandering {i}", Monday)); }
        await scene.MorningOf(Monday);
        scene.Clock.MoveTo(scene.At(Monday.PlusDays(1), Nine).ToDateTimeOffset());
        scene.Store.Reset();
        await scene.Round();
        Assert.Equal((2, 1), (scene.Store.Reads, scene.Store.Writes));
    }

    [Fact]
    public async Task The_item_reads_the_changes_once()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Round();
        scene.Store.Reset();
        await scene.Contribution.OpenAsync(Noord, "Europe/Amsterdam", CancellationToken.None);
        Assert.Equal(1, scene.Store.Reads);
    }

    [Fact]
    public async Task What_is_kept_of_a_change_does_not_grow_with_the_years()
    {
        var change = await scene.Has(scene.Example("Overdracht", Monday));
        for (var week = 0; week < 52 * 5; week++) { await scene.Closes(Monday.PlusWeeks(week), (change, "same")); }
        var rows = 0;
        await foreach (var _ in scene.Store.RangeAsync("Changes", Noord.Partition, RoundRows.All, CancellationToken.None)) { rows++; }
        Assert.Equal(1, rows);
    }
}
