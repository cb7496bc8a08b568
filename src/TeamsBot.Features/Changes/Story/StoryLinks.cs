using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story;

/// <summary>The links of a story, each made for the presser; null where this service makes no links, or there is nothing to fetch.</summary>
/// <param name="Page">The whole story.</param>
/// <param name="Measurements">All figures, as CSV.</param>
/// <param name="Record">All that was written down, as JSON.</param>
public sealed record StoryLinks(string? Page, string? Measurements, string? Record)
{
    /// <summary>The written contracts of the page and the files.</summary>
    public const string PageName = "changes.story-page/1", MeasurementsName = "changes.measurements-csv/1", RecordName = "changes.record-json/1";

    public static StoryLinks Make(ILinks links, ChangeStory story, Visit visit)
    {
        LinkTarget To(string name) => new(name, visit.Team.Team, story.Now.Id.ToString(), visit.Caller.Ref, visit.Texts.Language);
        var isMeasured = story.Measures.Any(m => m.Entries.Count > 0);
        return new(links.ToPage(To(PageName)), isMeasured ? links.ToFile(To(MeasurementsName)) : null, links.ToFile(To(RecordName)));
    }
}
