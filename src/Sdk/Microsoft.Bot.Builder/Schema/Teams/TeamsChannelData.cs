using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams is told with a message; of what it tells, the slice itself reads the team.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.teamschanneldata</remarks>
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }

    public TenantInfo? Tenant { get; set; }

    [JsonInclude]
    internal TeamInfo? Team { get; set; }
}

/// <summary>A channel. That of the team itself has the team's id and no name.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.channelinfo</remarks>
public class ChannelInfo(string? id = default, string? name = default)
{
    [JsonInclude]
    internal string? Id => id;

    [JsonInclude]
    internal string? Name => name;
}

/// <summary>A team.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.teaminfo</remarks>
internal sealed record TeamInfo(string? Id);

/// <summary>A tenant.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.tenantinfo</remarks>
public class TenantInfo(string? id = default)
{
    [JsonInclude]
    internal string? Id => id;
}
