using NodaTime;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>Posts the card that greets the channel. The row says that it is due, so a crash or a second instance changes nothing.</summary>
public sealed class GreetChannel(TeamTable table, KnowInstaller installer, TeamCard card, IConversations conversations, ISharedCards shared) : IDueWork
{
    private static readonly Duration Retry = Duration.FromMinutes(1);

    // Every conversation is looked at once a day: settings that were saved right before a crash are found without their wake-up.
    private static readonly Duration DailyLook = Duration.FromDays(1);

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(team, cancellationToken) is not { Settings.IsPresent: true } row) { return null; }
        if (row.Greeting.State == GreetingState.Due) { return await PostAsync(row, now, cancellationToken); }
        if (row.Greeting.State == GreetingState.Posted && row.Greeting.Shown != row.Settings.Version) { shared.Changed(TeamCardSource.Of(team)); }
        return now + DailyLook;
    }

    private async Task<Instant?> PostAsync(TeamRow due, Instant now, CancellationToken cancellationToken)
    {
        var row = await installer.KnownAsync(due, cancellationToken);
        var left = false;
        var result = await conversations.PostAsync(row.Settings.Address, card.Of(row), LeavingAsync, cancellationToken);
        await table.ChangeAsync(row.Settings.Team, fresh => Settle(fresh, result, left, row.Settings.Version), cancellationToken);
        if (result is SendResult.Sent) { shared.Changed(TeamCardSource.Of(row.Settings.Team)); }
        return now + (result is SendResult.NotSent ? Retry : DailyLook);

        async Task<bool> LeavingAsync(CancellationToken stop) =>
            left = await table.ReplaceAsync(row with { Greeting = row.Greeting with { State = GreetingState.Leaving, LeftAt = now } }, stop);
    }

    private static TeamRow? Settle(TeamRow row, SendResult result, bool left, long version) => result switch
    {
        SendResult.Sent sent => row with { Greeting = row.Greeting with { State = GreetingState.Posted, ActivityId = sent.ActivityId, Shown = version } },
        SendResult.NotSent when left => row with { Greeting = row.Greeting with { State = GreetingState.Due } },
        SendResult.Gone => row with { Greeting = row.Greeting with { State = GreetingState.Due }, Settings = row.Settings with { IsPresent = false } },
        _ => null,
    };
}
