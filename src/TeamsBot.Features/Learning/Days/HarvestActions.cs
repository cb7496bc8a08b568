using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>Lets in who may tell what a moment brought.</summary>
public sealed class HarvestDoor(VisitDoor door, MomentStore store)
{
    public async Task<Outcome<(Visit Visit, FoundMoment Found)>> LetInAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        if (await store.FindAsync(entry.Value.Team.Team, action.Data.Id, cancellationToken) is not { Moment.Time: not null } found) { return new Refusal("learning.gone"); }
        return Rights.ToTell(found.Moment, entry.Value) is { } forbidden ? forbidden : (entry.Value, found);
    }

    /// <summary>What was typed; a lesson may still be empty.</summary>
    public static Harvest Typed(CardAction action, bool isShared) => new(action.Data.Text(LearningVerbs.Lesson) ?? "", action.Data.Text(LearningVerbs.Use), isShared);
}

/// <summary>Asks what it brought.</summary>
public sealed class AskHarvest(HarvestDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.AskHarvest;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, found) = entry.Value;
        if (found.Moment.Hold(visit.Now).Refusal is { } no) { return no; }
        var typed = HarvestDoor.Typed(action, isShared: false);
        return visit.Reply(visit.Texts["learning.harvest"], HarvestCard.Ask(found.Moment, typed.Lesson.Length > 0 ? typed : found.Moment.Harvest, notice: null, isLast: false, visit));
    }
}

/// <summary>Shows exactly what would be told in the channel.</summary>
public sealed class PreviewLesson(HarvestDoor door, TextCatalog catalog) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Preview;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, found) = entry.Value;
        var typed = HarvestDoor.Typed(action, isShared: true);
        var title = visit.Texts["learning.harvest"];
        if (found.Moment.Tell(typed, visit.Now).Refusal is not { } no) { return visit.Reply(title, HarvestCard.Preview(found, typed, catalog.In(visit.Team.Language), visit)); }
        return no.Key is "learning.lesson-needed" ? visit.Reply(title, HarvestCard.Ask(found.Moment, typed, visit.Texts.Of(no), isLast: false, visit)) : no;
    }
}

/// <summary>Keeps what it brought, and tells it in the thread where that was chosen and seen.</summary>
public sealed class KeepHarvest(HarvestDoor door, MomentStore store, TellLesson tell, ISharedCards cards) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Harvest;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, found) = entry.Value;
        var (team, title) = (visit.Team.Team, visit.Texts["learning.harvest"]);
        var shares = action.Data.Text(LearningVerbs.Yes) is LearningVerbs.Yes;
        // What stands in the channel stays as it was told, until it is taken back.
        var typed = HarvestDoor.Typed(action, shares || found.Stored.Post.LessonId is not null);
        var kept = await store.ChangeAsync(team, found.Moment.Id, s => s.Moment.Tell(typed, visit.Now).Then<StoredMoment>(after => s with { Moment = after }), cancellationToken);
        if (kept.Refusal is { } no)
        {
            return no.Key is "learning.lesson-needed" ? visit.Reply(title, HarvestCard.Ask(found.Moment, typed, visit.Texts.Of(no), isLast: false, visit)) : no;
        }

        cards.Changed(MomentCards.Ref(team, found.Moment.Id));
        if (!typed.IsShared) { return visit.Reply(title, HarvestCard.Said("learning.harvest.saved", found.Moment, visit)); }
        var isThere = await tell.RunAsync(visit.Team, kept.Value, cancellationToken);
        return visit.Reply(title, HarvestCard.Said(isThere ? "learning.harvest.posted" : "learning.harvest.not-posted", found.Moment, visit, canWithdraw: true));
    }
}

/// <summary>It did not take place after all.</summary>
public sealed class SayNotHeld(HarvestDoor door, MomentStore store, AfterPlan after) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.NotHeld;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, found) = entry.Value;
        if (found.Moment.Hold(visit.Now).Refusal is { } no && found.Moment.State is not MomentState.Cancelled) { return no; }
        var kept = await store.ChangeAsync(visit.Team.Team, found.Moment.Id, s => s.Moment.Cancel(visit.Now).Then<StoredMoment>(m => s with { Moment = m }), cancellationToken);
        if (kept.Refusal is { } late) { return late; }
        if (kept.Value.Moment != found.Moment) { await after.FollowAsync(visit, [kept.Value.Moment], cancellationToken); }
        return visit.Reply(visit.Texts["learning.harvest"], HarvestCard.Said("learning.harvest.noted", found.Moment, visit));
    }
}

/// <summary>Takes a told lesson back: its message and the card say so.</summary>
public sealed class WithdrawLesson(HarvestDoor door, MomentStore store, TellLesson tell, ISharedCards cards) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Withdraw;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, found) = entry.Value;
        await tell.WithdrawAsync(visit.Team, found.Stored, cancellationToken);
        var kept = await store.ChangeAsync(
            visit.Team.Team,
            found.Moment.Id,
            s => s with { Moment = s.Moment with { Harvest = s.Moment.Harvest is { } harvest ? harvest with { IsShared = false } : null }, Post = s.Post with { LessonId = null } },
            cancellationToken);
        if (kept.Refusal is { } no) { return no; }
        cards.Changed(MomentCards.Ref(visit.Team.Team, found.Moment.Id));
        return visit.Reply(visit.Texts["learning.harvest"], HarvestCard.Said("learning.harvest.withdrawn", found.Moment, visit));
    }
}

/// <summary>Tells a lesson in the thread of its moment, once; or takes it back.</summary>
public sealed class TellLesson(MomentStore store, IConversations conversations, TextCatalog catalog)
{
    /// <summary>True when it stands there, or may.</summary>
    public async Task<bool> RunAsync(TeamSettings settings, FoundMoment found, CancellationToken cancellationToken)
    {
        if (found.Stored.Post.LessonId is not null || found.Stored.Post.ActivityId is not { } thread) { return found.Stored.Post.LessonId is not null; }
        var result = await conversations.SendAsync(settings.Address.Thread(thread), HarvestCard.Message(found, found.Moment.Harvest!, catalog.In(settings.Language)), cancellationToken);
        if (result is SendResult.Sent sent) { await store.ChangeAsync(settings.Team, found.Moment.Id, s => s with { Post = s.Post with { LessonId = sent.ActivityId } }, cancellationToken); }
        return result is SendResult.Sent or SendResult.Unknown;
    }

    /// <summary>The message says that it was taken back.</summary>
    public async Task WithdrawAsync(TeamSettings settings, StoredMoment stored, CancellationToken cancellationToken)
    {
        if (stored.Post is not { LessonId: { } lesson, ActivityId: { } thread }) { return; }
        await conversations.UpdateAsync(settings.Address.Thread(thread), lesson, HarvestCard.Gone(catalog.In(settings.Language)), cancellationToken);
    }
}
