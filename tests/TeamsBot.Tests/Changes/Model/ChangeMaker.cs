using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;

namespace TeamsBot.Tests.Changes.Model;

/// <summary>Changes that satisfy every guard, and the events of the table taken on them: all is well, or one guard is broken.</summary>
internal static class ChangeMaker
{
    public const string Reason = "omdat het zo voor ons werkt";

    public static readonly string[] Points = ["goal", "owner", "follow"];

    public static readonly LocalDate Today = new(2026, 12, 14);

    public static readonly Measure Minutes = new("m1", "Duur van de overdracht", MeasureKind.Result, Better.Lower) { Unit = "min", Target = 10 };

    public static readonly Plan Full = new("bewoners", "De overdracht duurt te lang", "Iedereen om 23:00 klaar", new LocalDate(2027, 1, 11))
    {
        Prediction = "Over vier weken 10 minuten", Scope = Scope.Fits, IsSmallTest = true,
    };

    public static Stamp By(Kernel.Identity.Member member, int step) => new(ChangeScene.Named(member), ChangeScene.Start + Duration.FromHours(step), $"n{step}");

    private static Stamp Stamp => By(ChangeScene.Jan, 1);

    /// <summary>A change in this phase with everything that lets it go on.</summary>
    public static Change At(Phase phase, int cycle = 1) => Change.Create(ChangeId.Parse(new string('a', 32))!.Value, "Overdracht", Full, By(ChangeScene.Jan, 0)).Value with
    {
        Phase = phase,
        Cycle = phase is Phase.Idea ? 0 : cycle,
        Measures = [Minutes],
        Evidence = phase is Phase.Check or Phase.Act ? Findings : [],
        HasPositive = phase is not (Phase.Idea or Phase.Plan or Phase.Do),
        Verdict = phase is Phase.Act ? Verdict.Good : null,
        ExpectedAndSeen = phase is Phase.Act ? "x" : null,
        Sustaining = phase is Phase.Sustaining or Phase.Sustained ? Kept(phase) : null,
    };

    /// <summary>Takes an event with everything in order, save one guard.</summary>
    /// <param name="change">The change.</param>
    /// <param name="name">The event, as in the table.</param>
    /// <param name="broken">The guard to break; null breaks none.</param>
    /// <param name="although">The reason given for going on.</param>
    /// <param name="stamp">Who, when.</param>
    public static Outcome<Change> Take(Change change, string name, string? broken = null, string? although = null, Stamp? stamp = null)
    {
        var by = stamp ?? Stamp;
        var before = Break(change, broken);
        var owner = broken == "owner" ? null : by.By;
        var reason = broken == "reason" ? " " : Reason;
        var lesson = broken switch { "lesson" => "", "lesson-20" => "negentien tekens .", _ => "Begin met één dienst, dat leert sneller" };
        return name switch
        {
            "start" => before.Start(owner, by),
            "begin" => before.Begin(PlanWithout(broken), broken == "consultation" ? 1 : 0, Today, although, by),
            "check" => before.StartCheck(by),
            "replan" => before.Replan(lesson, by),
            "more-time" => before.GiveMoreTime(Today.PlusDays(broken == "date-within-90" ? 91 : 90), broken == "third-reason" ? null : "nog te vroeg", Today, by),
            "judge" => before.Judge(broken == "verdict" ? null : Verdict.Good, broken == "expected" ? " " : "Verwacht 10, gezien 9", although, by),
            "next" => before.StartNextCycle(lesson, "andere dienst", owner, by),
            "sustain" => before.Sustain(lesson, owner, new SustainPlan("de kaart aan het bed"), although, by),
            "stop" => before.Stop(lesson, by),
            "confirm" => before.Confirm(owner, Today.PlusMonths(12).PlusDays(broken == "review-within-a-year" ? 1 : 0), broken == "told" ? "" : "alle diensten, in het overleg", Points, Today, by),
            "reopen" => before.Reopen(reason, by),
            "still-in-use" => before.StillInUse(Today, by),
            "relapse" => before.Relapse(reason, anotherRound: false, by),
            "relapse-to-plan" => before.Relapse(reason, anotherRound: true, by),
            "revive" => before.Revive(owner, by),
            "pause" => before.Rest(Today.PlusMonths(6).PlusDays(broken == "until-within-6-months" ? 1 : 0), reason, Today, by),
            "lose-owner" => before.LoseOwner(Features.Changes.Stamp.Automatic(by.At)),
            "fall-asleep" => before.FallAsleep(Features.Changes.Stamp.Automatic(by.At)),
            _ => throw new ArgumentException($"The table names an event '{name}' that nobody takes.", nameof(name)),
        };
    }

    public static EvidenceMark[] Findings =>
        [new("e1", EvidenceKind.Figure, EvidenceSide.Positive, HasFigure: true, HasStory: false), new("e2", EvidenceKind.Clients, EvidenceSide.Negative, HasFigure: false, HasStory: true)];

    private static SustainPlan Kept(Phase phase) => new("de kaart aan het bed")
    {
        Checklist = Points.ToDictionary(p => p, _ => Arranged.Yes, StringComparer.Ordinal),
        Since = phase is Phase.Sustained ? Today.PlusMonths(-3) : null,
        Review = phase is Phase.Sustained ? Today : null,
    };

    private static Plan PlanWithout(string? broken) => broken switch
    {
        "problem" => Full with { Problem = null },
        "for-whom" => Full with { ForWhom = " " },
        "aim" => Full with { Aim = null },
        "check-date" => Full with { CheckDate = null },
        "check-ahead" => Full with { CheckDate = Today },
        "check-within-a-year" => Full with { CheckDate = Today.PlusMonths(12).PlusDays(1) },
        "scope" => Full with { Scope = Scope.TakesLonger },
        _ => Full,
    };

    private static Change Break(Change change, string? broken) => broken switch
    {
        "not-orphan" => change with { IsOrphan = true },
        "measure" => change with { Measures = [] },
        "result-measure" => change with { Measures = [Minutes with { Kind = MeasureKind.Process }] },
        "consultation" => change with { Consultation = new Consultation("c1", "het uur", "de plaats", Today.PlusDays(-1), ConsultationAudience.Team, Stamp.By) },
        "third-reason" => change with { MoreTimes = 2 },
        "evidence" => change with { Evidence = [] },
        "two-kinds" => change with { Evidence = [.. Findings.Select(f => f with { Kind = EvidenceKind.Figure })] },
        "both-sides" => change with { Evidence = [.. Findings.Select(f => f with { Side = EvidenceSide.Positive })] },
        "figure" => change with { Evidence = [.. Findings.Select(f => f with { HasFigure = false })] },
        "story" => change with { Evidence = [.. Findings.Select(f => f with { HasStory = false })] },
        "verdict-good" => change with { Verdict = Verdict.NotGood },
        "positive" => change with { HasPositive = false },
        "checklist" => change with { Sustaining = change.Sustaining! with { Checklist = new Dictionary<string, Arranged>(StringComparer.Ordinal) { [Points[0]] = Arranged.Yes } } },
        _ => change,
    };
}
