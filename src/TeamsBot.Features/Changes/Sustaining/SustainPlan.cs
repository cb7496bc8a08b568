using NodaTime;

namespace TeamsBot.Features.Changes.Sustaining;

/// <summary>How far a point of the sustaining checklist is arranged. The names are kept in rows: add to them, never rename.</summary>
public enum Arranged
{
    Yes,
    Partly,
    No,
    NotApplicable,
}

/// <summary>How a change stays once the project around it has ended.</summary>
/// <param name="Keep">What exactly stays, in the team's words.</param>
public sealed record SustainPlan(string? Keep)
{
    /// <summary>True when the team wants to pass it on.</summary>
    public bool Spread { get; init; }

    /// <summary>The points of <c>content/sustaining-checklist.json</c> that were answered, by id.</summary>
    public IReadOnlyDictionary<string, Arranged> Checklist { get; init; } = new Dictionary<string, Arranged>(StringComparer.Ordinal);

    /// <summary>Who was told, and how.</summary>
    public string? Told { get; init; }

    /// <summary>Local date on which it was confirmed that the change is sustained; null before.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Local date on which the team looks back next; null before it is sustained.</summary>
    public LocalDate? Review { get; init; }

    /// <summary>Local date on which the team last said that it is still in use.</summary>
    public LocalDate? LastConfirmed { get; init; }
}
