using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Teams;

/// <summary>A membership as it is kept, with the person's own language beside it, so that a press costs one read.</summary>
/// <param name="Member">The person in this conversation.</param>
/// <param name="Language">The language they chose; null for no choice.</param>
/// <param name="AskedAt">When Teams was asked.</param>
public sealed record KnownMember(Member Member, Language? Language, Instant AskedAt)
{
    /// <summary>The table of memberships.</summary>
    public const string Table = "Members";

    private static readonly Duration Lasts = Duration.FromDays(1);

    /// <summary>True when Teams has to be asked again. A clock that was moved back makes a row old too.</summary>
    public bool IsOld(Instant now) => now - AskedAt > Lasts || AskedAt > now + Lasts;

    /// <summary>Key of a member's row.</summary>
    public static string KeyOf(string channelUserId) => KeyPart.Join("member", channelUserId);

    /// <summary>The row as the store has it.</summary>
    public static KnownMember Read(Row row) => new(
        new Member(new MemberRef(row.Text("Tenant") ?? "", row.Text("Person") ?? ""), row.Text("UserId") ?? "", row.Text("Name") ?? "", row.Flag("IsGuest") ?? false),
        Language.Find(row.Text("Language")), row.Instant("AskedAt") ?? Instant.MinValue);

    /// <summary>The row to write.</summary>
    public Row ToRow(TeamKey team) => Row.Of(
        team.Partition, KeyOf(Member.ChannelUserId),
        ("Tenant", Member.Ref.HomeTenantId), ("Person", Member.Ref.ObjectId), ("UserId", Member.ChannelUserId), ("Name", Member.Name),
        ("IsGuest", Member.IsGuest), ("Language", Language?.Tag), ("AskedAt", AskedAt));
}
