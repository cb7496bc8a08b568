using NodaTime;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Contributing;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Sustaining;

namespace TeamsBot.Features.Changes.Story.Exports;

// The shapes of the file: names of their own, so that a record in the code can be renamed without breaking what people exported.

/// <summary>A change. People are their names: nobody outside needs the ids of a directory.</summary>
internal sealed record ChangeShape(
    string Id, string Title, Phase Phase, int Cycle, Instant Since, Instant CycleSince, string Owner, string? Deputy, PlanShape Plan, IReadOnlyList<MeasureShape> Measures,
    int MoreTimes, Verdict? Verdict, string? ExpectedAndSeen, string? Lesson, string? Consultation, SustainShape? Sustaining, PauseShape? Paused, bool IsOrphan, bool IsSleeping,
    string CreatedBy, Instant CreatedAt, long Version)
{
    public static ChangeShape Of(Change c) => new(
        c.Id.ToString(), c.Title, c.Phase, c.Cycle, c.Since, c.CycleSince, c.Owner.Name, c.Deputy?.Name, PlanShape.Of(c.Plan), [.. c.Measures.Select(MeasureShape.Of)],
        c.MoreTimes, c.Verdict, c.ExpectedAndSeen, c.Lesson, c.Consultation?.Id, SustainShape.Of(c.Sustaining), c.Pause is { } pause ? new(pause.Until, pause.Reason) : null,
        c.IsOrphan, c.IsSleeping, c.CreatedBy.Name, c.CreatedAt, c.Version);
}

internal sealed record PlanShape(
    string? ForWhom, string? Problem, string? Aim, LocalDate? CheckDate, string? Prediction, string? Serves, string? Consulted, string? Approach, bool? IsSmallTest, Scope? Scope,
    string? Adjusted, IReadOnlyList<ContributionShape> Contributions)
{
    public static PlanShape Of(Plan p) => new(
        p.ForWhom, p.Problem, p.Aim, p.CheckDate, p.Prediction, p.Serves, p.Consulted, p.Approach, p.IsSmallTest, p.Scope, p.Adjusted,
        [.. p.Contributions.Select(c => new ContributionShape(c.Party, c.What, c.State))]);
}

internal sealed record ContributionShape(string Party, string What, ContributionState State);

internal sealed record MeasureShape(string Id, string Name, MeasureKind Kind, Better Better, string? Unit, decimal? Baseline, decimal? Norm, decimal? Target, string? Source)
{
    public static MeasureShape Of(Measure m) => new(m.Id, m.Name, m.Kind, m.Better, m.Unit, m.Baseline, m.Norm, m.Target, m.Source);
}

internal sealed record SustainShape(
    string? Keep, bool Spread, IReadOnlyDictionary<string, Arranged> Checklist, string? Told, LocalDate? Since, LocalDate? Review, LocalDate? LastConfirmed)
{
    public static SustainShape? Of(SustainPlan? s) => s is null ? null : new(s.Keep, s.Spread, s.Checklist, s.Told, s.Since, s.Review, s.LastConfirmed);
}

internal sealed record PauseShape(LocalDate Until, string Reason);

/// <summary>An event; without <c>by</c> it happened by itself.</summary>
internal sealed record EventShape(long Version, ChangeEventType Type, Instant At, string? By, Phase? From, Phase To, int Cycle, string? Reason, PassedShape? Passed)
{
    public static EventShape Of(ChangeEvent e) => new(
        e.Version, e.Type, e.At, e.Stamp.IsAutomatic ? null : e.Actor.Name, e.From, e.To, e.Cycle, e.Reason,
        e.Passed is { } passed ? new([.. passed.Concerns.Select(key => key.Split('.')[^1])], passed.Reason) : null);
}

internal sealed record PassedShape(IReadOnlyList<string> Concerns, string Reason);

internal sealed record ReadingShape(string Measure, string Id, LocalDate Date, decimal? Value, string Status, string By, Instant At, string? Corrects);

internal sealed record FindingShape(
    string Id, int Cycle, EvidenceKind Kind, EvidenceNature Nature, EvidenceSide Side, string Text, decimal? Value, string? Story, string Status, string By, Instant At, string? Corrects)
{
    public static FindingShape Of(Finding f, IReadOnlyList<Finding> all) => new(
        f.Id, f.Cycle, f.Kind, f.Nature, f.Side, f.Text, f.Value, f.Story,
        all.Any(other => string.Equals(other.Corrects, f.Id, StringComparison.Ordinal)) ? "corrected" : "counts", f.By.Name, f.At, f.Corrects);
}

/// <summary>A consultation with the points that may be shown; without <c>name</c> nobody knows whose a point is.</summary>
internal sealed record ConsultationShape(string Id, string OpenTo, string Fixed, LocalDate Closes, ConsultationAudience Audience, string By, IReadOnlyList<PointShape> Points)
{
    public static ConsultationShape Of(StoryConsultation c) => new(
        c.Asked.Id, c.Asked.OpenTo, c.Asked.Fixed, c.Asked.Closes, c.Asked.Audience, c.Asked.By.Name,
        [.. c.Points.Select(p => new PointShape(p.Change, p.Keep, p.Worry, p.Name, p.Answer is { } a ? new(a.Taken, a.Why, a.By) : null))]);
}

internal sealed record PointShape(string Change, string? Keep, string? Worry, string? Name, AnswerShape? Answer);

internal sealed record AnswerShape(Taken Taken, string Why, string By);
