using System.Text;

namespace TeamsBot.Features.Changes.Story.Exports;

/// <summary>
/// A table as CSV (RFC 4180): commas, CRLF, quotes doubled, UTF-8 with a byte order mark so that a spreadsheet reads the letters of every
/// language. A text that a spreadsheet would run as a formula gets an apostrophe in front; a number never does.
/// </summary>
/// <remarks>https://owasp.org/www-community/attacks/CSV_Injection</remarks>
public static class Csv
{
    private static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    // Full-width forms too: a spreadsheet in Japanese or Chinese reads them as the ASCII ones.
    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>The file.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">A string is text, a <see cref="CsvNumber"/> a number, null an empty cell.</param>
    public static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header)) { text.AppendJoin(',', row.Select(Cell)).Append("\r\n"); }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        CsvNumber number => number.Text,
        _ => Escape(Harmless(value.ToString() ?? "")),
    };

    private static string Harmless(string text) => text.Length > 0 && Formulas.Contains(text[0]) ? $"'{text}" : text;

    private static string Escape(string text) => text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A number as it stands in a file: with a point, never with an apostrophe.</summary>
public sealed record CsvNumber(string Text);
