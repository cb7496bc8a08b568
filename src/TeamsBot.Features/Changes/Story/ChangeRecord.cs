using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Features.Changes.Story;

/// <summary>A change right after one of its events.</summary>
/// <param name="Event">What happened.</param>
/// <param name="After">The change as it was then.</param>
public sealed record StoryState(ChangeEvent Event, Change After);

/// <summary>All that was written down of one change, as the rows have it.</summary>
/// <param name="States">Its events, from the first on; never empty.</param>
/// <param name="Readings">All entries of all measures, by measure, corrected ones too.</param>
/// <param name="Findings">All findings, oldest first, corrected ones too.</param>
/// <param name="Points">All points people raised, by consultation.</param>
public sealed record ChangeRecord(
    IReadOnlyList<StoryState> States, ILookup<string, ReadingEntry> Readings, IReadOnlyList<Finding> Findings, ILookup<string, Point> Points);
