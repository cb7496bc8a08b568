using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>
/// The whole story as a page: the charts, the cycles, how it is kept, who had a say, the turns it took. It shows what everybody of the
/// conversation may read in its cards, and nothing else.
/// </summary>
public sealed class StoryPage(StoryDoor door) : ILinkedPage
{
    public string Name => StoryLinks.PageName;

    public async Task<PageContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken) =>
        await door.OpenAsync(target, cancellationToken) is { } found ? Of(found.Story, found.Visit) : null;

    /// <summary>The page.</summary>
    public static PageContent Of(ChangeStory story, Visit visit) => new(
        story.Now.Title,
        Html.Of(
            HeadHtml.Of(story, visit),
            ChartHtml.All(story, visit),
            story.Cycles.Count == 0 ? Html.Tag("p", visit.Texts["changes.story.none"]) : Html.Of(story.Cycles.Select(cycle => CycleHtml.Of(cycle, visit))),
            SustainingHtml.All(story, visit),
            TogetherHtml.Consultations(story, visit),
            TogetherHtml.Contributions(story, visit),
            EventHtml.Timeline(story, visit)));
}
