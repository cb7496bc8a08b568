using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>A moment in words.</summary>
public static class MomentWords
{
    /// <summary>"maandag 11 januari 2027 · 09:40–10:00".</summary>
    public static string When(MomentTime time, Texts texts) => texts.Format(
        "learning.when", LocalText.DayAndYear(time.Local.Date, texts.Language.Tag), LocalText.Time(time.Local.TimeOfDay), LocalText.Time(time.End, time.Zone));

    /// <summary>The begin on the clocks of everybody involved; null when there is one clock.</summary>
    public static string? Clocks(MomentTime time, string? partnerZone, Texts texts) =>
        partnerZone is null || string.Equals(partnerZone, time.Zone, StringComparison.Ordinal) ? null : LocalText.Clocks(time.Start, [time.Zone, partnerZone], texts.Language.Tag);

    /// <summary>The form's name; its id once it has left the file.</summary>
    public static string Form(Moment moment, LearningForms forms, Texts texts) => forms.Find(moment.Plan.Form)?.Title.In(texts.Language.Tag) ?? moment.Plan.Form;

    /// <summary>Why there is this moment.</summary>
    public static string Why(Moment moment, Texts texts) => texts[moment.Reason.Kind switch
    {
        ReasonKind.Reflection => "learning.why.reflection",
        ReasonKind.Change => "learning.why.change",
        ReasonKind.Wish => "learning.why.wish",
        _ => "learning.why.by-hand",
    }];

    /// <summary>Where a moment is.</summary>
    public static string State(Moment moment, Instant now, Texts texts) => texts[moment.State switch
    {
        MomentState.Proposed => "learning.state.proposed",
        MomentState.Planned => moment.IsOver(now) ? "learning.state.not-told" : "learning.state.planned",
        MomentState.Cancelled => "learning.state.cancelled",
        MomentState.Held => "learning.state.held",
        MomentState.Harvested => "learning.state.harvested",
        _ => "learning.state.not-told",
    }];

    /// <summary>Where what is planned came from; null for by hand.</summary>
    public static string? From(string source) => source switch
    {
        "reflection" => "learning.from.reflection",
        "change" => "learning.from.change",
        LearningVerbs.FromWish => "learning.from.wish",
        LearningVerbs.FromProposal => "learning.from.proposal",
        _ => null,
    };

    public static string Key(Repeat repeat) => repeat switch
    {
        Repeat.Refreshers => "learning.repeat.refreshers",
        Repeat.Weekly => "learning.repeat.weekly",
        Repeat.TwoWeekly => "learning.repeat.two-weekly",
        _ => "learning.repeat.none",
    };

    /// <summary>"25 jan, 22 feb en 5 apr": the other moments of the series that are still ahead; null for none.</summary>
    public static string? Later(Moment moment, IEnumerable<Moment> series, Texts texts)
    {
        string[] days = [.. series.Where(m => m.State is MomentState.Planned && m.Time is { } time && time.Start > (moment.Time?.Start ?? default))
            .Select(m => LocalText.ShortDay(m.Time!.Local.Date, texts.Language.Tag))];
        return days.Length == 0 ? null : List(days, texts);
    }

    /// <summary>Words in a row: "a, b en c".</summary>
    public static string List(IReadOnlyList<string> words, Texts texts) =>
        words.Count < 2 ? string.Concat(words) : texts.Format("learning.and", string.Join(", ", words.SkipLast(1)), words[^1]);

    /// <summary>Names that people signed themselves, ready to print.</summary>
    public static string Names(IEnumerable<Coming> coming, Texts texts) => List([.. coming.Select(c => Part.Typed(c.Who.Name)).Order(StringComparer.InvariantCultureIgnoreCase)], texts);
}
