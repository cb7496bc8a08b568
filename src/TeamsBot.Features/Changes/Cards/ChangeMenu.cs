namespace TeamsBot.Features.Changes.Cards;

/// <summary>A button or row of a change's card.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="TitleKey">Text key of its words.</param>
public sealed record MenuEntry(string Verb, string TitleKey);

/// <summary>What can be done with a change in which phase: the step that usually comes next first, then what is at hand, then the rest.</summary>
public static class ChangeMenu
{
    private static readonly MenuEntry
        Start = new(ChangeVerbs.Start, "changes.start"),
        Begin = new(ChangeVerbs.Begin, "changes.begin"),
        Check = new(ChangeVerbs.Check, "changes.check"),
        Judge = new(ChangeVerbs.Judge, "changes.judge"),
        Next = new(ChangeVerbs.Next, "changes.next"),
        Sustain = new(ChangeVerbs.Sustain, "changes.sustain"),
        Confirm = new(ChangeVerbs.Confirm, "changes.confirm"),
        Checklist = new(ChangeVerbs.Checklist, "changes.checklist"),
        Reopen = new(ChangeVerbs.Reopen, "changes.reopen"),
        StillInUse = new(ChangeVerbs.StillInUse, "changes.still-in-use"),
        Relapse = new(ChangeVerbs.Relapse, "changes.relapse"),
        Revive = new(ChangeVerbs.Revive, "changes.revive"),
        Stop = new(ChangeVerbs.Stop, "changes.stop"),
        Replan = new(ChangeVerbs.Replan, "changes.replan"),
        MoreTime = new(ChangeVerbs.MoreTime, "changes.more-time"),
        Pause = new(ChangeVerbs.Pause, "changes.pause"),
        Resume = new(ChangeVerbs.Resume, "changes.resume"),
        GoOn = new(ChangeVerbs.GoOn, "changes.go-on"),
        Edit = new(ChangeVerbs.Edit, "changes.edit"),
        Approach = new(ChangeVerbs.Approach, "changes.approach"),
        People = new(ChangeVerbs.People, "changes.people"),
        Measures = new(ChangeVerbs.Measures, "changes.measures"),
        Reading = new(ChangeVerbs.Reading, "changes.reading"),
        Findings = new(ChangeVerbs.Findings, "changes.findings"),
        Finding = new(ChangeVerbs.Finding, "changes.finding"),
        Consultation = new(ChangeVerbs.Consultation, "changes.consultation"),
        Contributions = new(ChangeVerbs.Contributions, "changes.contributions");

    /// <summary>Reads along: for whoever is of the conversation.</summary>
    public static MenuEntry Story { get; } = new(ChangeVerbs.Story, "changes.story");

    /// <summary>At most three; the first is the step that usually comes next.</summary>
    /// <param name="change">The change.</param>
    /// <param name="points">The ids of the sustaining checklist.</param>
    public static IReadOnlyList<MenuEntry> Main(Change change, IReadOnlyCollection<string> points) => change switch
    {
        { Pause: not null } => [Resume],
        { IsSleeping: true } => [GoOn, Pause, Stop],
        { IsOrphan: true } => [People],
        { Phase: Phase.Idea } => [Start, Edit],
        { Phase: Phase.Plan, Measures.Count: 0 } => [Measures, Edit, Begin],
        { Phase: Phase.Plan } => [Begin, Edit, Approach],
        { Phase: Phase.Do, Measures.Count: 0 } => [Check, Measures, Finding],
        { Phase: Phase.Do } => [Reading, Finding, Check],
        { Phase: Phase.Check, Evidence.Count: 0 } => [Finding, Judge, MoreTime],
        { Phase: Phase.Check } => [Judge, Finding, MoreTime],
        { Phase: Phase.Act, Verdict: Verdict.Good } => [Sustain, Next, Stop],
        { Phase: Phase.Act } => [Next, Sustain, Stop],
        { Phase: Phase.Sustaining } when points.All(change.Sustaining!.Checklist.ContainsKey) => [Confirm, Checklist, Reopen],
        { Phase: Phase.Sustaining } => [Checklist, Confirm, Reopen],
        { Phase: Phase.Sustained } => [StillInUse, Relapse],
        _ => [Revive],
    };

    /// <summary>What everybody of the team may add, who may not move the change too.</summary>
    public static IReadOnlyList<MenuEntry> Record(Change change) =>
    [
        .. change.Measures.Count > 0 && change.Phase is not Phase.Stopped ? [Reading] : Array.Empty<MenuEntry>(),
        .. change.Phase is Phase.Do or Phase.Check ? [Finding] : Array.Empty<MenuEntry>(),
    ];

    /// <summary>Everything else that can be done now, in the order of the list.</summary>
    public static IReadOnlyList<MenuEntry> Rest(Change change, IReadOnlyCollection<string> points)
    {
        MenuEntry[] all = change.Phase switch
        {
            Phase.Idea => [Start, Edit, Approach, People, Pause, Stop],
            Phase.Plan => [Begin, Edit, Approach, Measures, Consultation, Contributions, People, Pause, Stop],
            Phase.Do => [Check, Reading, Finding, Findings, Measures, Contributions, Approach, Edit, Replan, People, Pause, Stop],
            Phase.Check => [Judge, Finding, Findings, Reading, Measures, Contributions, MoreTime, Edit, People, Pause, Stop],
            Phase.Act => [Sustain, Next, Findings, Measures, Contributions, Edit, People, Pause, Stop],
            Phase.Sustaining => [Confirm, Checklist, Reading, Measures, Edit, People, Reopen, Pause, Stop],
            Phase.Sustained => [StillInUse, Relapse, Reading, People],
            _ => [Revive],
        };
        return [.. all.Except(Main(change, points)).Where(entry => entry != Reading || change.Measures.Count > 0)];
    }
}
