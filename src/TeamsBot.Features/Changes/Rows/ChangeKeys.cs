using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>
/// The keys of the table <c>Changes</c>. The events stand apart from the changes, not behind each change, so that listing the changes is one
/// range that reads no event, and the history of one change is another.
/// </summary>
public static class ChangeKeys
{
    public const string Table = "Changes";

    /// <summary>Every change of a conversation, oldest first.</summary>
    public static KeyRange Changes => KeyRange.Prefix("change:");

    public static string Change(ChangeId id) => KeyPart.Join("change", id.ToString());

    /// <summary>The events of one change, in the order in which they happened.</summary>
    public static KeyRange Events(ChangeId id) => KeyRange.Prefix(KeyPart.Join("event", id.ToString()) + KeyPart.Separator);

    /// <summary>Numbered by version: two writers of the same version meet here too.</summary>
    public static string Event(ChangeId id, long version) =>
        KeyPart.Join("event", id.ToString(), version.ToString("D8", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The readings of a change's measures, by measure and day.</summary>
    public static KeyRange Readings(ChangeId id) => KeyRange.Prefix(KeyPart.Join("reading", id.ToString()) + KeyPart.Separator);

    /// <summary>The readings of one measure, by day.</summary>
    public static KeyRange Readings(ChangeId id, string measure) =>
        KeyRange.Prefix(KeyPart.Join("reading", id.ToString(), KeyPart.Encode(measure)) + KeyPart.Separator);

    public static string Reading(ChangeId id, string measure, NodaTime.LocalDate date, string reading) =>
        KeyPart.Join("reading", id.ToString(), KeyPart.Encode(measure), NodaTime.Text.LocalDatePattern.Iso.Format(date), KeyPart.Encode(reading));

    /// <summary>The findings of a change, by cycle and in the order in which they were written down.</summary>
    public static KeyRange Findings(ChangeId id) => KeyRange.Prefix(KeyPart.Join("finding", id.ToString()) + KeyPart.Separator);

    /// <summary>The findings of one cycle.</summary>
    public static KeyRange Findings(ChangeId id, int cycle) => KeyRange.Prefix(KeyPart.Join("finding", id.ToString(), Number(cycle)) + KeyPart.Separator);

    public static string Finding(ChangeId id, int cycle, string finding) => KeyPart.Join("finding", id.ToString(), Number(cycle), KeyPart.Encode(finding));

    /// <summary>The points people raised in a consultation.</summary>
    public static KeyRange Points(string consultation) => KeyRange.Prefix(KeyPart.Join("point", KeyPart.Encode(consultation)) + KeyPart.Separator);

    /// <summary>Every point of a conversation, by consultation.</summary>
    public static KeyRange AllPoints => KeyRange.Prefix("point:");

    public static string Point(string consultation, string point) => KeyPart.Join("point", KeyPart.Encode(consultation), KeyPart.Encode(point));

    private static string Number(int cycle) => cycle.ToString("D3", System.Globalization.CultureInfo.InvariantCulture);
}
