using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Platform.Teams;

/// <summary>Tells every feature what happened around the bot; one that fails does not keep it from the others.</summary>
public sealed partial class TeamEvents(IEnumerable<ITeamEventReceiver> receivers, TeamsOptions options, ILogger<TeamEvents> logger)
{
    /// <summary>Tells them.</summary>
    public async Task TellAsync(TeamEvent happened, CancellationToken cancellationToken)
    {
        if (!options.Allows(happened.Team.TenantId)) { return; }
        foreach (var receiver in receivers)
        {
            try
            {
                await receiver.HandleAsync(happened, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Failed(logger, happened.GetType().Name, receiver.GetType().Name, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The event {Happened} failed in {Receiver}.")]
        public static partial void Failed(ILogger logger, string happened, string receiver, Exception exception);
    }
}
