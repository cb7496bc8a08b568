using NodaTime;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection.Moment;

/// <summary>
/// At the team's weekly moment: wakes the alarm of every member who can be written to, and posts the channel card where somebody cannot. What each of them
/// wants, got or declined is decided and kept in their own round (docs/adr/0012-the-teams-moment.md).
/// </summary>
public sealed class MomentRound(
    ITeams teams, IRoster roster, IPrivateMessages chats, ChannelCards channel, MomentStore moments, HolidayRules holidays, IAlarmClock alarms) : IDueWork
{
    private static readonly Duration Again = Duration.FromMinutes(5);

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (MemberRef.OwnerOf(team) is not null) { return null; }
        if (await teams.FindAsync(team, cancellationToken) is not { IsPresent: true, IsSetUp: true, Reflection: not null } settings) { return null; }
        var moment = PromptMoment.Of(settings, settings.InstalledBy.Ref, holidays, settings.Rhythm!.Zone);
        var next = moment.Week.Next(now).PostAt;
        if (moment.Week.DueAt(now) is not { } due || !moment.IsFree(due) || moment.IsPausedOn(due.Date)) { return next; }
        if (await moments.WokenOnAsync(team, cancellationToken) >= due.Date) { return next; }
        if (!await WakeAsync(settings, cancellationToken) || !await OfferAsync(settings, cancellationToken)) { return Instant.Min(next, now + Again); }
        await moments.KeepAsync(team, due.Date, cancellationToken);
        return next;
    }

    // False when Teams does not say who is there: asked again while the moment lasts. Waking somebody twice does nothing.
    private async Task<bool> WakeAsync(TeamSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var member in await roster.ListAsync(settings.Address.Channel, cancellationToken))
            {
                if (!await chats.HasChatAsync(member.Ref, cancellationToken)) { continue; }
                await KnowAsync(settings, member, cancellationToken);
                await alarms.WakeAsync(member.Ref.Own, cancellationToken);
            }

            return true;
        }
        catch (TeamsUnavailableException)
        {
            return false;
        }
    }

    // False when Teams did not take the card; once a week it is posted at most.
    private async Task<bool> OfferAsync(TeamSettings settings, CancellationToken cancellationToken) =>
        !await channel.IsNeededAsync(settings, cancellationToken) || await channel.PostAsync(settings, cancellationToken) is not ChannelPost.NotPosted;

    // Whoever never pressed anything here is noted as one of this team: their own round finds it through that.
    private async Task KnowAsync(TeamSettings settings, Member member, CancellationToken cancellationToken)
    {
        var seen = await roster.TeamsOfAsync(member.Ref, cancellationToken);
        if (!seen.Contains(settings.Team)) { await roster.FindAsync(settings.Address.Channel, member.ChannelUserId, cancellationToken); }
    }
}
