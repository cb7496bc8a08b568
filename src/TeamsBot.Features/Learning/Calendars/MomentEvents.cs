using NodaTime;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Learning;

/// <summary>
/// Moments as a calendar file has them. Refreshers lie too unevenly for a rule, so each is an event of its own; a weekly series is one event with
/// a rule, and what was moved, changed or called off stands beside it.
/// </summary>
public static class MomentEvents
{
    /// <summary>The events of these moments, which may be of several series.</summary>
    public static IReadOnlyList<ICalendarEvent> Of(IEnumerable<Moment> moments, LearningForms forms, Texts texts)
    {
        var timed = moments.Where(m => m.Time is not null && m.State is not MomentState.Proposed);
        return [.. timed.GroupBy(m => LearningKeys.SeriesOf(m.Id), StringComparer.Ordinal).SelectMany(series => OfSeries([.. series.OrderBy(m => m.Series?.Number ?? 0)], forms, texts))];
    }

    private static IEnumerable<ICalendarEvent> OfSeries(Moment[] series, LearningForms forms, Texts texts)
    {
        if (Weeks(series[0]) is not { } weeks || series[0].Series!.Number != 0) { return series.Select(m => Alone(m, forms, texts)); }
        var first = series[0];
        var whole = Alone(first, forms, texts) with
        {
            Uid = Uid(first.Series!.Id),
            Start = first.Series.Slot,
            Rule = new(weeks, Series.Days(first.Series.Repeat).Count),
            IsCancelled = series.All(m => m.State is MomentState.Cancelled),
            Sequence = series.Max(m => m.Sequence),
            ChangedAt = series.Max(m => m.ChangedAt),
        };
        return [whole, .. whole.IsCancelled ? [] : series.Where(m => Differs(m, first)).Select(m => Alone(m, forms, texts) with { Uid = whole.Uid, InsteadOf = m.Series!.Slot })];
    }

    private static bool Differs(Moment moment, Moment first) =>
        moment.State is MomentState.Cancelled || moment.Time!.Local != moment.Series!.Slot || moment.Time.Minutes != first.Time!.Minutes || moment.Plan != first.Plan;

    private static ICalendarEvent Alone(Moment moment, LearningForms forms, Texts texts)
    {
        var time = moment.Time!;
        return new(Uid(moment.Id), CalendarWords.Title(moment, texts), CalendarWords.Text(moment, forms, texts), time.Local, time.Zone, time.Minutes, moment.Sequence, moment.ChangedAt)
        {
            IsCancelled = moment.State is MomentState.Cancelled,
        };
    }

    private static int? Weeks(Moment moment) => moment.Series?.Repeat switch { Repeat.Weekly => 1, Repeat.TwoWeekly => 2, _ => null };

    private static string Uid(string id) => $"{id}@learning.vastpunt";
}
