using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>What somebody says of themselves about a moment.</summary>
public enum Attendance
{
    Comes,
    Stays,
    Shows,
}

/// <summary>
/// Somebody comes, wants to show something, or cannot. It is what a person says for themselves: the last press counts, and of who cannot come
/// nothing is kept.
/// </summary>
public sealed class Attend(string verb, Attendance says, MomentStore store, LookAtPress look, ITeams teams, ISharedCards cards, LearningForms forms, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Team is not { } team || await teams.FindAsync(team, cancellationToken) is not { } settings) { return new Refusal("learning.only-in-channel"); }
        if (await store.FindAsync(team, action.Data.Id, cancellationToken) is not { Moment: var moment } found) { return new Refusal("learning.gone"); }
        await AdoptAsync(team, found.Stored, action.CardId, cancellationToken);
        cards.Changed(MomentCards.Ref(team, moment.Id));
        if (moment.State is not MomentState.Planned || moment.IsOver(clock.GetInstant())) { return new Refusal(moment.State is MomentState.Cancelled ? "learning.is-cancelled" : "learning.is-over"); }
        // Nobody signs up for another time than they read.
        if ((await look.RunAsync(settings, found.Stored, cancellationToken)).Time != moment.Time) { return new Refusal("shared.changed-meanwhile"); }
        await SayAsync(team, moment.Id, new NamedMember(action.Caller.Ref, action.Caller.Name), cancellationToken);
        return await store.FindAsync(team, moment.Id, cancellationToken) is { } now
            ? new ActionReply.Card(MomentCard.Of(now, settings.PartnerZone, forms, clock.GetInstant(), action.Texts))
            : new Refusal("learning.gone");
    }

    private Task SayAsync(TeamKey team, string id, NamedMember me, CancellationToken cancellationToken) =>
        says is Attendance.Stays ? store.LeaveAsync(team, id, me.Ref, cancellationToken) : store.ComeAsync(team, id, new Coming(me, says is Attendance.Shows), cancellationToken);

    // A message of which Teams did not say whether it arrived is known from the first press on it.
    private async Task AdoptAsync(TeamKey team, StoredMoment stored, string? card, CancellationToken cancellationToken)
    {
        if (stored.Post.ActivityId is not null || card is null) { return; }
        await store.ChangeAsync(
            team, stored.Moment.Id, s => s with { Post = s.Post with { Card = CardState.Posted, ActivityId = s.Post.ActivityId ?? card } }, cancellationToken);
    }
}
