using NodaTime;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Kernel.Time;

/// <summary>The public holidays the product knows, as rules (<c>content/holidays.json</c>): loaded once, never changed.</summary>
/// <param name="Countries">In the order of the file.</param>
public sealed record HolidayRules(IReadOnlyList<CountryHolidays> Countries)
{
    /// <summary>The country with this code; null for none or an unknown one.</summary>
    public CountryHolidays? For(string? code) => Countries.FirstOrDefault(country => string.Equals(country.Code, code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The national public holidays of one country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">The country's name.</param>
/// <param name="Hint">What the leader should add by hand; null when the rules say it all.</param>
/// <param name="Days">One rule a holiday.</param>
public sealed record CountryHolidays(string Code, LocalizedText Name, LocalizedText? Hint, IReadOnlyList<HolidayRule> Days);

/// <summary>One holiday: how its day is found, in which years, and what happens when it falls on an awkward weekday.</summary>
/// <param name="Id">Unique in its country.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Day">How its day is found.</param>
/// <param name="Years">The years it holds in.</param>
/// <param name="Substitutes">At most one applies: the first that names the day's weekday.</param>
public sealed record HolidayRule(string Id, LocalizedText Name, DayRule Day, YearSpan Years, IReadOnlyList<SubstituteRule> Substitutes);

/// <summary>Years from <paramref name="From"/> up to and including <paramref name="Until"/> (null: no bound), every so many years counted from the first.</summary>
public sealed record YearSpan(int? From, int? Until, int Every)
{
    /// <summary>True when the year is in the span.</summary>
    public bool Has(int year) => year >= (From ?? year) && year <= (Until ?? year) && (year - (From ?? year)) % Every == 0;
}

/// <summary>What a country does when a holiday falls on one of these weekdays.</summary>
/// <param name="When">The weekdays.</param>
/// <param name="To">Where the free day goes.</param>
/// <param name="KeepsDay">True when the day itself stays a holiday beside its substitute.</param>
public sealed record SubstituteRule(IReadOnlySet<IsoDayOfWeek> When, SubstituteDay To, bool KeepsDay);

/// <summary>Where a substitute day goes. "Free" means: no holiday of that country yet.</summary>
public enum SubstituteDay
{
    /// <summary>The day before.</summary>
    DayBefore,

    /// <summary>The first later day that is free, a Saturday or Sunday too.</summary>
    NextFreeDay,

    /// <summary>The first later day from Monday to Friday that is free.</summary>
    NextFreeWeekday,
}
