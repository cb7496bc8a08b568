using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Platform.Content;

/// <summary><c>holidays.json</c>, as its schema has it.</summary>
internal sealed record HolidayFile(HolidayFile.Country[] Countries)
{
    private static readonly AnnualDatePattern MonthDay = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");

    public HolidayRules ToRules() => new([.. Countries.Select(country => country.ToCountry())]);

    private static AnnualDate Parse(string monthDay) =>
        MonthDay.Parse(monthDay) is { Success: true } read ? read.Value : throw new JsonException($"'{monthDay}' is no day of the year (MM-DD).");

    internal sealed record Country(string Code, Dictionary<string, string> Name, Holiday[] Holidays, Dictionary<string, string>? Hint = null)
    {
        public CountryHolidays ToCountry() =>
            new(Code, new LocalizedText(Name), Hint is null ? null : new LocalizedText(Hint), [.. Holidays.Select(holiday => holiday.ToRule())]);
    }

    internal sealed record Holiday(
        string Id,
        Dictionary<string, string> Name,
        Day Day,
        int? From = null,
        int? Until = null,
        int Every = 1,
        Substitute[]? Substitutes = null)
    {
        public HolidayRule ToRule() =>
            new(Id, new LocalizedText(Name), Day.ToRule(), new YearSpan(From, Until, Every), [.. (Substitutes ?? []).Select(rule => rule.ToRule())]);
    }

    internal sealed record Day(
        string? Fixed = null,
        int? FromEaster = null,
        int? Nth = null,
        IsoDayOfWeek? Weekday = null,
        int? Month = null,
        string? OnOrBefore = null,
        string? OnOrAfter = null)
    {
        public DayRule ToRule() =>
            this switch
            {
                { Fixed: { } day } => new DayRule.Fixed(Parse(day)),
                { FromEaster: { } days } => new DayRule.FromEaster(days),
                { Nth: { } nth, Weekday: { } weekday, Month: { } month } => new DayRule.NthWeekday(nth, weekday, month),
                { OnOrBefore: { } day, Weekday: { } weekday } => new DayRule.WeekdayNear(weekday, Parse(day), Before: true),
                { OnOrAfter: { } day, Weekday: { } weekday } => new DayRule.WeekdayNear(weekday, Parse(day), Before: false),
                _ => throw new JsonException("A holiday says in no known way on which day it falls."),
            };
    }

    internal sealed record Substitute(IsoDayOfWeek[] When, SubstituteDay To, bool KeepsDay)
    {
        public SubstituteRule ToRule() => new(When.ToFrozenSet(), To, KeepsDay);
    }
}
