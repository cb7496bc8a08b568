namespace TeamsBot.Simulator.Page;

/// <summary>Where a request wants the clock to be.</summary>
internal static class ClockJump
{
    // Ten minutes before a meeting at half past nine: with the settings that are proposed, the item appears at this very moment.
    private static readonly TimeSpan ItemTime = new(9, 20, 0);

    /// <summary>Null when the request names nothing, or a zone that does not exist.</summary>
    public static DateTimeOffset? To(ClockRequest move, DateTimeOffset now) =>
        move.Minutes is { } minutes ? now.AddMinutes(minutes)
        : move.Zone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(move.Zone, out var zone) ? null
        : move.To is { } local ? At(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone)
        : move.NextMonday ? At(NextMonday(TimeZoneInfo.ConvertTime(now, zone).DateTime), zone)
        : null;

    private static DateTime NextMonday(DateTime now)
    {
        var days = ((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7;
        var monday = now.Date.AddDays(days) + ItemTime;
        return monday > now ? monday : monday.AddDays(7);
    }

    /// <summary>A time that the clocks skip becomes the first one after the gap.</summary>
    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
