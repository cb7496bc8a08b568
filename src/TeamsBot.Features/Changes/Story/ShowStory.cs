using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story;

/// <summary>The story of a change on one card, for whoever is of the conversation, partners too. Three ranges beside the settings, however long it lasted.</summary>
public sealed class ShowStory(VisitDoor door, StoryRows rows, ILinks links) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Story;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } refusal) { return refusal; }
        var visit = entry.Value;
        if (ChangeId.Parse(action.Data.Id) is not { } id || await rows.ReadWithoutPointsAsync(visit.Team.Team, id, cancellationToken) is not { } record)
        {
            return new Refusal("changes.unknown");
        }

        var story = ChangeStory.Of(record, visit.Today);
        return visit.Surface.Reply(visit.Texts["changes.story"], StoryCard.Of(story, StoryLinks.Make(links, story, visit), visit));
    }
}
