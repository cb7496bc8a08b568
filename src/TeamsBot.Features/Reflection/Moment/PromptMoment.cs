using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection.Moment;

/// <summary>The weekly moment at which cards may come to one person: that of their team, never on its days off, and never at night by their own clock.</summary>
/// <param name="Week">The moment, on the clock of the team.</param>
/// <param name="Zone">IANA zone of the person's own clock.</param>
public sealed record PromptMoment(WeeklyRhythm Week, string Zone)
{
    // Further away the settings say nothing true.
    private const int MostWeeks = 53;

    private static readonly LocalTime QuietUntil = new(7, 0);
    private static readonly LocalTime QuietFrom = new(20, 0);
    private static readonly LocalTime Morning = new(8, 0);

    /// <summary>The person's team, whose cards they get; null for who is in none.</summary>
    public TeamKey? Team { get; init; }

    /// <summary>Since when the team brings cards by itself; null where they come only when somebody asks.</summary>
    public Instant? TeamSince { get; init; }

    /// <summary>Until when the team rests; null while it does not.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>Whose public holidays are left out; null for none.</summary>
    public CountryHolidays? Country { get; init; }

    /// <summary>The team's own days off.</summary>
    public IReadOnlyList<OwnDayOff> OwnDays { get; init; } = [];

    /// <summary>True when the team brings cards by itself.</summary>
    public bool IsOfTeam => TeamSince is not null;

    /// <summary>The moment of somebody in this team; in none, Thursday at 14:00 for who chose a rhythm of their own.</summary>
    /// <param name="team">The person's team; null for who is in none.</param>
    /// <param name="person">The person.</param>
    /// <param name="holidays">The public holidays there are.</param>
    /// <param name="zone">The zone of who is in no team.</param>
    public static PromptMoment Of(TeamSettings? team, MemberRef person, HolidayRules holidays, string zone) => team is { Rhythm.Zone: var clock }
        ? new(WeekOf(team.Reflection ?? ReflectionMoment.Default, clock), ZoneOf(team, person, clock))
        {
            Team = team.Team,
            TeamSince = team.Reflection is null ? null : team.ReflectionSince,
            PausedUntil = team.Pause?.Until,
            Country = holidays.For(team.Country),
            OwnDays = team.OwnDays,
        }
        : new(WeekOf(ReflectionMoment.Default, zone), zone);

    /// <summary>Whose mornings count for a person: the partners' for who is of another tenant, where the team said which those are.</summary>
    public static string ZoneOf(TeamSettings team, MemberRef person, string clock) =>
        !string.Equals(team.Team.TenantId, person.HomeTenantId, StringComparison.OrdinalIgnoreCase) && team.PartnerZone is { } partners ? partners : clock;

    /// <summary>The moments from a date of the team on.</summary>
    public IEnumerable<Occurrence> From(LocalDate date) => Week.From(date).Take(MostWeeks).Where(IsFree).Select(ByDay);

    /// <summary>True while the team rests.</summary>
    public bool IsPausedOn(LocalDate date) => date < PausedUntil;

    /// <summary>True when the team brings cards at this moment: it is later than the choice of it, and the day is no day off.</summary>
    public bool IsFree(Occurrence moment) => !(moment.PostAt <= TeamSince) && Skip.Of(moment.Date, Country, OwnDays) is null;

    private static WeeklyRhythm WeekOf(ReflectionMoment moment, string zone) => new(moment.Day, moment.At, zone, MinutesBefore: 0);

    // What would come at night by the person's own clock waits for the next working morning.
    private Occurrence ByDay(Occurrence moment)
    {
        var local = Zones.LocalAt(moment.PostAt, Zone);
        if (local.TimeOfDay >= QuietUntil && local.TimeOfDay < QuietFrom) { return moment; }
        var morning = local.TimeOfDay < QuietUntil ? local.Date : local.Date.PlusDays(1);
        while (WorkingDays.IsWeekend(morning)) { morning = morning.PlusDays(1); }
        var at = morning.At(Morning).InZone(Zones.Get(Zone), Zones.Resolver).ToInstant();
        return moment with { MeetingAt = at, PostAt = at };
    }
}
