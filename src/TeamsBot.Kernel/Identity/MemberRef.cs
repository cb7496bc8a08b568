using TeamsBot.Kernel.Tables;

namespace TeamsBot.Kernel.Identity;

/// <summary>A person, the same in every conversation. Never a display name.</summary>
/// <param name="HomeTenantId">The person's own tenant, which differs from the host's for a guest or a partner.</param>
/// <param name="ObjectId">The directory object id, the same in all conversations.</param>
public sealed record MemberRef(string HomeTenantId, string ObjectId)
{
    // No conversation of Teams begins so.
    private const string OwnPrefix = "person:";

    /// <summary>Partition of what only this person reads.</summary>
    public string Partition => $"{KeyPart.Encode(HomeTenantId)}|u|{KeyPart.Encode(ObjectId)}";

    /// <summary>The person as a part of a row key.</summary>
    public string KeyText => $"{KeyPart.Encode(HomeTenantId)}.{KeyPart.Encode(ObjectId)}";

    /// <summary>
    /// The person in the place of a conversation, for an alarm or a link that is theirs alone (docs/adr/0010-personal-alarms.md). Never a partition of rows.
    /// </summary>
    public TeamKey Own => new(HomeTenantId, OwnPrefix + ObjectId);

    /// <summary>One text for a choice on a card; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => $"{HomeTenantId}/{ObjectId}";

    /// <summary>Reads <see cref="ToString"/> back; null when it is not such a text.</summary>
    public static MemberRef? Parse(string? text) =>
        text?.Split('/') is [{ Length: > 0 } tenant, { Length: > 0 } id] ? new(tenant, id) : null;

    /// <summary>Reads <see cref="Own"/> back; null for a conversation.</summary>
    public static MemberRef? OwnerOf(TeamKey key) =>
        key.ConversationId.StartsWith(OwnPrefix, StringComparison.Ordinal) && key.ConversationId.Length > OwnPrefix.Length
            ? new(key.TenantId, key.ConversationId[OwnPrefix.Length..])
            : null;
}
