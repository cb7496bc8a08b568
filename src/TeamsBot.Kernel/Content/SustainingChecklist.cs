namespace TeamsBot.Kernel.Content;

/// <summary>What has to be arranged so that a change stays (<c>content/sustaining-checklist.json</c>).</summary>
/// <param name="Sections">A page each.</param>
public sealed record SustainingChecklist(IReadOnlyList<SustainingChecklist.Section> Sections)
{
    /// <summary>The ids of all points, in the order of the file.</summary>
    public IReadOnlyList<string> Points { get; } = [.. Sections.SelectMany(s => s.Points).Select(p => p.Id)];

    /// <summary>Points that belong together.</summary>
    public sealed record Section(string Id, LocalizedText Title, IReadOnlyList<Point> Points);

    /// <summary>One statement, answered with yes, partly, no or not applicable.</summary>
    public sealed record Point(string Id, LocalizedText Label);
}
