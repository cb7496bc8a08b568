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
    public static string Where(Change change, Texts texts) => change.Phase.IsInCycle()
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
            ? refusal with { Arguments = [string.Join(", ", refusal.Arguments.Select(key => texts.Format("changes.point.unnamed", texts[key])))] }
            : refusal;

    /// <summary>The line of an event: when, who, what.</summary>
    public static string Of(ChangeEvent happened, Visit visit)
    {
        var texts = visit.Texts;
        var day = LocalText.ShortDay(Zones.LocalAt(happened.At, visit.Zone).Date, texts.Language.Tag);
        var line = texts.Format(EventKey(happened.Type), day, Part.Typed(happened.Actor.Name), happened.Cycle);
        if (happened.Reason is { } reason) { line = $"{line} {Part.Typed(Excerpt.Of(reason, MostReason))}"; }
        return happened.Passed is { } passed ? $"{line} {Although(passed, texts)}" : line;
    }

    /// <summary>Who was first, and what they did.</summary>
    public static string Stale(Change change, IReadOnlyList<ChangeEvent> since, Visit visit)
    {
        var who = since.LastOrDefault(e => !e.Stamp.IsAutomatic)?.Actor ?? change.Last.By;
        var first = visit.Texts.Format("shared.stale", Part.Typed(who.Name));
        return string.Join(" ", since.TakeLast(MostStale).Select(e => Of(e, visit)).Prepend(first));
    }

    /// <summary>Which promise or ambition it serves, in words; null when nobody said.</summary>
    public static string? Service(string? serves, Visit visit) => serves switch
    {
        null => null,
        Ambition => visit.Team.Ambition ?? visit.Texts["changes.serves.ambition"],
        None => visit.Texts["changes.serves.none"],
        _ => visit.Content.Promises.Find(serves)?.Title.In(visit.Texts.Language.Tag),
    };

    /// <summary>What a card may send as the promise or ambition; null for anything else.</summary>
    public static string? KnownService(string? serves, Visit visit) =>
        serves is Ambition or None || visit.Content.Promises.Find(serves) is not null ? serves : null;

    public const string Ambition = "ambition", None = "none";

    /// <summary>The scope with this name; null for a name nobody wrote.</summary>
    public static Scope? ScopeOf(string? name) => Enum.TryParse<Scope>(name, out var scope) && Enum.IsDefined(scope) ? scope : null;

    /// <summary>Text key of a concern in one sentence, once it was passed.</summary>
    public static string ConcernKey(string concern) => $"changes.concern.{concern.Split('.')[^1]}.short";

    private const int MostReason = 140, MostStale = 3;

    private static string Although(Passed passed, Texts texts) =>
        texts.Format("changes.passed", string.Join(" ", passed.Concerns.Select(key => texts[ConcernKey(key)])), Part.Typed(Excerpt.Of(passed.Reason, MostReason)));

    /// <summary>Text key of the line of an event: MoreTime is more-time. Its holes are the day, who, and the cycle.</summary>
    public static string EventKey(ChangeEventType type) => $"changes.event.{Dashed(type)}";

    private static string Dashed(ChangeEventType type) => string.Concat(type.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
