using System.Globalization;
using System.Text;

namespace TeamsBot.Kernel.Tables;

/// <summary>
/// Ids as parts of a key. A Teams id holds what a key may not (<c>/</c>, <c>\</c>, <c>#</c>, <c>?</c>) and what separates its parts
/// (<c>:</c>, <c>|</c>), so each part is escaped: <c>19:abc@thread.tacv2</c> becomes <c>19~3aabc@thread.tacv2</c>.
/// </summary>
/// <remarks>
/// Letters and digits of ASCII and <c>- _ . @ =</c> stay as they are, so dates and ULIDs keep their order. Any other ASCII character is
/// <c>~hh</c>, any other UTF-16 code unit <c>~uhhhh</c>; not <c>%</c>, which servers on the way may decode. The result is one to
/// one, so different parts never make the same key.
/// </remarks>
public static class KeyPart
{
    /// <summary>Stands between the parts of a row key.</summary>
    public const char Separator = ':';

    private const char Escape = '~';

    /// <summary>The part as it may stand in a key.</summary>
    public static string Encode(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.All(IsPlain)) { return part; }
        var key = new StringBuilder(part.Length + 12);
        foreach (var c in part)
        {
            if (IsPlain(c)) { key.Append(c); }
            else if (c < 0x80) { key.Append(CultureInfo.InvariantCulture, $"{Escape}{(int)c:x2}"); }
            else { key.Append(CultureInfo.InvariantCulture, $"{Escape}u{(int)c:x4}"); }
        }

        return key.ToString();
    }

    /// <summary>The part that <see cref="Encode"/> was given.</summary>
    /// <exception cref="FormatException">The text is not something that <see cref="Encode"/> returns.</exception>
    public static string Decode(string encoded)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        var part = new StringBuilder(encoded.Length);
        for (var rest = encoded.AsSpan(); !rest.IsEmpty;)
        {
            var length = rest switch { [Escape, 'u', ..] => 6, [Escape, ..] => 3, _ => 1 };
            if (length > rest.Length) { throw Unreadable(encoded); }
            part.Append(length == 1 ? rest[0] : Code(rest[(length == 6 ? 2 : 1)..length], encoded));
            rest = rest[length..];
        }

        var decoded = part.ToString();
        return string.Equals(Encode(decoded), encoded, StringComparison.Ordinal) ? decoded : throw Unreadable(encoded);
    }

    /// <summary>A row key of these parts, each encoded: <c>kind:id:part</c>.</summary>
    public static string Join(params IEnumerable<string> parts) => string.Join(Separator, parts.Select(Encode));

    /// <summary>The parts of a key made by <see cref="Join"/>.</summary>
    /// <exception cref="FormatException">The key was not made by <see cref="Join"/>.</exception>
    public static IReadOnlyList<string> Split(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [.. key.Split(Separator).Select(Decode)];
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '@' or '=';

    private static char Code(ReadOnlySpan<char> hex, string encoded) =>
        ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : throw Unreadable(encoded);

    private static FormatException Unreadable(string encoded) => new($"'{encoded}' is not an encoded part of a key.");
}
