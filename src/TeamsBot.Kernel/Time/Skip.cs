using NodaTime;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Kernel.Time;

/// <summary>A day without a meeting, added by the leader.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">The leader's own word for it; shown as typed.</param>
public sealed record OwnDayOff(LocalDate Date, string Name);

/// <summary>Why a date has no item.</summary>
public abstract record Skip
{
    private Skip()
    {
    }

    /// <summary>What to call the day, in this language; an own day as it was typed.</summary>
    public abstract string Name(string language);

    /// <summary>A public holiday of the team's country.</summary>
    public sealed record PublicHoliday(Holiday Holiday) : Skip
    {
        /// <inheritdoc/>
        public override string Name(string language) => Holiday.Name.In(language);
    }

    /// <summary>A day the leader added.</summary>
    public sealed record OwnDay(OwnDayOff Day) : Skip
    {
        /// <inheritdoc/>
        public override string Name(string language) => Day.Name;
    }

    /// <summary>Why this date is skipped, the leader's own day first because it says more; null when there is an item.</summary>
    /// <param name="date">The local date of the meeting.</param>
    /// <param name="country">The team's country; null when it follows no public holidays.</param>
    /// <param name="ownDays">Days the leader added.</param>
    public static Skip? Of(LocalDate date, CountryHolidays? country, IEnumerable<OwnDayOff> ownDays)
    {
        if (ownDays.FirstOrDefault(day => day.Date == date) is { } own)
        {
            return new OwnDay(own);
        }

        return country is not null && Holidays.On(country, date) is { } holiday ? new PublicHoliday(holiday) : null;
    }
}
