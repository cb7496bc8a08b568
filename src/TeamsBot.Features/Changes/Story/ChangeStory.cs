using NodaTime;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Story;

/// <summary>Who owned the change, from when on.</summary>
public sealed record StoryOwner(NamedMember Owner, Instant Since);

/// <summary>A consultation as it was asked last, and what may be shown of it.</summary>
public sealed record StoryConsultation(Consultation Asked, IReadOnlyList<Point> Points);

/// <summary>A measure with all that was written down for it.</summary>
/// <param name="Measure">As it was defined last.</param>
/// <param name="Entries">Corrected ones too.</param>
/// <param name="IsDropped">True when the team measures it no more.</param>
public sealed record StoryMeasure(Measure Measure, IReadOnlyList<ReadingEntry> Entries, bool IsDropped)
{
    /// <summary>The figures that count.</summary>
    public IReadOnlyList<Reading> Figures { get; } = ReadingSeries.Of(Entries);
}

/// <summary>The story of a change: its cycles one after the other, and what became of it. Names are those of the rows, also of people who left.</summary>
/// <param name="Now">The change as it is.</param>
/// <param name="Events">What happened, oldest first.</param>
/// <param name="Owners">Who owned it, one after the other.</param>
/// <param name="Cycles">Oldest first; none for an idea.</param>
/// <param name="Sustainings">How it was kept, each time the team decided to.</param>
/// <param name="Consultations">Oldest first.</param>
/// <param name="Measures">Those of now, then those that were dropped after somebody measured.</param>
public sealed record ChangeStory(
    Change Now,
    IReadOnlyList<ChangeEvent> Events,
    IReadOnlyList<StoryOwner> Owners,
    IReadOnlyList<StoryCycle> Cycles,
    IReadOnlyList<StorySustaining> Sustainings,
    IReadOnlyList<StoryConsultation> Consultations,
    IReadOnlyList<StoryMeasure> Measures)
{
    // What is written down on the way stands in its cycle; the time line tells the turns.
    private static readonly HashSet<ChangeEventType> OnTheWay =
    [
        ChangeEventType.Edited, ChangeEventType.MeasureSet, ChangeEventType.MeasureDropped, ChangeEventType.Measured, ChangeEventType.EvidenceAdded,
        ChangeEventType.ChecklistFilled, ChangeEventType.ContributionsAgreed,
    ];

    /// <summary>The turns it took.</summary>
    public IEnumerable<ChangeEvent> Timeline => Events.Where(e => !OnTheWay.Contains(e.Type));

    /// <summary>The measure to show where there is room for one: a result before a process, one with figures before one without.</summary>
    public StoryMeasure? FirstMeasure => Measures.Where(m => m.Figures.Count > 0).OrderBy(m => m.IsDropped).ThenBy(m => m.Measure.Kind).FirstOrDefault();

    /// <summary>The story these rows tell.</summary>
    /// <param name="record">The rows.</param>
    /// <param name="today">The team's date: points without a name are shown once a consultation has closed.</param>
    public static ChangeStory Of(ChangeRecord record, LocalDate today)
    {
        var states = record.States;
        return new(
            states[^1].After, [.. states.Select(s => s.Event)], OwnersOf(states), StoryCycle.All(record), StorySustaining.All(states), ConsultationsOf(record, today), MeasuresOf(record));
    }

    private static List<StoryOwner> OwnersOf(IReadOnlyList<StoryState> states)
    {
        List<StoryOwner> owners = [];
        foreach (var (happened, after) in states)
        {
            if (owners is not [.., var last] || last.Owner.Ref != after.Owner.Ref) { owners.Add(new(after.Owner, happened.At)); }
        }

        return owners;
    }

    private static IReadOnlyList<StoryConsultation> ConsultationsOf(ChangeRecord record, LocalDate today) =>
    [
        .. record.States.Select(s => s.After.Consultation).OfType<Consultation>().GroupBy(c => c.Id, StringComparer.Ordinal).Select(versions => versions.Last())
            .Select(asked => new StoryConsultation(asked, Point.Shown([.. record.Points[asked.Id]], asked.IsOpen(today)))),
    ];

    private static IReadOnlyList<StoryMeasure> MeasuresOf(ChangeRecord record)
    {
        var now = record.States[^1].After.Measures;
        var dropped = record.States.SelectMany(s => s.After.Measures).GroupBy(m => m.Id, StringComparer.Ordinal).Select(versions => versions.Last())
            .Where(m => record.Readings.Contains(m.Id) && now.All(n => !string.Equals(n.Id, m.Id, StringComparison.Ordinal)));
        return [.. now.Select(m => Measured(m, isDropped: false)), .. dropped.Select(m => Measured(m, isDropped: true))];

        StoryMeasure Measured(Measure measure, bool isDropped) => new(measure, [.. record.Readings[measure.Id]], isDropped);
    }
}
