using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform;
using TeamsBot.Platform.Scheduling;
using TeamsBot.Platform.Storage;

namespace TeamsBot.Tests.Platform.Scheduling;

public sealed class AlarmTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string folder = Directory.CreateTempSubdirectory("alarms").FullName;
    private readonly SqliteTableStore sqlite;
    private readonly SwitchableStore store;
    private readonly ManualTimeProvider clock = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public AlarmTests()
    {
        sqlite = new SqliteTableStore(Path.Combine(folder, "bot.db"));
        store = new SwitchableStore(sqlite);
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public void Dispose()
    {
        sqlite.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_wake_runs_the_work_and_keeps_the_earliest_next_instant()
    {
        var (one, other) = (new Work { Next = Now + Duration.FromHours(3) }, new Work { Next = Now + Duration.FromHours(2) });
        using var host = await StartAsync(one, other);

        await host.Services.GetRequiredService<IAlarmClock>().WakeAsync(World.Team, CancellationToken.None);

        Assert.Equal(World.Team, await one.RanAsync());
        await other.RanAsync();
        Assert.Equal(Now + Duration.FromHours(2), await DueAsync(row => row?.Due > Now));
        await host.StopAsync();
    }

    [Fact]
    public async Task An_alarm_rings_when_the_clock_was_moved_to_it()
    {
        var work = new Work { Next = Now + Duration.FromDays(7) };
        using var host = await StartAsync(work);
        var alarms = host.Services.GetRequiredService<IAlarmClock>();
        await alarms.WakeAsync(World.Team, CancellationToken.None);
        await work.RanAsync();
        await DueAsync(row => row?.Due > Now);

        clock.Advance(TimeSpan.FromDays(7));
        await alarms.WakeAllAsync(CancellationToken.None);

        // The look at the start may have run it once more before.
        while (work.LastNow < Now) { await work.RanAsync(); }
        Assert.Equal(Now, work.LastNow);
        await host.StopAsync();
    }

    [Fact]
    public async Task After_a_restart_what_is_overdue_runs_at_once()
    {
        await new Schedules(store).WakeAtAsync(World.Team, Now - Duration.FromHours(1), CancellationToken.None);
        var work = new Work();
        using var host = await StartAsync(work);

        Assert.Equal(World.Team, await work.RanAsync());
        Assert.Null(await DueAsync(row => row is null));
        await host.StopAsync();
    }

    [Fact]
    public async Task What_one_instance_planned_and_did_not_live_to_do_another_does()
    {
        var due = Now + Duration.FromHours(1);
        // Both plan the same: the second one's look at its start may take the first one's wake.
        var (one, other) = (new Work { Next = due }, new Work { Next = due });
        using var second = await StartAsync(other);
        using var first = await StartAsync(one);
        await first.Services.GetRequiredService<IAlarmClock>().WakeAsync(World.Team, CancellationToken.None);
        await DueAsync(row => row?.Due == due);
        await first.StopAsync();

        clock.Advance(TimeSpan.FromHours(1));
        await second.Services.GetRequiredService<IAlarmClock>().WakeAllAsync(CancellationToken.None);

        while (other.LastNow < due) { await other.RanAsync(); }
        await second.StopAsync();
    }

    [Fact]
    public async Task What_fails_is_still_due_and_is_done_when_it_is_tried_again()
    {
        var work = new Work { Throws = new InvalidOperationException("fails") };
        using var host = await StartAsync(work);
        var alarms = host.Services.GetRequiredService<IAlarmClock>();
        await alarms.WakeAsync(World.Team, CancellationToken.None);
        await work.RanAsync();
        Assert.Equal(Now, (await new Schedules(store).FindAsync(World.Team, CancellationToken.None))?.Due);

        work.Throws = null;
        var again = work.RanAsync();
        // The retry is set a moment after the failure: the clock goes on until it has rung.
        while (!again.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            await alarms.WakeAllAsync(CancellationToken.None);
        }

        await again;
        await host.StopAsync();
    }

    [Fact]
    public async Task A_store_that_does_not_answer_loses_no_alarm()
    {
        var work = new Work();
        using var host = await StartAsync(work);
        var alarms = host.Services.GetRequiredService<IAlarmClock>();
        store.IsDown = true;
        await alarms.WakeAsync(World.Team, CancellationToken.None);
        store.IsDown = false;
        await alarms.WakeAsync(World.Team, CancellationToken.None);

        Assert.Equal(World.Team, await work.RanAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_store_that_stops_answering_during_the_work_is_an_outage_and_not_a_fault()
    {
        var (outage, fault) = (new Work { Throws = new StoreUnavailableException("away") }, new Work { Throws = new InvalidOperationException("fails") });
        var schedules = new Schedules(store);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => new DueRound([outage, outage], schedules, clock).RunAsync(World.Team, CancellationToken.None));
        await Assert.ThrowsAsync<AggregateException>(() => new DueRound([outage, fault], schedules, clock).RunAsync(World.Team, CancellationToken.None));
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(4, 240)]
    [InlineData(5, 300)]
    [InlineData(99, 300)]
    public void A_retry_waits_longer_each_time_up_to_five_minutes(int failures, int seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), Alarms.RetryAfter(failures));

    [Fact]
    public async Task A_round_does_not_overwrite_what_somebody_planned_while_it_ran()
    {
        var schedules = new Schedules(store);
        await schedules.WakeAtAsync(World.Team, Now, CancellationToken.None);
        var read = await schedules.FindAsync(World.Team, CancellationToken.None);
        await schedules.WakeAtAsync(World.Team, Now + Duration.FromMinutes(1), CancellationToken.None);

        await schedules.KeepAsync(World.Team, read, Now + Duration.FromDays(7), CancellationToken.None);

        Assert.Equal(Now + Duration.FromMinutes(1), (await schedules.FindAsync(World.Team, CancellationToken.None))?.Due);
    }

    [Fact]
    public void Conversations_are_spread_over_all_partitions()
    {
        var partitions = Enumerable.Range(0, 1000).Select(n => ScheduleRow.PartitionOf(new TeamKey(World.Host, $"19:{n}@thread.tacv2")));
        Assert.Equal(ScheduleRow.Partitions, partitions.Distinct(StringComparer.Ordinal).Count());
    }

    private async Task<IHost> StartAsync(params IDueWork[] works)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging().AddSingleton<ITableStore>(store).AddSingleton<TimeProvider>(clock).AddSingleton(new RealTime(clock));
        foreach (var work in works) { builder.Services.AddSingleton(work); }
        builder.Services.AddScheduling();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    // The round writes its row after the work: polled, because nothing tells when.
    private async Task<Instant?> DueAsync(Func<ScheduleRow?, bool> until)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var row = await new Schedules(sqlite).FindAsync(World.Team, patience.Token);
            if (until(row)) { return row?.Due; }
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }
    }

    private sealed class Work : IDueWork
    {
        private readonly System.Threading.Channels.Channel<TeamKey> runs = System.Threading.Channels.Channel.CreateUnbounded<TeamKey>();

        public Instant? Next { get; set; }

        public Exception? Throws { get; set; }

        public Instant LastNow { get; private set; }

        public Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
        {
            LastNow = now;
            runs.Writer.TryWrite(team);
            return Throws is null ? Task.FromResult(Next > now ? Next : null) : throw Throws;
        }

        public Task<TeamKey> RanAsync() => runs.Reader.ReadAsync().AsTask().WaitAsync(Patience);
    }
}
