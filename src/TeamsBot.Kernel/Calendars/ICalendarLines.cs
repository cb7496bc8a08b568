using System.Text;

namespace TeamsBot.Kernel.Calendars;

/// <summary>The lines of a calendar file: folded at 75 octets, never within a character (RFC 5545, 3.1), and text escaped (3.3.11).</summary>
internal sealed class ICalendarLines
{
    private const int MostOctets = 75;

    private readonly StringBuilder file = new();

    /// <summary>A line with a value that is no free text.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A line with text that somebody typed.</summary>
    public void AddText(string name, string text) => Fold($"{name}:{Escape(text)}");

    /// <inheritdoc/>
    public override string ToString() => file.ToString();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n': escaped.Append("\\n"); break;
                case '\\' or ';' or ',': escaped.Append('\\').Append(rune); break;
                // No other control character may stand in a file; a lone half of a pair has become U+FFFD already.
                case < 0x20 and not '\t' or 0x7F: break;
                default: escaped.Append(rune); break;
            }
        }

        return escaped.ToString();
    }

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                // The space that begins the next line counts as one of its octets.
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
