using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>Reminds the thread of a moment on the day itself, once for each begin it was given.</summary>
public sealed class RemindThread(MomentStore store, IConversations conversations, TextCatalog catalog)
{
    /// <summary>True when it was sent, may have been, or is not due; false when it has to be tried again.</summary>
    public async Task<bool> RunAsync(TeamSettings settings, string id, Instant now, CancellationToken cancellationToken)
    {
        Instant? before = null;
        var isMine = false;
        var claimed = await store.ChangeAsync(settings.Team, id, Claim, cancellationToken);
        if (claimed.Refusal is not null || !isMine || claimed.Value.Stored.Post.ActivityId is not { } thread) { return true; }
        var result = await conversations.SendAsync(settings.Address.Thread(thread), Message(claimed.Value.Moment, settings, catalog.In(settings.Language)), cancellationToken);
        if (result is not SendResult.NotSent) { return true; }
        await store.ChangeAsync(settings.Team, id, s => s with { Post = s.Post with { RemindedOf = before } }, cancellationToken);
        return false;

        Outcome<StoredMoment> Claim(StoredMoment stored)
        {
            isMine = Mornings.RemindDue(stored, now) <= now && stored.Post.ActivityId is not null;
            before = stored.Post.RemindedOf;
            return isMine ? stored with { Post = stored.Post with { RemindedOf = stored.Moment.Time!.Start } } : stored;
        }
    }

    private static OutgoingCard Message(Moment moment, TeamSettings settings, Texts texts)
    {
        var time = moment.Time!;
        var clocks = MomentWords.Clocks(time, settings.PartnerZone, texts) ?? LocalText.Time(time.Local.TimeOfDay);
        var said = texts.Format("learning.reminder", clocks, Part.Typed(moment.Plan.Topic));
        return new(
            CardPage.Of(texts, said, [Part.Title(said), Part.Text(texts.Format("learning.reminder.host", Part.Typed(moment.Plan.Host.Name)))]),
            texts.Format("learning.reminder", clocks, moment.Plan.Topic));
    }
}
