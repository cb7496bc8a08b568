using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>The rosters of Teams, asked within a turn.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.teams.teamsinfo</remarks>
public static class TeamsInfo
{
    /// <summary>A member of the team of this turn, or of its chat when it has none.</summary>
    /// <exception cref="ErrorResponseException">404: no member of it.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Connector.GetMemberAsync(TeamOrChat(turnContext), userId, cancellationToken);
    }

    /// <summary>A page of the members of the team of this turn, or of its chat when it has none. Teams takes 50 to 500 a page.</summary>
    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = default, string? continuationToken = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Connector.GetPagedMembersAsync(TeamOrChat(turnContext), pageSize, continuationToken, cancellationToken);
    }

    private static string TeamOrChat(ITurnContext turn) =>
        BotJson.Convert<TeamsChannelData>(turn.Activity.ChannelData)?.Team?.Id
        ?? turn.Activity.Conversation?.Id ?? throw new InvalidOperationException("This turn has no conversation.");
}
