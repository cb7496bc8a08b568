namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams tells with every activity. New event types appear: never treat the list as closed.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.teamschanneldata</remarks>
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }

    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }

    public NotificationInfo? Notification { get; set; }

    public TenantInfo? Tenant { get; set; }

    public TeamsMeetingInfo? Meeting { get; set; }
}

/// <summary>A channel. That of the team itself has the team's id and no name.</summary>
public class ChannelInfo
{
    public ChannelInfo()
    {
    }

    public ChannelInfo(string? id = default, string? name = default) => (Id, Name) = (id, name);

    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>A team.</summary>
public class TeamInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }
}

/// <summary>A tenant.</summary>
public class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string? id = default) => Id = id;

    public string? Id { get; set; }
}

/// <summary>The meeting an activity belongs to.</summary>
public class TeamsMeetingInfo
{
    public string? Id { get; set; }
}

/// <summary>Whether a message appears in the reader's activity feed.</summary>
public class NotificationInfo
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert = default) => Alert = alert;

    public bool? Alert { get; set; }
}
