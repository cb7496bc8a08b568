using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>What a page adds to what is there: a second figure on one day corrects that day.</summary>
/// <param name="Entries">What is to be written.</param>
/// <param name="Replaced">What counted on those days until now.</param>
public sealed record NewReadings(IReadOnlyList<ReadingEntry> Entries, IReadOnlyList<ReadingEntry> Replaced)
{
    /// <summary>
    /// Names exactly what would be replaced, so that whoever agreed to one correction is asked again when another figure stands there by then;
    /// empty when nothing is.
    /// </summary>
    public string Over => Replaced.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Replaced.Select(e => e.Id)))).AsSpan(0, 8));

    /// <summary>New figures; those that stand there already are left out.</summary>
    public static NewReadings Of(IEnumerable<ReadingEntry> there, IEnumerable<Reading> readings, Stamp stamp)
    {
        var standing = ReadingSeries.Standing(there).ToDictionary(e => e.Date);
        var changed = readings.Where(r => standing.GetValueOrDefault(r.Date)?.Value != r.Value).ToArray();
        return new(
            [.. changed.Select((r, i) => new ReadingEntry(ReadingEntry.IdOf(stamp.Nonce, i), r.Date, r.Value, stamp.By, stamp.At) { Corrects = standing.GetValueOrDefault(r.Date)?.Id })],
            [.. changed.Select(r => standing.GetValueOrDefault(r.Date)).OfType<ReadingEntry>()]);
    }

    /// <summary>Takes back whatever counts on a day, with nothing in its place.</summary>
    public static NewReadings Without(IEnumerable<ReadingEntry> there, LocalDate date, Stamp stamp)
    {
        var gone = ReadingSeries.Uncorrected(there).Where(e => e.Date == date).ToArray();
        return new([.. gone.Select((e, i) => new ReadingEntry(ReadingEntry.IdOf(stamp.Nonce, i), date, Value: null, stamp.By, stamp.At) { Corrects = e.Id })], gone);
    }
}
