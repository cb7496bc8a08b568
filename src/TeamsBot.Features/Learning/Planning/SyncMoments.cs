using TeamsBot.Kernel;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>Tells the team's calendar what is planned, moved and cancelled, and keeps what it answers.</summary>
public sealed class SyncMoments(MomentStore store, ICalendars calendars, LearningForms forms, TextCatalog catalog)
{
    /// <summary>Brings these moments into the calendar as they are now, or out of it.</summary>
    public async Task RunAsync(TeamSettings settings, IEnumerable<Moment> moments, CancellationToken cancellationToken)
    {
        foreach (var moment in moments.Where(m => m.Time is not null && m.State is MomentState.Planned or MomentState.Cancelled))
        {
            var entry = CalendarWords.Entry(moment, forms, catalog.In(settings.Language));
            var result = moment.State is MomentState.Cancelled
                ? await calendars.CancelAsync(settings, entry, cancellationToken)
                : await calendars.PutAsync(settings, entry, cancellationToken);
            await store.ChangeAsync(settings.Team, moment.Id, stored => Answered(stored, moment, result), cancellationToken);
        }
    }

    // What was changed in the meantime is told by whoever changed it.
    private static Outcome<StoredMoment> Answered(StoredMoment stored, Moment told, CalendarResult result) =>
        stored.Moment.Sequence == told.Sequence && stored.Moment.State == told.State ? stored.Moment.Sync(result).Then<StoredMoment>(after => stored with { Moment = after }) : stored;
}

/// <summary>A moment as a calendar prints it: plain text, in the team's language.</summary>
public static class CalendarWords
{
    public static CalendarEntry Entry(Moment moment, LearningForms forms, Texts texts)
    {
        var (time, plan) = (moment.Time!, moment.Plan);
        return new(moment.Id, Title(moment, texts), Text(moment, forms, texts), time.Local, time.Zone, time.Minutes, plan.IsOnline, plan.Host) { Event = moment.Event };
    }

    public static string Title(Moment moment, Texts texts) => texts.Format("learning.calendar.title", moment.Plan.Topic);

    public static string Text(Moment moment, LearningForms forms, Texts texts)
    {
        string?[] lines =
        [
            texts.Format("learning.calendar.host", MomentWords.Form(moment, forms, texts), moment.Plan.Host.Name), forms.Find(moment.Plan.Form)?.Script.In(texts.Language.Tag),
            texts.Format("learning.card.why", MomentWords.Why(moment, texts)), moment.Plan.Extra,
        ];
        return string.Join('\n', lines.OfType<string>());
    }
}
