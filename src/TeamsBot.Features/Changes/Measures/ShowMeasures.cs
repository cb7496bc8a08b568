using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>The measures of a change, for whoever is of the conversation. Two reads.</summary>
public sealed class ShowMeasures(ChangeDoor door) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Measures;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } refusal) { return refusal; }
        var (visit, change) = (entry.Value.Visit, entry.Value.Change);
        return visit.Surface.Reply(visit.Texts["changes.measures"], MeasuresCard.Of(change, visit));
    }
}
