using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Learning;

/// <summary>Asks whether a moment is called off, and whether the rest of its series goes with it.</summary>
public sealed class AskCancel(VisitDoor door, MomentStore store) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.AskCancel;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, texts) = (entry.Value, entry.Value.Texts);
        if (await store.FindAsync(visit.Team.Team, action.Data.Id, cancellationToken) is not { Moment: var moment } found) { return new Refusal("learning.gone"); }
        if (Rights.ToChange(moment, visit) is { } forbidden) { return forbidden; }
        if (!moment.IsAhead) { return new Refusal(moment.State is MomentState.Cancelled ? "learning.is-cancelled" : "learning.is-over"); }
        var press = new Press(LearningVerbs.Cancel, moment.Id, moment.Sequence);
        var later = MomentWords.Later(moment, found.Series.Select(s => s.Moment), texts);
        var card = CardPage.Of(
            texts,
            texts["learning.cancel"],
            [
                Part.Title(Part.Typed(moment.Plan.Topic)), .. moment.Time is { } time ? [Part.Text(MomentWords.When(time, texts))] : Array.Empty<AdaptiveCards.AdaptiveElement>(),
                Part.Text(texts["learning.cancel.ask"]), .. later is null ? [] : new[] { Part.Hint(texts.Format("learning.cancel.series", later)) },
            ],
            [
                visit.Send(press, texts["learning.cancel"]),
                .. later is null ? [] : new[] { visit.Send(press.With(LearningVerbs.All, LearningVerbs.Yes), texts["learning.cancel.all"]) },
            ]);
        return visit.Reply(texts["learning.cancel"], card);
    }
}

/// <summary>Calls a moment off. Its card stays and says so; the calendar hears of it.</summary>
public sealed class CancelMoment(VisitDoor door, MomentStore store, AfterPlan after) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Cancel;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var visit = entry.Value;
        if (await store.FindAsync(visit.Team.Team, action.Data.Id, cancellationToken) is not { Moment: var moment } found) { return new Refusal("learning.gone"); }
        if (Rights.ToChange(moment, visit) is { } forbidden) { return forbidden; }
        if (moment.State is MomentState.Cancelled) { return Said(visit); }
        if (moment.Sequence != action.Data.Version) { return new Refusal("shared.changed-meanwhile"); }
        var all = action.Data.Text(LearningVerbs.All) is LearningVerbs.Yes;
        StoredMoment[] meant = [.. found.Series.Where(s => s == found.Stored || (all && s.Moment.State is MomentState.Planned && s.Moment.Time?.Start > moment.Time?.Start))];
        var cancelled = meant.Select(s => (Stored: s, After: s.Moment.Cancel(visit.Now))).ToArray();
        if (cancelled.Select(c => c.After.Refusal).FirstOrDefault(r => r is not null) is { } no) { return no; }
        StoredMoment[] kept = [.. cancelled.Select(c => c.Stored with { Moment = c.After.Value })];
        if (!await store.KeepAsync(visit.Team.Team, kept, cancellationToken)) { return new Refusal("shared.changed-meanwhile"); }
        await after.FollowAsync(visit, [.. kept.Select(k => k.Moment)], cancellationToken);
        return Said(visit);
    }

    private static ActionReply Said(Visit visit) => visit.Reply(
        visit.Texts["learning.cancel"], CardPage.Of(visit.Texts, visit.Texts["learning.cancelled"], [Part.Text(visit.Texts["learning.cancelled"])]));
}
