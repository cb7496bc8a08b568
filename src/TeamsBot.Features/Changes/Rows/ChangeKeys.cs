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
}
