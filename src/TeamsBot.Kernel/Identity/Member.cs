namespace TeamsBot.Kernel.Identity;

/// <summary>Somebody on the roster of a conversation, as the connector describes them.</summary>
/// <param name="Ref">The person.</param>
/// <param name="ChannelUserId">The id Teams uses on the wire (<c>29:…</c>), needed to mention or to write to the person.</param>
/// <param name="Name">The display name, for cards only.</param>
/// <param name="IsGuest">True for a guest account of the host tenant.</param>
public sealed record Member(MemberRef Ref, string ChannelUserId, string Name, bool IsGuest)
{
    /// <summary>True when the person belongs to the tenant that hosts the conversation and is no guest there.</summary>
    public bool IsOfHost(TeamKey team) => !IsGuest && string.Equals(Ref.HomeTenantId, team.TenantId, StringComparison.OrdinalIgnoreCase);
}
