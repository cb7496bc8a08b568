using System.Globalization;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>A line that could not be read.</summary>
/// <param name="Number">Its number, from 1, as an editor counts.</param>
/// <param name="Why">What is wrong with it.</param>
public sealed record WrongLine(int Number, Refusal Why);

/// <summary>Several values with their dates, one a line, as pasted.</summary>
/// <param name="Readings">By date; empty when a line is wrong, because all of it is taken or nothing.</param>
/// <param name="Wrong">The lines that could not be read.</param>
public sealed record TypedReadings(IReadOnlyList<Reading> Readings, IReadOnlyList<WrongLine> Wrong)
{
    /// <summary>The most lines at once: almost four years of weeks.</summary>
    public const int MostLines = 200;

    /// <summary>Longest text, in UTF-16 code units.</summary>
    public const int MostText = 8000;

    private static readonly char[] Blank = [' ', '\t', '\u00A0', '\u202F'];

    /// <summary>Reads "12-1 7,5", "2027-01-12; 7,5", "12 januari 8", or two columns of a spreadsheet. A first line of words is a heading.</summary>
    public static TypedReadings Parse(string text, string? unit, LocalDate today, string language)
    {
        var (read, wrong) = (new Dictionary<LocalDate, (int Number, decimal Value)>(), new List<WrongLine>());
        foreach (var (number, line) in Lines(text))
        {
            var reading = Line(line, unit, today, language);
            if (reading.Refusal is { } why) { wrong.Add(new WrongLine(number, why)); }
            else if (!read.TryAdd(reading.Value.Date, (number, reading.Value.Value)) && read[reading.Value.Date] is var first && first.Value != reading.Value.Value)
            {
                wrong.Add(new WrongLine(number, new Refusal("changes.paste.same-day", first.Number.ToString(CultureInfo.InvariantCulture))));
            }
        }

        return wrong.Count > 0 ? new([], wrong) : new([.. read.OrderBy(r => r.Key).Select(r => new Reading(r.Key, r.Value.Value))], []);
    }

    /// <summary>How many lines have something on them.</summary>
    public static int Count(string text) => Lines(text).Count();

    private static IEnumerable<(int Number, string Line)> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, i) => (i + 1, line.Trim()))
            .Where(l => l.Item2.Length > 0 && (l.Item1 > 1 || l.Item2.Any(char.IsAsciiDigit)));

    private static Outcome<Reading> Line(string line, string? unit, LocalDate today, string language)
    {
        foreach (var (left, right) in Splits(line))
        {
            if (ReadingDate.Parse(left, today) is not { } date) { continue; }
            return ReadingDate.Refuse(date, today) is { } off ? off : TypedNumber.Parse(right, unit, language).Then<Reading>(value => new Reading(date, value));
        }

        return new Refusal("changes.paste.unread", Excerpt.Of(line, 40));
    }

    // Where the date may end: at the mark of a spreadsheet, else after as many words as still make a date.
    private static IEnumerable<(string Left, string Right)> Splits(string line)
    {
        foreach (var mark in new[] { '\t', ';', '|' })
        {
            if (line.Split(mark, 2, StringSplitOptions.TrimEntries) is [var left, { Length: > 0 } right]) { yield return (left, right.Trim(';', '|', '\t', ' ')); }
        }

        var words = line.Split(Blank, StringSplitOptions.RemoveEmptyEntries).Where(word => !IsTime(word)).ToArray();
        for (var taken = words.Length - 1; taken >= 1; taken--)
        {
            yield return (string.Join(' ', words[..taken]), string.Join(' ', words[taken..]));
        }

        if (line.Split(',', 2, StringSplitOptions.TrimEntries) is [var date, { Length: > 0 } value]) { yield return (date, value); }
    }

    private static bool IsTime(string word) => word.Split(':') is { Length: 2 or 3 } parts && parts.All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit));
}

/// <summary>The day of a reading: one that has been, and not longer ago than anybody remembers.</summary>
public static class ReadingDate
{
    /// <summary>Older figures are history, not a measurement of this change.</summary>
    public const int MostYearsBack = 5;

    /// <summary>The first day that a reading may have.</summary>
    public static LocalDate First(LocalDate today) => today.PlusYears(-MostYearsBack);

    /// <summary>Refuses a day that is still to come or too long ago.</summary>
    public static Refusal? Refuse(LocalDate date, LocalDate today) =>
        date > today ? new Refusal("changes.reading.future") : date < First(today) ? new Refusal("changes.reading.too-old") : null;

    /// <summary>The date as typed; without a year it is the last such day. Null when it is none.</summary>
    public static LocalDate? Parse(string text, LocalDate today)
    {
        var typed = text.Trim().TrimEnd(',', ':', '=');
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "12 januari 1" is no year: what follows is the value.
        return words is [_, _, .., { Length: 1 or 3 } last] && words.Length > 2 && last.All(char.IsAsciiDigit) ? null : TypedDate.Parse(typed, today.PlusYears(-1).PlusDays(1));
    }
}
