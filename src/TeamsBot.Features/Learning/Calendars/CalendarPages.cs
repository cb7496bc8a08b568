using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Learning;

/// <summary>How to get a moment in one's own calendar, and why it is not in the team's.</summary>
public sealed class ShowCalendar(VisitDoor door, MomentStore store, LookAtPress look, ILinks links, LearningForms forms) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Calendar;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        if (await store.FindAsync(entry.Value.Team.Team, action.Data.Id, cancellationToken) is not { Moment.Time: not null } found) { return new Refusal("learning.gone"); }
        return Show(entry.Value, await look.RunAsync(entry.Value.Team, found.Stored, cancellationToken));
    }

    /// <summary>The page.</summary>
    public ActionReply Show(Visit visit, Moment moment)
    {
        var file = links.ToFile(new LinkTarget(MomentFile.Contract, visit.Team.Team, moment.Id, visit.Me.Ref, visit.Texts.Language));
        return visit.Reply(visit.Texts["learning.calendar"], CalendarCard.Of(moment, file, MeetingLink.Of(moment, forms, visit.Texts), visit));
    }
}

/// <summary>Tries the team's calendar once more.</summary>
public sealed class RetryCalendar(VisitDoor door, MomentStore store, SyncMoments sync, ShowCalendar show) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Retry;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, team) = (entry.Value, entry.Value.Team.Team);
        if (await store.FindAsync(team, action.Data.Id, cancellationToken) is not { } found) { return new Refusal("learning.gone"); }
        if (Rights.ToChange(found.Moment, visit) is { } forbidden) { return forbidden; }
        await sync.RunAsync(visit.Team, found.Series.Select(s => s.Moment).Where(m => m.Calendar is not CalendarState.Synced), cancellationToken);
        return await store.FindAsync(team, action.Data.Id, cancellationToken) is { Moment.Time: not null } now ? show.Show(visit, now.Moment) : new Refusal("learning.gone");
    }
}

/// <summary>The page about calendars.</summary>
public static class CalendarCard
{
    public static AdaptiveCard Of(Moment moment, string? file, string meeting, Visit visit)
    {
        var texts = visit.Texts;
        return CardPage.Of(
            texts,
            texts["learning.calendar"],
            [
                Part.Title(Part.Typed(moment.Plan.Topic)), Part.Text(MomentWords.When(moment.Time!, texts)), .. Team(moment, texts),
                Part.Text(texts[file is null ? "learning.calendar.no-file" : "learning.calendar.file.hint"]), Part.Hint(texts["learning.calendar.no-channel-meeting"]),
            ],
            [
                .. file is null ? [] : new AdaptiveAction[] { Open.Link(texts["learning.calendar.file"], file) },
                Open.Link(texts["learning.calendar.meeting"], meeting),
                visit.Go(new Press(LearningVerbs.Feed), texts["learning.feed"]),
                .. moment.Calendar is CalendarState.NotSynced && Rights.ToChange(moment, visit) is null ? [visit.Go(new Press(LearningVerbs.Retry, moment.Id), texts["learning.calendar.retry"])] : Array.Empty<AdaptiveAction>(),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Team(Moment moment, Kernel.Languages.Texts texts)
    {
        if (moment.Calendar is CalendarState.Synced) { return [Part.Text(texts["learning.calendar.synced"])]; }
        if (moment.Trouble is not { } trouble) { return []; }
        var why = texts.Format("learning.calendar.not-synced", texts[trouble.ReasonKey]);
        return [Part.Text(trouble.GrantedByKey is { } by ? $"{why} {texts[by]}" : why)];
    }
}
