using NodaTime;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Contributing;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes;

/// <summary>What is written down on the way. None of it moves the change.</summary>
public sealed partial record Change
{
    public Measure? Measure(string? id) => Measures.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.Ordinal));

    /// <summary>Adds a measure, or changes the one with its id. Once Do has begun the norm and the target of a measure stand.</summary>
    public Outcome<Change> SetMeasure(Measure measure, Stamp stamp)
    {
        if (!Phase.IsOpen()) { return new Refusal("changes.ended"); }
        var earlier = Measure(measure.Id);
        if (earlier is null && Measures.Count >= Changes.Measures.Measure.Most) { return new Refusal("changes.measure.enough"); }
        if (earlier is not null && IsSettled && (earlier.Norm != measure.Norm || earlier.Target != measure.Target || earlier.Better != measure.Better))
        {
            return new Refusal("changes.measure.settled");
        }

        return Changes.Measures.Measure.Define(measure).Then<Change>(m => Touched(stamp) with
        {
            Measures = earlier is null ? [.. Measures, m] : [.. Measures.Select(x => ReferenceEquals(x, earlier) ? m with { Recent = x.Recent } : x)],
        });
    }

    /// <summary>Takes a measure away. Once Do has begun the last one stays.</summary>
    public Outcome<Change> DropMeasure(string measureId, Stamp stamp) =>
        !Phase.IsOpen() ? new Refusal("changes.ended")
        : Measure(measureId) is not { } gone ? new Refusal("changes.measure.unknown")
        : IsSettled && Measures.Count == 1 ? new Refusal("changes.measure-needed")
        : Touched(stamp) with { Measures = [.. Measures.Where(m => !ReferenceEquals(m, gone))] };

    /// <summary>New readings of a measure, or others in place of earlier ones: <paramref name="recent"/> are the newest of all of them.</summary>
    public Outcome<Change> TakeReadings(string measureId, IReadOnlyList<Reading> recent, Stamp stamp) =>
        Phase is Phase.Stopped ? new Refusal("changes.ended")
        : Measure(measureId) is not { } read ? new Refusal("changes.measure.unknown")
        : Touched(stamp) with { Measures = [.. Measures.Select(m => ReferenceEquals(m, read) ? m with { Recent = [.. recent.TakeLast(Changes.Measures.Measure.MostRecent)] } : m)] };

    /// <summary>A finding of this cycle; one that corrects another takes its place here, and both stay in the record.</summary>
    public Outcome<Change> AddFinding(EvidenceMark mark, string? corrects, Stamp stamp)
    {
        if (Phase is not (Phase.Do or Phase.Check)) { return new Refusal("changes.evidence.only-do-check"); }
        if (corrects is not null && Evidence.All(e => !string.Equals(e.Id, corrects, StringComparison.Ordinal))) { return new Refusal("changes.finding.corrected"); }
        var others = Evidence.Where(e => !string.Equals(e.Id, corrects, StringComparison.Ordinal)).ToArray();
        return others.Length >= Finding.Most
            ? new Refusal("changes.evidence.enough")
            : Touched(stamp) with { Evidence = [.. others, mark], HasPositive = HasPositive || mark.Side is EvidenceSide.Positive };
    }

    /// <summary>Asks those who will notice. In Plan only: later there is little left to change.</summary>
    public Outcome<Change> Consult(Consultation consultation, LocalDate today, Stamp stamp) =>
        Phase != Phase.Plan ? new Refusal("changes.consult.only-in-plan")
        : string.IsNullOrWhiteSpace(consultation.OpenTo) || string.IsNullOrWhiteSpace(consultation.Fixed) ? new Refusal("changes.consult.needed")
        : Limits.TooLong((consultation.OpenTo, Limits.Lines), (consultation.Fixed, Limits.Lines)) is { } tooLong ? tooLong
        : !(consultation.Closes > today && consultation.Closes <= today.PlusDays(Consulting.Consultation.MostDays)) ? new Refusal("changes.consult.closes-off")
        : Touched(stamp) with { Consultation = consultation };

    /// <summary>What each party brings in, as a whole list.</summary>
    public Outcome<Change> AgreeContributions(IReadOnlyList<Contribution> contributions, Stamp stamp) =>
        !Phase.IsOpen() ? new Refusal("changes.ended")
        : contributions.Count > Contribution.Most ? new Refusal("changes.contribution.enough")
        : contributions.Any(c => string.IsNullOrWhiteSpace(c.Party) || string.IsNullOrWhiteSpace(c.What)) ? new Refusal("changes.contribution.needed")
        : contributions.Select(c => Limits.TooLong((c.Party, Limits.Line), (c.What, Limits.Line))).FirstOrDefault(r => r is not null) is { } tooLong ? tooLong
        : Touched(stamp) with { Plan = Plan with { Contributions = contributions } };

    /// <summary>Answers of the sustaining checklist; those given before stay.</summary>
    public Outcome<Change> FillChecklist(IEnumerable<KeyValuePair<string, Arranged>> answers, Stamp stamp)
    {
        if (Phase != Phase.Sustaining || Sustaining is not { } plan) { return new Refusal("changes.only-sustaining"); }
        var all = new Dictionary<string, Arranged>(plan.Checklist, StringComparer.Ordinal);
        foreach (var (point, arranged) in answers) { all[point] = arranged; }
        return Touched(stamp) with { Sustaining = plan with { Checklist = all } };
    }
}
