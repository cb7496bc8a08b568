using NodaTime;

namespace TeamsBot.Features.Agenda;

/// <summary>The steps of a walk through the item, in order.</summary>
public enum MeetingStep
{
    /// <summary>Who noticed something of it.</summary>
    Result,

    /// <summary>The changes that need the team, one after the other.</summary>
    Changes,

    /// <summary>What holds the team back.</summary>
    Obstacle,

    /// <summary>What is agreed.</summary>
    Agreement,
}

/// <summary>
/// A walk of fifteen minutes through an open item, one step at a time, on one card in the item's thread. What is said on the way is kept by the
/// item itself; this is only where the walk is. It ends with the item, or when somebody stops it.
/// </summary>
public sealed record Meeting
{
    private const int MostChanges = 5;
    private const int FewestChanges = 2;

    /// <summary>The changes to talk about, by id, as they were chosen at the start: their order does not move under people's eyes.</summary>
    public IReadOnlyList<string> Walk { get; init; } = [];

    /// <summary>Where the walk is.</summary>
    public MeetingStep Step { get; init; }

    /// <summary>Which change of <see cref="Walk"/> is on the table in <see cref="MeetingStep.Changes"/>, from 0.</summary>
    public int Place { get; init; }

    /// <summary>When it began.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When this step began.</summary>
    public required Instant StepSince { get; init; }

    /// <summary>True while somebody has stopped it.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Who moved it last.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Its message in the item's thread; null until it is known.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Until when somebody may still be sending its message.</summary>
    public Instant? SendingUntil { get; init; }

    /// <summary>Rises with every move.</summary>
    public long Version { get; init; } = 1;

    /// <summary>What Teams shows.</summary>
    public string? Shown { get; init; }

    /// <summary>Entity tag of its row; empty before it was written.</summary>
    public string ETag { get; init; } = "";

    /// <summary>The steps it has: without open changes there is nothing to talk about in the second.</summary>
    public IReadOnlyList<MeetingStep> Steps =>
        [.. Enum.GetValues<MeetingStep>().Where(step => step != MeetingStep.Changes || Walk.Count > 0)];

    /// <summary>The change on the table; null in other steps.</summary>
    public string? SubjectId => Step == MeetingStep.Changes && Place < Walk.Count ? Walk[Place] : null;

    /// <summary>When this step should be over.</summary>
    public Instant StepUntil => StepSince + Duration.FromMinutes(Minutes(Step));

    /// <summary>True where the walk is over: only closing the item is left.</summary>
    public bool IsAtEnd => Step == MeetingStep.Agreement;

    /// <summary>True where there is nothing to go back to.</summary>
    public bool IsAtStart => Step == MeetingStep.Result;

    /// <summary>Minutes for a step; fifteen together.</summary>
    public static int Minutes(MeetingStep step) => step switch
    {
        MeetingStep.Result => 2,
        MeetingStep.Changes => 7,
        _ => 3,
    };

    /// <summary>
    /// Begins: with the changes that need the team, and those that somebody said today slipped back or are stuck; when all is well, with the first two.
    /// </summary>
    public static Meeting Start(Board board, string by, Instant now)
    {
        var item = board.Item;
        var urgent = item.Content.Subjects.Where(s => s.NeedsAttention(item.Date) || board.Of(s.Id).Any(said => said.Status >= Status.Back)).ToArray();
        var walk = urgent.Length > 0 ? urgent.Take(MostChanges) : item.Content.Subjects.Take(FewestChanges);
        return new Meeting { Walk = [.. walk.Select(s => s.Id)], StartedAt = now, StepSince = now, ChangedBy = by };
    }

    /// <summary>The next change, or the next step. At the end it stays where it is.</summary>
    public Meeting Next(string by, Instant now) =>
        Step == MeetingStep.Changes && Place + 1 < Walk.Count ? Moved(by) with { Place = Place + 1 }
        : IsAtEnd ? this
        : To(Steps[Steps.Index().First(s => s.Item == Step).Index + 1], place: 0, by, now);

    /// <summary>The previous change, or the previous step. At the start it stays where it is.</summary>
    public Meeting Back(string by, Instant now)
    {
        if (Step == MeetingStep.Changes && Place > 0) { return Moved(by) with { Place = Place - 1 }; }
        if (IsAtStart) { return this; }
        var step = Steps[Steps.Index().First(s => s.Item == Step).Index - 1];
        return To(step, step == MeetingStep.Changes ? Walk.Count - 1 : 0, by, now);
    }

    /// <summary>Stops; the item stays open.</summary>
    public Meeting Stop(string by, Instant now) => IsStopped ? this : Moved(by) with { IsStopped = true };

    /// <summary>Goes on where it was stopped.</summary>
    public Meeting Resume(string by, Instant now) => IsStopped ? Moved(by) with { IsStopped = false, StepSince = now } : this;

    private Meeting To(MeetingStep step, int place, string by, Instant now) => Moved(by) with { Step = step, Place = place, StepSince = now };

    private Meeting Moved(string by) => this with { ChangedBy = by, Version = Version + 1 };
}
