using System.Globalization;
using TeamsBot.Kernel.Content;
using TeamsBot.Simulator.Demo.Stories;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo;

/// <summary>
/// Half a year of three teams, played by people who press cards while the clock is moved on. Nothing is written to tables: what the bot
/// would refuse a person it refuses the demo, which then stops.
/// </summary>
/// <param name="teams">Where it is played.</param>
/// <param name="questions">Those that the bot may ask, so that what is answered fits.</param>
/// <param name="settle">Wakes the bot after a jump of the clock, and ends when it has done what was due.</param>
/// <param name="progress">Told of every week.</param>
/// <param name="until">Where the clock ends.</param>
internal sealed class DemoPlayer(TeamsService teams, WeeklyQuestions questions, Func<CancellationToken, Task> settle, DemoProgress progress, DateTimeOffset until)
{
    public const int Weeks = 26;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly TimeOnly Morning = new(9, 2);

    /// <summary>Where the clock has to begin, before the first week: the Friday on which the bot is added.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset until) => At(FirstMonday(until).AddDays(-3), new TimeOnly(10, 0));

    /// <summary>Plays all of it.</summary>
    /// <exception cref="DemoStopped">A press was refused.</exception>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        var (monday, players) = (FirstMonday(until), new[] { Noord.Story, Oost.Story, Together.Story }.Select(story => new TeamPlayer(teams, questions, story)).ToArray());
        progress.At(0, Weeks);
        await settle(cancellationToken);
        foreach (var player in players) { await player.SetUpAsync(monday, cancellationToken); }
        await settle(cancellationToken);
        foreach (var player in players) { await player.BeginAsync(cancellationToken); }
        for (var week = 1; week <= Weeks; week++)
        {
            await TellAsync(week, monday.AddDays(7 * (week - 1)));
            for (var day = 1; day <= 5; day++) { await DayAsync(week, monday.AddDays((7 * (week - 1)) + day - 1), [.. players.Where(p => p.Story.Day == day)], cancellationToken); }
        }

        await MoveAsync(until, cancellationToken);
        progress.Over();
    }

    private async Task DayAsync(int week, DateOnly date, TeamPlayer[] meeting, CancellationToken cancellationToken)
    {
        await MoveAsync(At(date, Morning), cancellationToken);
        foreach (var player in meeting)
        {
            var posted = At(date, player.Story.Meeting.AddMinutes(-10));
            if (!await MoveAsync(posted, cancellationToken)) { return; }
            await MoveAsync(At(date, player.Story.Meeting.AddMinutes(5)), cancellationToken);
            await player.MeetAsync(week, posted, week == Weeks, cancellationToken);
            if (await MoveAsync(At(date, player.Story.Meeting.AddMinutes(70)), cancellationToken)) { await player.WorkAsync(week, cancellationToken); }
        }
    }

    /// <summary>False for a moment that is still to come.</summary>
    private async Task<bool> MoveAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (to > until) { return false; }
        teams.World.MoveClockTo(to);
        await settle(cancellationToken);
        return true;
    }

    private async Task TellAsync(int week, DateOnly monday)
    {
        progress.At(week, Weeks);
        if (monday.Day <= 7 || week == 1) { await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {monday:MMMM yyyy} (week {week} of {Weeks})")); }
    }

    private static DateOnly FirstMonday(DateTimeOffset until)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(until, Zone).DateTime);
        return today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - (7 * (Weeks - 1)));
    }

    private static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }
}
