using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Learning;

namespace TeamsBot.Features.Learning;

/// <summary>A moment as it stands in the channel: when, on whose clocks, why, and who comes.</summary>
public static class MomentCard
{
    // A list of names longer than this says how many more.
    private const int MostNames = 12;

    /// <summary>The card.</summary>
    /// <param name="found">The moment with its series.</param>
    /// <param name="partnerZone">The zone of the partners abroad; null for none.</param>
    /// <param name="forms">The forms of learning.</param>
    /// <param name="now">What is over shows no buttons to sign up.</param>
    /// <param name="texts">The language of the channel; of the presser for what only they see.</param>
    public static AdaptiveCard Of(FoundMoment found, string? partnerZone, LearningForms forms, Instant now, Texts texts)
    {
        var moment = found.Moment;
        return CardPage.Of(
            texts,
            Summary(moment, texts),
            [
                Part.Title(Heading(moment, texts)),
                .. Lines(found, partnerZone, forms, texts),
                .. moment.State is MomentState.Planned && !moment.IsOver(now) ? Coming(found.Stored.Coming, texts) : [],
                .. Ending(moment, texts),
            ],
            Buttons(moment, now, texts));
    }

    /// <summary>The message in the channel.</summary>
    public static OutgoingCard Message(FoundMoment found, string? partnerZone, LearningForms forms, Instant now, Texts texts) =>
        new(Of(found, partnerZone, forms, now, texts), Summary(found.Moment, texts));

    private static string Summary(Moment moment, Texts texts) => texts.Format(moment.State switch
    {
        MomentState.Proposed => "learning.card.proposed",
        MomentState.Cancelled => "learning.card.cancelled",
        _ => "learning.card.summary",
    }, moment.Plan.Topic);

    private static string Heading(Moment moment, Texts texts) => moment switch
    {
        { State: MomentState.Proposed } => texts.Format("learning.card.proposed", Part.Typed(moment.Plan.Topic)),
        { State: MomentState.Cancelled } => texts.Format("learning.card.cancelled", Part.Typed(moment.Plan.Topic)),
        _ => texts.Format("learning.card.title", MomentWords.When(moment.Time!, texts)),
    };

    private static IEnumerable<AdaptiveElement> Lines(FoundMoment found, string? partnerZone, LearningForms forms, Texts texts)
    {
        var (moment, plan) = (found.Moment, found.Moment.Plan);
        var form = MomentWords.Form(moment, forms, texts);
        if (moment.State is MomentState.Proposed)
        {
            yield return Part.Text(texts.Format("learning.card.proposed-by", Part.Typed(moment.By.Name), form));
        }
        else
        {
            if (MomentWords.Clocks(moment.Time!, partnerZone, texts) is { } clocks) { yield return Part.Text(clocks); }
            yield return moment.State is MomentState.Cancelled ? Part.Text(MomentWords.When(moment.Time!, texts)) : Part.Section(Part.Typed(plan.Topic));
            yield return Part.Text(texts.Format(plan.IsOnline ? "learning.card.host-online" : "learning.card.host", form, Part.Typed(plan.Host.Name)));
        }

        yield return Part.Hint(texts.Format("learning.card.why", MomentWords.Why(moment, texts)));
        if (plan.Extra is { } extra) { yield return Part.Text(Part.Typed(extra)); }
        if (moment.State is MomentState.Planned && MomentWords.Later(moment, found.Series.Select(s => s.Moment), texts) is { } later) { yield return Part.Hint(texts.Format("learning.card.later", later)); }
        if (moment is { State: MomentState.Planned, Calendar: CalendarState.NotSynced }) { yield return Part.Hint(texts["learning.card.not-synced"]); }
    }

    private static IEnumerable<AdaptiveElement> Coming(IReadOnlyList<Coming> coming, Texts texts)
    {
        if (coming.Count == 0) { return []; }
        var names = MomentWords.Names(coming.Take(MostNames), texts);
        Coming[] showing = [.. coming.Where(c => c.Shows).Take(MostNames)];
        return
        [
            Part.Text(texts.Format("learning.card.coming", texts.Count("learning.coming", coming.Count), names)),
            .. showing.Length == 0 ? [] : new AdaptiveElement[] { Part.Hint(texts.Format("learning.card.showing", MomentWords.Names(showing, texts))) },
        ];
    }

    private static IEnumerable<AdaptiveElement> Ending(Moment moment, Texts texts)
    {
        if (moment.Harvest is { IsShared: true } harvest)
        {
            yield return Part.Block([Part.Section(texts["learning.lesson"]), Part.Text(Part.Typed(harvest.Lesson)), .. harvest.Use is { } use ? [Part.Hint(Part.Typed(use))] : Array.Empty<AdaptiveElement>()]);
        }
        else if (moment.State is MomentState.Held or MomentState.Harvested)
        {
            yield return Part.Hint(texts["learning.state.held"]);
        }
    }

    private static bool HasMoreToSay(Moment moment) => moment.State is MomentState.Held or MomentState.Unharvested;

    private static IEnumerable<AdaptiveAction> Buttons(Moment moment, Instant now, Texts texts)
    {
        if (moment.State is MomentState.Proposed) { return [LearningOffer.About(LearningVerbs.FromProposal, moment.Id).OpenDialog(texts["learning.plan.do"]), Press(LearningVerbs.AskCancel).OpenDialog(texts["learning.cancel.short"])]; }
        if (moment.State is not MomentState.Planned) { return HasMoreToSay(moment) ? [Press(LearningVerbs.AskHarvest).OpenDialog(texts["learning.harvest"])] : []; }
        if (moment.IsOver(now)) { return [Press(LearningVerbs.AskHarvest).OpenDialog(texts["learning.harvest"])]; }
        return
            [
                Press(LearningVerbs.Come).Tap(texts["learning.come"]), Press(LearningVerbs.Stay).Tap(texts["learning.stay"]), Press(LearningVerbs.Show).Tap(texts["learning.show"]),
                Press(LearningVerbs.Calendar).OpenDialog(texts["learning.calendar.short"]), LearningOffer.About(LearningVerbs.FromMoment, moment.Id).OpenDialog(texts["learning.change.short"]),
            ];

        Press Press(string verb) => new(verb, moment.Id, moment.Sequence);
    }
}
