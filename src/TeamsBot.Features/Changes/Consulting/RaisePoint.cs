using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>Somebody raises a point, with or without a name. It belongs to its writer: a page that is sent twice makes one point, and no version is compared.</summary>
public sealed class RaisePoint(ConsultationDesk desk, PointStore store, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.RaisePoint;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(action, cancellationToken);
        if (found.Refusal is { } closed) { return closed; }
        var (visit, change, points) = found.Value;
        if (change.Consultation is not { } asked) { return new Refusal("changes.consult.closed"); }
        if (ConsultationRights.Raise(asked, visit) is { } forbidden) { return forbidden; }
        if (action.Data.Text(ChangeVerbs.Filled) is null) { return Page(visit, change, action.Data, clock.NewId(), notice: null); }
        if (ChangeId.Parse(action.Data.Text("nonce")) is not { } nonce) { return new Refusal("shared.card-too-old"); }

        var name = string.Equals(action.Data.Text(ChangeVerbs.WithName), DescribeApproach.Yes, StringComparison.Ordinal) ? visit.Caller.Name : null;
        var raised = Point.Raise(
            nonce.ToString(), action.Data.Text(ChangeVerbs.PointChange), action.Data.Text(ChangeVerbs.PointKeep), action.Data.Text(ChangeVerbs.Worry), name);
        if (raised.Refusal is { } refusal)
        {
            return FormRefusals.ClosesPage(refusal) ? refusal : Page(visit, change, action.Data, nonce.ToString(), visit.Texts.Of(refusal));
        }

        var isThere = points.Any(p => string.Equals(p.Point.Id, raised.Value.Id, StringComparison.Ordinal));
        if (!isThere) { await store.AddAsync(visit.Team.Team, asked.Id, raised.Value, cancellationToken); }
        var now = isThere ? found.Value : found.Value with { Points = [.. points, (raised.Value, null)] };
        return now.Page(visit.Texts["changes.done.raised"]);
    }

    private static ActionReply Page(Visit visit, Change change, CardData typed, string nonce, string? notice)
    {
        var texts = visit.Texts;
        var card = FormCard.Of(
            visit,
            Part.Typed(change.Title),
            texts.Format("changes.raise-point.hint", Part.Typed(Excerpt.Of(change.Consultation!.OpenTo, Limits.Line))),
            notice,
            [
                Ask.Lines(ChangeVerbs.PointChange, texts["changes.ask.point-change"], Limits.Lines, typed.Text(ChangeVerbs.PointChange)).Required(texts["shared.fill-in"]),
                Ask.Lines(ChangeVerbs.PointKeep, texts["changes.ask.point-keep"], Limits.Lines, typed.Text(ChangeVerbs.PointKeep)),
                Ask.Lines(ChangeVerbs.Worry, texts["changes.ask.point-worry"], Limits.Lines, typed.Text(ChangeVerbs.Worry)),
                Ask.Choice(
                    ChangeVerbs.WithName,
                    texts["changes.ask.with-name"],
                    [(DescribeApproach.Yes, texts["changes.with-name.yes"]), (DescribeApproach.No, texts["changes.with-name.no"])],
                    typed.Text(ChangeVerbs.WithName) ?? DescribeApproach.Yes),
            ],
            new Press(ChangeVerbs.RaisePoint, change.Id.ToString(), change.Version, nonce),
            texts["changes.raise-point"],
            new Press(ChangeVerbs.Consultation, change.Id.ToString(), change.Version));
        return visit.Surface.Reply(texts["changes.raise-point"], card);
    }
}
