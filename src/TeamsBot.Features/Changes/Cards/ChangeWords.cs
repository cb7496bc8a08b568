using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Cards;

/// <summary>The sentences that several cards of this feature share.</summary>
internal static class ChangeWords
{
    /// <summary>"Do, cycle 2": a phase in a list.</summary>
    public static string Where(Change change, Texts texts) => change is { Phase: not (Phase.Idea or Phase.Stopped), Cycle: > 0 }
        ? texts.Format("changes.where", texts[change.Phase.NameKey()], change.Cycle)
        : texts[change.Phase.NameKey()];

    /// <summary>"since 3 December (12 days)".</summary>
    public static string Since(Change change, Visit visit)
    {
        var date = Zones.LocalAt(change.Since, visit.Zone).Date;
        var days = Period.DaysBetween(date, visit.Today);
        var day = LocalText.Day(date, visit.Texts.Language.Tag);
        return days <= 0 ? visit.Texts["changes.since-today"] : visit.Texts.Format("changes.since", day, visit.Texts.Count("changes.days", days));
    }

    /// <summary>Idea · <b>Plan</b> · Do · Check · Act: where it stands is bold here, and said in words below.</summary>
    public static string Line(Change change, Texts texts)
    {
        Phase[] line = [Phase.Plan, Phase.Do, Phase.Check, Phase.Act];
        return string.Join("  →  ", line.Select(p => p == change.Phase ? $"**{texts[p.NameKey()]}**" : texts[p.NameKey()]));
    }

    /// <summary>A refusal in words; where fields are missing each is named by its label.</summary>
    public static string Say(Refusal refusal, Texts texts) => texts.Of(Localised(refusal, texts));

    /// <summary>The same refusal with its holes ready to print.</summary>
    public static Refusal Localised(Refusal refusal, Texts texts) =>
        string.Equals(refusal.Key, "changes.plan-missing", StringComparison.Ordinal)
            ? refusal with { Arguments = [string.Join(", ", refusal.Arguments.Select(key => $"“{texts[key]}”"))] }
            : refusal;

    /// <summary>The line of an event: when, who, what.</summary>
    public static string Of(ChangeEvent happened, Visit visit)
    {
        var texts = visit.Texts;
        var day = LocalText.ShortDay(Zones.LocalAt(happened.At, visit.Zone).Date, texts.Language.Tag);
        var line = texts.Format(KeyOf(happened.Type), day, Part.Typed(happened.Actor.Name), happened.Cycle);
        return happened.Reason is { } reason ? $"{line} {Part.Typed(Limits.Cut(reason, MostReason))}" : line;
    }

    private const int MostReason = 140;

    private static string KeyOf(ChangeEventType type) => type switch
    {
        ChangeEventType.Created => "changes.event.created",
        ChangeEventType.Edited => "changes.event.edited",
        ChangeEventType.PeopleNamed => "changes.event.people-named",
        ChangeEventType.Started => "changes.event.started",
        ChangeEventType.Begun => "changes.event.begun",
        ChangeEventType.CheckStarted => "changes.event.check-started",
        ChangeEventType.Judged => "changes.event.judged",
        ChangeEventType.NextCycle => "changes.event.next-cycle",
        _ => "changes.event.stopped",
    };
}
