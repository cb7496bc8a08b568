namespace TeamsBot.Features.Changes;

/// <summary>Where a change stands. The names are kept in rows: add to them, never rename.</summary>
public enum Phase
{
    Idea,
    Plan,
    Do,
    Check,
    Act,
    Stopped,
    Sustaining,
    Sustained,
}

/// <summary>What the Check said about this cycle. The names are kept in rows: add to them, never rename.</summary>
public enum Verdict
{
    Good,
    Almost,
    NotGood,
    Unclear,
}

/// <summary>Phases and verdicts in words and in rows.</summary>
public static class PhaseWords
{
    /// <summary>Whether the team still works on it: neither stopped nor sustained.</summary>
    public static bool IsOpen(this Phase phase) => phase is not (Phase.Stopped or Phase.Sustained);

    /// <summary>Whether it is one of the four steps of a round.</summary>
    public static bool IsInCycle(this Phase phase) => phase is Phase.Plan or Phase.Do or Phase.Check or Phase.Act;

    /// <summary>Text key of the name. Plan, Do, Check and Act stay English: care teams call them so in every language.</summary>
    public static string NameKey(this Phase phase) => phase switch
    {
        Phase.Idea => "changes.phase.idea",
        Phase.Plan => "changes.phase.plan",
        Phase.Do => "changes.phase.do",
        Phase.Check => "changes.phase.check",
        Phase.Act => "changes.phase.act",
        Phase.Sustaining => "changes.phase.sustaining",
        Phase.Sustained => "changes.phase.sustained",
        _ => "changes.phase.stopped",
    };

    /// <summary>Text key of what the team does in this phase.</summary>
    public static string MeaningKey(this Phase phase) => phase switch
    {
        Phase.Idea => "changes.meaning.idea",
        Phase.Plan => "changes.meaning.plan",
        Phase.Do => "changes.meaning.do",
        Phase.Check => "changes.meaning.check",
        Phase.Act => "changes.meaning.act",
        Phase.Sustaining => "changes.meaning.sustaining",
        Phase.Sustained => "changes.meaning.sustained",
        _ => "changes.meaning.stopped",
    };

    /// <summary>The phase as the weekly questions and the rows name it: <c>plan</c>.</summary>
    public static string Tag(this Phase phase) => phase switch
    {
        Phase.Idea => "idea",
        Phase.Plan => "plan",
        Phase.Do => "do",
        Phase.Check => "check",
        Phase.Act => "act",
        Phase.Sustaining => "sustaining",
        Phase.Sustained => "sustained",
        _ => "stopped",
    };

    /// <summary>Text key of the verdict, as <c>content/pdca-cycle.json</c> words it.</summary>
    public static string NameKey(this Verdict verdict) => verdict switch
    {
        Verdict.Good => "changes.verdict.good",
        Verdict.Almost => "changes.verdict.almost",
        Verdict.NotGood => "changes.verdict.not-good",
        _ => "changes.verdict.unclear",
    };

    /// <summary>The verdict as cards send it and rows keep it: the ids of <c>content/pdca-cycle.json</c>.</summary>
    public static string Tag(this Verdict verdict) => verdict switch
    {
        Verdict.Good => "good",
        Verdict.Almost => "almost",
        Verdict.NotGood => "notGood",
        _ => "unclear",
    };

    /// <summary>The phase with this tag; null for a tag nobody wrote.</summary>
    public static Phase? PhaseOf(string? tag) => Find<Phase>(p => p.Tag(), tag);

    /// <summary>The verdict with this tag; null for a tag nobody wrote.</summary>
    public static Verdict? VerdictOf(string? tag) => Find<Verdict>(v => v.Tag(), tag);

    private static T? Find<T>(Func<T, string> tagOf, string? tag)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(tagOf(value), tag, StringComparison.Ordinal)) { return value; }
        }

        return null;
    }
}
