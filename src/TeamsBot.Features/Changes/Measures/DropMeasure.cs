using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>Removes a measure after asking once. Its readings stay in the record.</summary>
public sealed class DropMeasure(ChangeDoor door, ChangeStore store, ShowChange show, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.DropMeasure;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToMoveAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change, data) = (entry.Value.Visit, entry.Value.Change, action.Data);
        if (change.Measure(data.Text(MeasureFields.Measure)) is not { } measure) { return List(visit, change, "changes.measure.unknown"); }
        if (data.Text(ChangeVerbs.Filled) is null) { return Question(visit, change, measure); }
        return data.Version == change.Version
            ? await DropAsync(visit, entry.Value.Stored, measure, data.Text("nonce") ?? "", cancellationToken)
            : await show.StaleAsync(visit, change, data.Version, cancellationToken);
    }

    private async Task<ActionReply> DropAsync(Visit visit, StoredChange stored, Measure measure, string nonce, CancellationToken cancellationToken)
    {
        var dropped = stored.Change.DropMeasure(measure.Id, visit.Stamp(nonce));
        if (dropped.Refusal is { } refusal) { return refusal; }
        var written = await store.WriteAsync(visit.Team.Team, new ChangeStep(stored.Change, dropped.Value, ChangeEventType.MeasureDropped), stored.ETag, cancellationToken);
        if (written.Done)
        {
            await show.TellAgendaAsync(visit.Team.Team, cancellationToken);
            return List(visit, dropped.Value, "changes.done.measure-dropped");
        }

        return await store.FindAsync(visit.Team.Team, stored.Change.Id, cancellationToken) is { } fresh
            ? List(visit, fresh.Change, fresh.Change.Measure(measure.Id) is null ? "changes.done.measure-dropped" : "shared.changed-meanwhile")
            : new Refusal("changes.unknown");
    }

    private static ActionReply List(Visit visit, Change change, string noticeKey) =>
        visit.Surface.Reply(visit.Texts["changes.measures"], MeasuresCard.Of(change, visit, visit.Texts[noticeKey]));

    private ActionReply Question(Visit visit, Change change, Measure measure)
    {
        var texts = visit.Texts;
        var press = ListPart.About(change, measure) with { Verb = ChangeVerbs.DropMeasure, Version = change.Version, Nonce = clock.NewId() };
        var card = CardPage.Of(
            texts,
            texts["changes.measure.drop"],
            [Part.Title(Part.Typed(measure.Name)), Part.Text(texts["changes.measure.drop-question"])],
            visit.Surface.Go(press.With(ChangeVerbs.Filled, "yes"), texts["changes.measure.drop"]),
            visit.Surface.Go(new Press(ChangeVerbs.Measures, change.Id.ToString()), texts["shared.back"]));
        return visit.Surface.Reply(texts["changes.measures"], card);
    }
}
