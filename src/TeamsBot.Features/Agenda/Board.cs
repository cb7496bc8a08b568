using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Agenda;

/// <summary>An item with everything said on it: one range of rows, one card.</summary>
public sealed record Board
{
    /// <summary>Answers without a name are shown from this number upward, or when the item closes (domain.md 2.1).</summary>
    public const int UnnamedFrom = 2;

    /// <summary>A mean of scores is shown from this number upward (domain.md 2.1).</summary>
    public const int ScoresFrom = 4;

    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>Entity tag of the item's row.</summary>
    public required string ETag { get; init; }

    /// <summary>The secret behind answers without a name; null once the item is closed.</summary>
    public string? Secret { get; init; }

    /// <summary>Changes with everything anybody says.</summary>
    public string Token { get; init; } = "";

    /// <summary>The version Teams shows.</summary>
    public string? Shown { get; init; }

    /// <summary>Statuses and notes, oldest first.</summary>
    public IReadOnlyList<StatusUpdate> Statuses { get; init; } = [];

    /// <summary>Lines, oldest first.</summary>
    public IReadOnlyList<Line> Lines { get; init; } = [];

    /// <summary>Answers with a name, oldest first.</summary>
    public IReadOnlyList<NamedAnswer> Named { get; init; } = [];

    /// <summary>Answers without a name.</summary>
    public IReadOnlyList<UnnamedAnswer> Unnamed { get; init; } = [];

    /// <summary>Scores.</summary>
    public IReadOnlyList<Score> Scores { get; init; } = [];

    /// <summary>The walk through it; null when nobody started one.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>What the card of the meeting should show, as one text to compare. While nobody walks, what is said does not change it.</summary>
    public string MeetingVersion => Meeting is { IsStopped: false } running && Item.TakesAnswers
        ? $"{running.Version}/{Version}"
        : $"{Meeting?.Version}/{Item.State}/{Item.ClosedAt}";

    /// <summary>True when Teams shows an older state of the meeting.</summary>
    public bool IsMeetingBehind => Meeting is { ActivityId: not null } meeting && !string.Equals(meeting.Shown, MeetingVersion, StringComparison.Ordinal);

    /// <summary>What the card should show, as one text to compare.</summary>
    public string Version => $"{Item.Version}/{Token}";

    /// <summary>True when Teams shows something older.</summary>
    public bool IsBehind => !string.Equals(Shown, Version, StringComparison.Ordinal);

    /// <summary>The change with this id; null when the item has none such.</summary>
    public ItemSubject? Find(string? subjectId) => Item.Content.Subjects.FirstOrDefault(s => string.Equals(s.Id, subjectId, StringComparison.Ordinal));

    /// <summary>How often each status was said of a change.</summary>
    public int Count(string subjectId, Status status) => Of(subjectId).Count(s => s.Status == status);

    /// <summary>What is said of one change.</summary>
    public IEnumerable<StatusUpdate> Of(string subjectId) => Statuses.Where(s => string.Equals(s.SubjectId, subjectId, StringComparison.Ordinal));

    /// <summary>What one member says of one change.</summary>
    public StatusUpdate? Own(string subjectId, MemberRef person) => Of(subjectId).FirstOrDefault(s => s.By == person);

    /// <summary>One member's line.</summary>
    public Line? OwnLine(LineKind kind, MemberRef person) => Lines.FirstOrDefault(l => l.Kind == kind && l.By == person);

    /// <summary>The newest note on a change.</summary>
    public StatusUpdate? NewestNote(string subjectId) => Of(subjectId).Where(s => s.Note is not null).MaxBy(s => s.At);

    /// <summary>What the team seems to say of a change; a proposal until the leader confirms it.</summary>
    public Status? Proposed(string subjectId) => StatusNames.MostSaid(Of(subjectId).Select(s => s.Status).OfType<Status>());

    /// <summary>The board after one member's status was written.</summary>
    public Board With(StatusUpdate update, string token) =>
        this with { Token = token, Statuses = [.. Statuses.Where(s => s.By != update.By || !string.Equals(s.SubjectId, update.SubjectId, StringComparison.Ordinal)), update] };
}
