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
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        Connector(turnContext).GetMemberAsync(TeamOrChat(turnContext), userId, cancellationToken);

    /// <summary>A member of this team; the id of a channel asks the roster of that channel, which also knows partners of a shared one.</summary>
    /// <exception cref="ErrorResponseException">404: no member of it.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = default, CancellationToken cancellationToken = default) =>
        Connector(turnContext).GetMemberAsync(teamId ?? Team(turnContext), userId, cancellationToken);

    /// <summary>A page of the members of the team of this turn, or of its chat when it has none.</summary>
    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = default, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        Connector(turnContext).GetPagedMembersAsync(TeamOrChat(turnContext), pageSize, continuationToken, cancellationToken);

    /// <summary>A page of the members of this team; the id of a channel asks the roster of that channel. Teams takes 50 to 500 a page.</summary>
    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string? teamId = default, string? continuationToken = default, int? pageSize = default, CancellationToken cancellationToken = default) =>
        Connector(turnContext).GetPagedMembersAsync(teamId ?? Team(turnContext), pageSize, continuationToken, cancellationToken);

    private static ConnectorCalls Connector(ITurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.TurnState.Get<ConnectorCalls>() ?? throw new InvalidOperationException("This turn has no connector.");
    }

    private static string? TeamId(ITurnContext turn) => turn.Activity.GetChannelData<TeamsChannelData>()?.Team?.Id;

    private static string Team(ITurnContext turn) =>
        TeamId(turn) ?? throw new InvalidOperationException("This turn is not in a team.");

    private static string TeamOrChat(ITurnContext turn) =>
        TeamId(turn) ?? turn.Activity.Conversation?.Id ?? throw new InvalidOperationException("This turn has no conversation.");
}
