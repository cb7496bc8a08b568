using System.Globalization;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>
/// Reads a number as people type it: "7,5", "7.5", "1.250,5", "1,250.5", "1 250", "85 %", "12 min". A point or a comma alone before exactly
/// three digits ("1.250") may stand between thousands or before decimals: there the language decides.
/// </summary>
public static class TypedNumber
{
    /// <summary>Larger than this, either way, is a slip of the keyboard.</summary>
    public const decimal Most = 1_000_000;

    /// <summary>More decimals than this nobody measures beside the work.</summary>
    public const int MostDecimals = 4;

    private const string Spaces = " \u00A0\u202F\u2009'’";

    /// <summary>The number, or why it is none.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="unit">The measure's unit, which may stand behind it; null for none.</param>
    /// <param name="language">Two letters; decides what "1.250" means.</param>
    public static Outcome<decimal> Parse(string text, string? unit, string language)
    {
        var typed = WithoutUnit(text.Trim(), unit);
        var isNegative = typed is ['-' or '−' or '–', ..];
        var digits = (isNegative || typed is ['+', ..] ? typed[1..] : typed).TrimStart();
        if (Normal(digits, language) is not { } normal || !decimal.TryParse(normal, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size))
        {
            return new Refusal("changes.number.none", Excerpt.Of(text.Trim(), 30));
        }

        if (size > Most) { return new Refusal("changes.number.range"); }
        if (decimal.Round(size, MostDecimals) != size) { return new Refusal("changes.number.decimals"); }
        return isNegative ? -Plain(size) : Plain(size);
    }

    // 7.50 and 7.5 are the same figure, so they are kept the same.
    private static decimal Plain(decimal size) => size / 1.0000000000000000000000000000m;

    private static string WithoutUnit(string text, string? unit)
    {
        foreach (var ending in new[] { unit, "%" })
        {
            if (ending is { Length: > 0 } && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) { return text[..^ending.Length].TrimEnd(); }
        }

        return text;
    }

    // The digits with a point before the decimals and nothing else; null when that cannot be made of it.
    private static string? Normal(string digits, string language)
    {
        if (digits.Length is 0 or > 40 || !digits.All(c => char.IsAsciiDigit(c) || c is '.' or ',' || Spaces.Contains(c, StringComparison.Ordinal))) { return null; }
        var marks = digits.Where(c => !char.IsAsciiDigit(c)).ToArray();
        if (marks.Length == 0) { return digits; }
        var last = marks[^1];
        var isDecimal = last is '.' or ',' && marks.Count(m => m == last) == 1 && !(marks.Length == 1 && MayBeThousands(digits, last) && last == Thousands(language));
        var whole = isDecimal ? digits[..digits.IndexOf(last, StringComparison.Ordinal)] : digits;
        var rest = isDecimal ? digits[(digits.IndexOf(last, StringComparison.Ordinal) + 1)..] : "";
        if (Whole(whole) is not { } number || (isDecimal && (rest.Length == 0 || !rest.All(char.IsAsciiDigit)))) { return null; }
        return isDecimal ? $"{number}.{rest}" : number;
    }

    private static char Thousands(string language) => language is "nl" or "es" ? '.' : language is "fr" ? ' ' : ',';

    // 0.125 is never a thousand.
    private static bool MayBeThousands(string digits, char mark) =>
        digits.Split(mark) is [{ Length: >= 1 and <= 3 } first, { Length: 3 }] && first[0] != '0';

    // The whole part: bare digits, or groups of three with one and the same mark between them.
    private static string? Whole(string whole)
    {
        var marks = whole.Where(c => !char.IsAsciiDigit(c)).Distinct().ToArray();
        if (marks.Length == 0) { return whole.Length == 0 ? "0" : whole; }
        var groups = whole.Split(marks[0]);
        return marks.Length == 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) ? string.Concat(groups) : null;
    }
}
