namespace TeamsBot.Kernel.Content;

/// <summary>What has to be arranged so that a change stays (<c>content/sustaining-checklist.json</c>).</summary>
/// <param name="Sections">A page each.</param>
public sealed record SustainingChecklist(IReadOnlyList<SustainingChecklist.Section> Sections)
{
    /// <summary>The ids of all points, in the order of the file.</summary>
    public IReadOnlyList<string> Points { get; } = [.. Sections.SelectMany(s => s.Points).Select(p => p.Id)];

    /// <summary>The point with this id; null for an id that the file does not have.</summary>
    public Point? Find(string? id) => Sections.SelectMany(s => s.Points).FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    /// <summary>Points that belong together.</summary>
    public sealed record Section(string Id, LocalizedText Title, IReadOnlyList<Point> Points);

    /// <summary>One statement, answered with yes, partly, no or not applicable.</summary>
    public sealed record Point(string Id, LocalizedText Label)
    {
        /// <summary>The answers in the order of the file, by their id: yes, partly, no, na.</summary>
        public IReadOnlyList<(string Id, LocalizedText Label)> Options { get; init; } = [];

        /// <summary>What to do when it is not arranged; null when the file proposes nothing.</summary>
        public FollowUp? FollowUp { get; init; }
    }

    /// <summary>A proposal for an agreement.</summary>
    /// <param name="Text">What to do.</param>
    /// <param name="DueDays">In how many days.</param>
    public sealed record FollowUp(LocalizedText Text, int DueDays);
}
