using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>Proposes one thing to the leader, privately, at most once a fortnight for a team.</summary>
public sealed class ProposeHelp(RoundStore round, LeaderChat leader, TimeProvider clock)
{
    /// <summary>How the send ended; null when there was nothing to propose, or nobody to propose it to.</summary>
    public async Task<SendResult?> RunAsync(Morning morning, CancellationToken cancellationToken)
    {
        var (team, memory) = (morning.Settings.Team, morning.Memory);
        if (memory.Mark(RoundRows.Proposal)?.PlusDays(Slipping.DaysBetween) > morning.Today) { return null; }
        if (Slipping.Choose(morning.Changes, memory, morning.Zone, morning.Today) is not { } needed) { return null; }
        var help = new Help(needed.Kind, needed.Cause, morning.Today, clock.NewId());
        var (mark, row) = (RoundRows.Write(team, RoundRows.Proposal, morning.Today), RoundRows.Write(team, needed.Change.Id, help));
        var claim = new Claim(round, team, memory, [mark, row]);
        if (!await claim.TakeAsync(cancellationToken)) { return null; }
        var result = await leader.SendAsync(morning.Settings, texts => HelpCard.Of(needed.Change, help, morning.Settings, texts), cancellationToken);
        if (result is SendResult.NotSent) { await claim.GiveBackAsync(); }
        // Nobody read it, so it was not proposed; the next look at it is in a fortnight all the same.
        if (result is null) { await claim.GiveBackAsync([row]); }
        return result;
    }
}
