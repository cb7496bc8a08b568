using System.Globalization;
using NodaTime;

namespace TeamsBot.Kernel.Time;

/// <summary>
/// Reads a date as people type it: "5 januari", "January 5, 2027", "maandag 5 jan", "5-1-2027", "2027-01-05". Words of every language
/// count, whatever language is spoken; in numbers the day comes before the month.
/// </summary>
public static class TypedDate
{
    private static readonly string[] Languages = ["nl", "en", "fr", "es"];
    private static readonly string[] Fillers = ["de", "of", "le", "el", "the", "op", "on"];
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th", "er", "e"];
    private static readonly char[] Separators = [' ', ',', '\t', '\u00A0'];
    private static readonly char[] NumberSeparators = ['-', '/', '.'];

    /// <summary>The date; null when it is none. Without a year it is the first such day from <paramref name="today"/> on.</summary>
    public static LocalDate? Parse(string text, LocalDate today) =>
        Tokens(text) switch
        {
            [var numbers] => Numbers(numbers, today),
            [var first, var second] => Words(first, second, year: null, today),
            [var first, var second, var year] when Number(year) is { } number => Words(first, second, number, today),
            _ => null,
        };

    private static string[] Tokens(string text) =>
        [.. text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(t => !Fillers.Contains(t, StringComparer.Ordinal) && !(IsWeekday(t) && Month(t) is null))];

    private static LocalDate? Numbers(string token, LocalDate today) =>
        token.TrimEnd('.').Split(NumberSeparators).Select(Number).ToArray() switch
        {
            [int year and > 999, int month, int day] => Date(year, month, day),
            [int day, int month, int year] => Date(year, month, day),
            [int day, int month] => FromToday(month, day, today),
            _ => null,
        };

    private static LocalDate? Words(string first, string second, int? year, LocalDate today) =>
        (Month(first) ?? Month(second)) is { } month && Number(WithoutOrdinal(Month(first) is null ? first : second)) is { } day
            ? year is { } given ? Date(given, month, day) : FromToday(month, day, today)
            : null;

    private static LocalDate? FromToday(int month, int day, LocalDate today) =>
        Enumerable.Range(today.Year, 9).Select(year => Date(year, month, day)).FirstOrDefault(date => date >= today);

    private static LocalDate? Date(int year, int month, int day)
    {
        var full = year is >= 0 and < 100 ? 2000 + year : year;
        return full is >= 1900 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(full, month)
            ? new LocalDate(full, month, day)
            : null;
    }

    private static int? Number(string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string WithoutOrdinal(string token) =>
        Ordinals.FirstOrDefault(o => token.EndsWith(o, StringComparison.Ordinal)) is { } suffix ? token[..^suffix.Length] : token.TrimEnd('.');

    private static bool IsWeekday(string token) =>
        Languages.Any(language => CalendarWords.In(language).Days.Any(day => Same(day, token) || Same(day[..2], token) || Same(day[..3], token)));

    private static int? Month(string token) =>
        Languages.Select(language => CalendarWords.In(language)).Select(words => MonthIn(words, token.TrimEnd('.'))).FirstOrDefault(month => month is not null);

    private static int? MonthIn(CalendarWords words, string token)
    {
        var index = Array.FindIndex(words.Months, month => Same(month, token));
        if (index < 0) { index = Array.FindIndex(words.ShortMonths, month => Same(month.TrimEnd('.'), token)); }
        return index < 0 ? null : index + 1;
    }

    private static bool Same(string word, string token) => string.Equals(word, token, StringComparison.OrdinalIgnoreCase);
}
