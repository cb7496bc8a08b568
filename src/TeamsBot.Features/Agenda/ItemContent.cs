using NodaTime;

namespace TeamsBot.Features.Agenda;

/// <summary>What was said about a change last time.</summary>
public sealed record LastSaid(Status? Status, string? Note);

/// <summary>An agreement that is still open.</summary>
public sealed record ItemAgreement(string Id, string Text, string OwnerName, LocalDate Due);

/// <summary>What was said when the previous item was closed.</summary>
/// <param name="Date">The previous item.</param>
/// <param name="Noticed">Who noticed something of it.</param>
public sealed record LastTime(LocalDate Date, IReadOnlyList<string> Noticed);

/// <summary>A date without an item, announced the week before.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What the day is called, in the team's language.</param>
public sealed record ComingSkip(LocalDate Date, string Name);

/// <summary>The shared content of an item: stored as JSON beside the typed columns, so that one range read brings the whole card.</summary>
public sealed record ItemContent
{
    /// <summary>Version of this shape.</summary>
    public const int Schema = 1;

    /// <summary>The team's language.</summary>
    public required string Language { get; init; }

    /// <summary>The team's zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The partners' zone, where there is one.</summary>
    public string? PartnerZone { get; init; }

    /// <summary>True where members of several tenants read it.</summary>
    public bool HasPartners { get; init; }

    /// <summary>What and whom we do this for.</summary>
    public string? Ambition { get; init; }

    /// <summary>The question of the week; null when none fits.</summary>
    public string? QuestionId { get; init; }

    /// <summary>The open changes, those that need attention first.</summary>
    public IReadOnlyList<ItemSubject> Subjects { get; init; } = [];

    /// <summary>Agreements that are still open, the earliest first.</summary>
    public IReadOnlyList<ItemAgreement> Agreements { get; init; } = [];

    /// <summary>The previous item.</summary>
    public LastTime? Last { get; init; }

    /// <summary>The next date, when it will be skipped.</summary>
    public ComingSkip? NextSkip { get; init; }

    /// <summary>What the team concluded; null until it was closed. A reopened item keeps it for the scores.</summary>
    public Summary? Summary { get; init; }
}

/// <summary>What an item concluded: kept when the answers' own rows are long gone.</summary>
public sealed record Summary
{
    /// <summary>What had been said when it was made: <see cref="Board.Token"/>. Something said in the same moment changes that.</summary>
    public string MadeFrom { get; init; } = "";

    /// <summary>Per change what the team says, with the newest note.</summary>
    public IReadOnlyList<Conclusion> Conclusions { get; init; } = [];

    /// <summary>Who noticed something of it, in their words.</summary>
    public IReadOnlyList<string> Noticed { get; init; } = [];

    /// <summary>What held the team back.</summary>
    public IReadOnlyList<SaidObstacle> Obstacles { get; init; } = [];

    /// <summary>Scores of the question, lowest first, without persons; shown as a mean from four upward.</summary>
    public IReadOnlyList<int> Scores { get; init; } = [];
}

/// <summary>What the team says of one change.</summary>
public sealed record Conclusion(string Id, string Title, Status? Status, string? Note);

/// <summary>What holds the team back, and who can lift it.</summary>
/// <param name="Text">In their words.</param>
/// <param name="Lifter"><c>self</c>, <c>leader</c> or <c>partner</c>; null when not said.</param>
public sealed record SaidObstacle(string Text, string? Lifter);
