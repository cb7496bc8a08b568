using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>The readings of one measure with who wrote them down, for whoever is of the conversation. Three reads.</summary>
public sealed class ListReadings(ChangeDoor door, ChangeStore store) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Readings;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change) = (entry.Value.Visit, entry.Value.Change);
        if (change.Measure(action.Data.Text(MeasureFields.Measure)) is not { } measure) { return new Refusal("changes.measure.unknown"); }
        var entries = await store.ReadingsAsync(visit.Team.Team, change.Id, measure.Id, cancellationToken);
        var page = (int)Math.Clamp(action.Data.Number(ChangeVerbs.Page) ?? 0, 0, int.MaxValue);
        return visit.Surface.Reply(visit.Texts["changes.readings"], ReadingListCard.Of(change, measure, entries, visit, page));
    }
}
