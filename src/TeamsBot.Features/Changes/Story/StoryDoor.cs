using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story;

/// <summary>Somebody who opened a link, with the change it leads to.</summary>
/// <param name="Visit">Who, in which language and when.</param>
/// <param name="Record">All that was written down.</param>
public sealed record StoryVisit(Visit Visit, ChangeRecord Record)
{
    public ChangeStory Story { get; } = ChangeStory.Of(Record, Visit.Today);
}

/// <summary>
/// Opens links to a change: asks again whether the one it was made for is of that conversation, and looks nowhere else than in its rows.
/// Settings, roster and four ranges.
/// </summary>
public sealed class StoryDoor(VisitDoor door, StoryRows rows, TextCatalog catalog)
{
    /// <summary>What the link leads to; null when it is gone, or not for this person any more.</summary>
    public async Task<StoryVisit?> OpenAsync(LinkTarget target, CancellationToken cancellationToken) =>
        ChangeId.Parse(target.Id) is { } id
        && await door.LetInAsync(target.Team, target.For, catalog.In(target.Language), cancellationToken) is { } visit
        && await rows.ReadAsync(target.Team, id, cancellationToken) is { } record
            ? new StoryVisit(visit, record)
            : null;
}
