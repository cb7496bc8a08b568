using NodaTime;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>When the round looks: in the morning of a working day of the team, on the team's own clock.</summary>
/// <param name="settings">The conversation; it is set up.</param>
/// <param name="country">The team's country; null when it follows no public holidays.</param>
public sealed class Mornings(TeamSettings settings, CountryHolidays? country)
{
    /// <summary>A morning begins.</summary>
    public static readonly LocalTime From = new(9, 0);

    /// <summary>What did not happen by then waits for the next morning: nobody is asked to look back at the end of a day.</summary>
    public static readonly LocalTime Until = new(12, 0);

    // Beyond holidays and days off in a row.
    private const int FarthestDays = 120;

    private readonly string zone = settings.Rhythm!.Zone;

    /// <summary>The local date of the morning it is now; null outside a morning of a working day.</summary>
    public LocalDate? OpenAt(Instant now)
    {
        var local = Zones.LocalAt(now, zone);
        return local.TimeOfDay < Until && now >= At(local.Date) && IsWorkingDay(local.Date) ? local.Date : null;
    }

    /// <summary>When the next morning begins; null when none is near.</summary>
    public Instant? Next(Instant now)
    {
        var today = Zones.LocalAt(now, zone).Date;
        var first = settings.Pause is { Until: var until } && until > today ? until : today;
        for (var days = 0; days < FarthestDays; days++)
        {
            var date = first.PlusDays(days);
            if (At(date) > now && IsWorkingDay(date)) { return At(date); }
        }

        return null;
    }

    private bool IsWorkingDay(LocalDate date) =>
        !WorkingDays.IsWeekend(date)
        && !(date < settings.Pause?.Until)
        && Skip.Of(date, country, settings.OwnDays) is null;

    private Instant At(LocalDate date) => date.At(From).InZone(Zones.Get(zone), Zones.Resolver).ToInstant();
}
