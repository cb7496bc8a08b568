using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>
/// Asks the host in their own chat what a moment brought: right after it, and once more when two weeks went by. Who has no chat with the bot finds
/// the question on the card in the channel; nobody is told that it was not answered.
/// </summary>
public sealed class AskHost(MomentStore store, IPrivateMessages messages)
{
    /// <summary>True when it was sent, may have been, or is not due; false when it has to be tried again.</summary>
    public async Task<bool> RunAsync(TeamSettings settings, string id, Instant now, CancellationToken cancellationToken)
    {
        var isMine = false;
        var claimed = await store.ChangeAsync(settings.Team, id, Claim, cancellationToken);
        if (claimed.Refusal is not null || !isMine) { return true; }
        var (moment, isLast) = (claimed.Value.Moment, claimed.Value.Stored.Post.Asked > 1);
        var result = await messages.SendAsync(moment.Plan.Host.Ref, texts => Question(moment, isLast, new Visit(settings, MemberOf(moment), Place.Personal, texts, now)), cancellationToken);
        if (result is not SendResult.NotSent) { return true; }
        await store.ChangeAsync(settings.Team, id, s => s with { Post = s.Post with { Asked = s.Post.Asked - 1 } }, cancellationToken);
        return false;

        Outcome<StoredMoment> Claim(StoredMoment stored)
        {
            isMine = Mornings.AskAt(stored) <= now;
            return isMine ? stored with { Post = stored.Post with { Asked = stored.Post.Asked + 1 } } : stored;
        }
    }

    private static OutgoingCard Question(Moment moment, bool isLast, Visit visit) =>
        new(HarvestCard.Ask(moment, typed: null, notice: null, isLast, visit), visit.Texts.Format("learning.harvest.ask", moment.Plan.Topic));

    // The card only names the host; who presses it is asked of the roster then.
    private static Member MemberOf(Moment moment) => new(moment.Plan.Host.Ref, "", moment.Plan.Host.Name, IsGuest: false);
}
