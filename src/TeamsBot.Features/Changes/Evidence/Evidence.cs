using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Evidence;

/// <summary>Where a finding comes from. The names are kept in rows: add to them, never rename.</summary>
public enum EvidenceKind
{
    Figure,
    Clients,
    Colleagues,
    Audit,
    Observation,
    Partner,
}

/// <summary>Which side a finding shows. The names are kept in rows: add to them, never rename.</summary>
public enum EvidenceSide
{
    Positive,
    Negative,
    Mixed,
}

/// <summary>Hard can be counted or shown, soft is how people experience it. The names are kept in rows: add to them, never rename.</summary>
public enum EvidenceNature
{
    Hard,
    Soft,
}

/// <summary>What the guards of the Check need to know of a finding; kept beside the change, so that judging reads no more rows.</summary>
/// <param name="Id">The finding.</param>
/// <param name="Kind">Its source.</param>
/// <param name="Side">What it shows.</param>
/// <param name="HasFigure">True when a number stands in it.</param>
/// <param name="HasStory">True when its story is told.</param>
public sealed record EvidenceMark(string Id, EvidenceKind Kind, EvidenceSide Side, bool HasFigure, bool HasStory);

/// <summary>One finding of a Check: what is seen, how it goes, and the story behind it. Never rewritten: a correction is a finding of its own.</summary>
/// <param name="Change">The change.</param>
/// <param name="Cycle">The cycle it looks at.</param>
/// <param name="Id">32 characters, given when it is made.</param>
/// <param name="Kind">Its source.</param>
/// <param name="Nature">Hard or soft.</param>
/// <param name="Side">What it shows.</param>
/// <param name="Text">What is seen, as typed.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When.</param>
public sealed record Finding(
    ChangeId Change, int Cycle, string Id, EvidenceKind Kind, EvidenceNature Nature, EvidenceSide Side, string Text, NamedMember By, Instant At)
{
    /// <summary>The most of one cycle, as in <c>content/pdca-cycle.json</c>.</summary>
    public const int Most = 12;

    /// <summary>A number that goes with it.</summary>
    public decimal? Value { get; init; }

    /// <summary>The story behind it, without recognisable people.</summary>
    public string? Story { get; init; }

    /// <summary>The finding this one replaces; null for a new one.</summary>
    public string? Corrects { get; init; }

    /// <summary>Refuses a finding that says nothing, or that does not fit.</summary>
    public static Outcome<Finding> Define(Finding finding) =>
        string.IsNullOrWhiteSpace(finding.Text) ? new Refusal("changes.finding.text-needed")
        : Limits.TooLong((finding.Text, Limits.Lines), (finding.Story, Limits.Lines)) is { } tooLong ? tooLong
        : finding;

    /// <summary>Without those that another one corrects.</summary>
    public static IReadOnlyList<Finding> Standing(IReadOnlyList<Finding> findings)
    {
        var corrected = findings.Select(f => f.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. findings.Where(f => !corrected.Contains(f.Id))];
    }

    /// <summary>What the guards need of it.</summary>
    public EvidenceMark Mark => new(Id, Kind, Side, Kind is EvidenceKind.Figure || Value is not null, Story is not null);
}
