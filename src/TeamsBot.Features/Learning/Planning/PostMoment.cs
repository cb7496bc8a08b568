using NodaTime;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>
/// Posts the card of a moment, once. The row says so before it leaves: of two that try one posts, and what may have arrived is never sent again
/// by itself; the first press on it tells which message it is.
/// </summary>
public sealed class PostMoment(MomentStore store, MomentCards cards, IConversations conversations)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>True when it stands there, or may; false when the round has to try again.</summary>
    public async Task<bool> RunAsync(TeamSettings settings, string id, Instant now, CancellationToken cancellationToken)
    {
        var isMine = false;
        var claimed = await store.ChangeAsync(settings.Team, id, stored => Claim(stored, now, out isMine), cancellationToken);
        if (claimed.Refusal is not null || !isMine) { return true; }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var result = await conversations.PostAsync(settings.Address.Channel, cards.Message(claimed.Value, settings), leaving: null, patience.Token);
        await store.ChangeAsync(settings.Team, id, stored => stored with { Post = After(stored.Post, result) }, cancellationToken);
        return result is not SendResult.NotSent;
    }

    private static StoredMoment Claim(StoredMoment stored, Instant now, out bool isMine)
    {
        isMine = stored.Post.Card is CardState.Due && stored.Post.CardAt <= now;
        return isMine ? stored with { Post = stored.Post with { Card = CardState.Sending } } : stored;
    }

    private static Post After(Post post, SendResult result) => result switch
    {
        SendResult.Sent sent => post with { Card = CardState.Posted, ActivityId = sent.ActivityId },
        SendResult.NotSent => post with { Card = CardState.Due },
        _ => post,
    };
}
