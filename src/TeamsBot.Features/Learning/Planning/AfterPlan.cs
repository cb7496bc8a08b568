using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>What follows from planning: rows, card, calendar, alarm, and what the presser reads.</summary>
public sealed class AfterPlan(MomentStore store, PostMoment post, SyncMoments sync, ISharedCards cards, IAlarmClock alarms)
{
    /// <summary>The card of a refresher comes so long before it: nobody wants four cards at once.</summary>
    public static readonly Duration Ahead = Duration.FromDays(7);

    /// <summary>Adds a series and posts its first card.</summary>
    public async Task<ActionReply> AddAsync(Visit visit, IReadOnlyList<Moment> series, string saidKey, CancellationToken cancellationToken)
    {
        var team = visit.Team.Team;
        var isNew = await store.AddAsync(team, series.Select((m, number) => new StoredMoment(m, PostOf(m, number, visit.Now), ETag: null)), cancellationToken);
        // A second delivery finds it there: it says the same and makes nothing.
        if (!isNew && await store.FindAsync(team, series[0].Id, cancellationToken) is null) { return new Refusal("shared.trouble"); }
        await FollowAsync(visit, isNew ? series : [], cancellationToken);
        var isThere = await post.RunAsync(visit.Team, series[0].Id, visit.Now, cancellationToken);
        return Say(visit, series, isThere ? saidKey : "learning.card-comes-later");
    }

    /// <summary>Keeps a proposal that got a time, with the rest of its series. False when somebody was first.</summary>
    public async Task<bool> GrowAsync(Visit visit, StoredMoment first, IReadOnlyList<Moment> others, CancellationToken cancellationToken)
    {
        var team = visit.Team.Team;
        var rest = others.Select((m, number) => new StoredMoment(m, PostOf(m, number + 1, visit.Now), ETag: null));
        if (!await store.KeepAsync(team, first, rest, cancellationToken)) { return false; }
        await FollowAsync(visit, [first.Moment, .. others], cancellationToken);
        return true;
    }

    /// <summary>The calendar and the alarms follow what was planned, moved or called off.</summary>
    public async Task FollowAsync(Visit visit, IReadOnlyList<Moment> moments, CancellationToken cancellationToken)
    {
        await sync.RunAsync(visit.Team, moments, cancellationToken);
        foreach (var moment in moments) { cards.Changed(MomentCards.Ref(visit.Team.Team, moment.Id)); }
        await alarms.WakeAsync(visit.Team.Team, cancellationToken);
    }

    /// <summary>What the presser reads.</summary>
    public static ActionReply Say(Visit visit, IReadOnlyList<Moment> series, string saidKey)
    {
        var texts = visit.Texts;
        var said = texts[saidKey];
        AdaptiveElement[] days = series[0].State is MomentState.Planned
            ? [.. series.Where(m => m.Time is not null).Select(m => Part.Text(MomentWords.When(m.Time!, texts))), .. Moved(series, visit)]
            : [];
        var card = CardPage.Of(
            texts, said, [Part.Title(Part.Typed(series[0].Plan.Topic)), Part.Text(said), .. days],
            series[0].State is MomentState.Planned ? [visit.Go(new Press(LearningVerbs.Calendar, series[0].Id), texts["learning.calendar.short"])] : []);
        return visit.Reply(texts["learning.plan"], card);
    }

    // Who reads another day than twelve weeks later wants to know why.
    private static IEnumerable<AdaptiveElement> Moved(IReadOnlyList<Moment> series, Visit visit) =>
        series.Where(m => m.Series is { } place && m.Time is { } time && place.Slot.Date != time.Local.Date)
            .Select(m => Part.Hint(visit.Texts.Format("learning.moved-off", LocalText.ShortDay(m.Series!.Slot.Date, visit.Texts.Language.Tag), LocalText.ShortDay(m.Time!.Local.Date, visit.Texts.Language.Tag))));

    private static Post PostOf(Moment moment, int number, Instant now) => new() { CardAt = number == 0 ? now : moment.Time!.Start - Ahead };
}
