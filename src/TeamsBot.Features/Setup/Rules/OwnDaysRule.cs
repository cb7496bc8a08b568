using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>The leader's own days off.</summary>
public static class OwnDaysRule
{
    /// <summary>Most characters of a day's name.</summary>
    public const int MostName = 60;

    /// <summary>Most days kept.</summary>
    public const int MostDays = 40;

    private const int MostYearsAhead = 2;

    /// <summary>Adds a day, or renames the one on that date; days gone by fall off.</summary>
    public static Outcome<OwnDayOff[]> Add(IReadOnlyList<OwnDayOff> days, LocalDate? date, string? name, LocalDate today)
    {
        if (date is not { } day || name is null) { return new Refusal("setup.day-needs"); }
        if (name.Length > MostName) { return new Refusal("shared.too-long", $"{MostName}"); }
        if (day < today || day > today.PlusYears(MostYearsAhead)) { return new Refusal("setup.day-range"); }
        OwnDayOff[] next = [.. Ahead(days, today).Where(other => other.Date != day), new OwnDayOff(day, name)];
        return next.Length > MostDays ? new Refusal("setup.day-many", $"{MostDays}") : next.OrderBy(other => other.Date).ToArray();
    }

    /// <summary>Takes a day away; a day that is not there was taken away before.</summary>
    public static OwnDayOff[] Remove(IReadOnlyList<OwnDayOff> days, LocalDate? date, LocalDate today) =>
        [.. Ahead(days, today).Where(day => day.Date != date)];

    private static IEnumerable<OwnDayOff> Ahead(IReadOnlyList<OwnDayOff> days, LocalDate today) => days.Where(day => day.Date >= today);
}
