using System.Globalization;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Scheduling;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo;

/// <summary>Fills the data folder of a demo once; after that it is opened as it is.</summary>
internal sealed class DemoFilling
{
    private readonly DemoFolder folder;
    private readonly TimeProvider time;
    private readonly DateTimeOffset? asked;
    private readonly DateTimeOffset until;
    private readonly bool isToFill;

    private DemoFilling(DemoFolder folder, TimeProvider time, DateTimeOffset? asked)
    {
        (this.folder, this.time, this.asked, until) = (folder, time, asked, asked ?? time.GetUtcNow());
        isToFill = folder.Prepare();
    }

    public DemoProgress Progress { get; } = new();

    /// <param name="data">The folder.</param>
    /// <param name="until">Where the clock ends, with its offset; null for now.</param>
    /// <param name="time">Real time.</param>
    /// <exception cref="InvalidDataException">The folder holds other work, or the time is none.</exception>
    public static DemoFilling In(string data, string? until, TimeProvider time) => new(new DemoFolder(data), time, Read(until));

    /// <summary>The settings with which Teams begins half a year ago.</summary>
    public TeamsSettings Begun(TeamsSettings settings) =>
        isToFill ? settings with { First = DemoWorld.StartingAt(DemoPlayer.StartOf(until), time.GetUtcNow()) } : settings;

    /// <summary>Plays the story, unless it was played before.</summary>
    /// <exception cref="DemoStopped">A press was refused.</exception>
    public async Task FillAsync(TeamsService teams, WebApplication bot, CancellationToken cancellationToken)
    {
        if (!isToFill) { return; }
        await Console.Out.WriteLineAsync("Filling half a year of three teams. The page can be looked at meanwhile.");
        teams.World.Hold();
        try
        {
            await new DemoPlayer(teams, bot.Services.GetRequiredService<WeeklyQuestions>(), stop => SettleAsync(teams, bot.Services, stop), Progress, until).PlayAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C: the next start begins afresh.
            return;
        }

        if (asked is null) { teams.World.MoveClockTo(time.GetUtcNow()); }
        teams.World.Keep();
        folder.Filled();
        await Console.Out.WriteLineAsync("The half-year is there.");
    }

    // Reads the bot's own plan: what is due has been done when every conversation waits for something later.
    private static async Task SettleAsync(TeamsService teams, IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IAlarmClock>().WakeAllAsync(cancellationToken);
        var schedules = services.GetRequiredService<Schedules>();
        await Patience.UntilAsync(
            async () =>
            {
                var now = teams.World.Clock.GetInstant();
                await foreach (var row in schedules.AllAsync(cancellationToken))
                {
                    if (row.Due <= now) { return false; }
                }

                return true;
            },
            "the bot does what is due",
            cancellationToken);
    }

    private static DateTimeOffset? Read(string? until) =>
        until is null ? null
        : DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : throw new InvalidDataException($"{until} is no time; write for example --until 2026-06-25T12:00Z.");
}
