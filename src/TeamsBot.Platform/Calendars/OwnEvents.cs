using System.Security.Cryptography;
using System.Text;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Platform.Calendars;

/// <summary>By what our events are known again, whoever asks and however often.</summary>
internal static class OwnEvents
{
    /// <summary>The set is Microsoft's for public strings; the name is ours.</summary>
    /// <remarks>https://learn.microsoft.com/graph/api/resources/singlevaluelegacyextendedproperty</remarks>
    public const string Property = "String {00020329-0000-0000-C000-000000000046} Name VastPuntEntry";

    /// <summary>What the property holds: unique over all teams.</summary>
    public static string Mark(TeamKey team, CalendarEntry entry) => Hash(team.TenantId, team.ConversationId, entry.Id);

    /// <summary>
    /// The same for every attempt to make this event. After one of ours was deleted in the calendar, the next is another: with the old
    /// id Graph would answer with nothing new.
    /// </summary>
    public static string Transaction(TeamKey team, CalendarEntry entry) => new Guid(Bytes(team.TenantId, team.ConversationId, entry.Id, entry.Event?.Id ?? "").AsSpan(0, 16)).ToString();

    /// <summary>The filter that finds it.</summary>
    public static string Filter(string mark) => $"singleValueExtendedProperties/any(p: p/id eq '{Property}' and p/value eq '{mark}')";

    private static string Hash(params string[] parts) => Convert.ToHexStringLower(Bytes(parts));

    // Lengths in front keep "a" + "bc" and "ab" + "c" apart.
    private static byte[] Bytes(params string[] parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Length}:{p}"))));
}
