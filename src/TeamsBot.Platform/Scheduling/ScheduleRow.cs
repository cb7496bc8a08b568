using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Scheduling;

/// <summary>When a conversation wants to be woken: the only list of all conversations there is.</summary>
/// <param name="Team">The conversation.</param>
/// <param name="Due">The instant.</param>
/// <param name="ETag">Version that was read; null for a row that was not.</param>
public sealed record ScheduleRow(TeamKey Team, Instant Due, string? ETag = null)
{
    /// <summary>The table.</summary>
    public const string Table = "Schedules";

    /// <summary>Over so many partitions the conversations are spread, so that no partition takes all the writes of Monday morning.</summary>
    public const int Partitions = 16;

    /// <summary>The partition of each conversation: a hash that is the same on every machine and in every year.</summary>
    public static string PartitionOf(TeamKey team) => Partition((int)(Hash(team.Partition) % Partitions));

    /// <summary>Name of one of the <see cref="Partitions"/>.</summary>
    public static string Partition(int index) => index.ToString("x1", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Key of the conversation's row.</summary>
    public static string KeyOf(TeamKey team) => KeyPart.Join("conversation", team.TenantId, team.ConversationId);

    /// <summary>The row as the store has it.</summary>
    public static ScheduleRow Read(Row row) =>
        new(new TeamKey(Required(row, "Tenant"), Required(row, "Conversation")), row.Instant("Due") ?? Instant.MinValue, row.ETag);

    /// <summary>The row to write.</summary>
    public Row ToRow() =>
        Row.Of(PartitionOf(Team), KeyOf(Team), ("Tenant", Team.TenantId), ("Conversation", Team.ConversationId), ("Due", Due)) with { ETag = ETag };

    private static string Required(Row row, string column) =>
        row.Text(column) ?? throw new InvalidOperationException($"A row of {Table} has no {column}.");

    // FNV-1a, 32 bits.
    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u));
}
