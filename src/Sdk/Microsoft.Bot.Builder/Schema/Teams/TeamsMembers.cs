using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member as the roster knows it: the only place that tells a person's own tenant.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.teamschannelaccount</remarks>
public class TeamsChannelAccount : ChannelAccount
{
    public string? TenantId { get; set; }

    /// <summary>Not every member has one.</summary>
    public string? Email { get; set; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; set; }

    // The roster calls the same thing by an older name.
    [JsonInclude]
    [JsonPropertyName("objectId")]
    internal string? ObjectId
    {
        get => null;
        set => AadObjectId ??= value;
    }
}

/// <summary>One page of a roster, and the token that asks for the next.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.teamspagedmembersresult</remarks>
public class TeamsPagedMembersResult
{
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}
