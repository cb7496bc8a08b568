using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>Says what is done with a point, and why. Who may move the change answers; of two at once the second sees the first answer.</summary>
public sealed class AnswerPoint(ConsultationDesk desk, PointStore store) : ICardActionHandler
{
    public string Verb => ChangeVerbs.AnswerPoint;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(action, cancellationToken);
        if (found.Refusal is { } closed) { return closed; }
        var (visit, change, points) = found.Value;
        if (ChangeRights.Move(change, visit.Team, visit.Caller) is { } forbidden) { return forbidden; }
        var id = action.Data.Text(ChangeVerbs.Point);
        if (points.FirstOrDefault(p => string.Equals(p.Point.Id, id, StringComparison.Ordinal)) is not { Point: { } point } stored) { return new Refusal("changes.point.unknown"); }
        if (action.Data.Text(ChangeVerbs.Filled) is null) { return Page(visit, change, point, action.Data, notice: null); }

        var answered = point.Respond(
            Enum.TryParse<Taken>(action.Data.Text(ChangeVerbs.Taken), out var taken) && Enum.IsDefined(taken) ? taken : null, action.Data.Text(ChangeVerbs.Why), visit.Caller.Name);
        if (answered.Refusal is { } refusal)
        {
            return FormRefusals.ClosesPage(refusal) ? refusal : Page(visit, change, point, action.Data, visit.Texts.Of(refusal));
        }

        var written = await store.ReplaceAsync(visit.Team.Team, change.Consultation!.Id, answered.Value, stored.ETag, cancellationToken);
        if (!written.Done) { return Page(visit, change, point, action.Data, visit.Texts["changes.answer.overtaken"]); }
        var now = found.Value with { Points = [.. points.Select(p => ReferenceEquals(p.Point, point) ? (answered.Value, null) : p)] };
        return now.Page(visit.Texts["changes.done.answered"]);
    }

    private static ActionReply Page(Visit visit, Change change, Point point, CardData typed, string? notice)
    {
        var texts = visit.Texts;
        var card = FormCard.Of(
            visit,
            Part.Typed(change.Title),
            Part.Typed(point.Change),
            notice,
            Questions(point, typed, visit),
            new Press(ChangeVerbs.AnswerPoint, change.Id.ToString(), change.Version).With(ChangeVerbs.Point, point.Id),
            texts["changes.answer"],
            new Press(ChangeVerbs.Consultation, change.Id.ToString(), change.Version));
        return visit.Surface.Reply(texts["changes.answer"], card);
    }

    private static AdaptiveElement[] Questions(Point point, CardData typed, Visit visit)
    {
        var texts = visit.Texts;
        var choices = Enum.GetValues<Taken>().Select(t => (t.ToString(), texts[ConsultationCard.TakenKey(t)]));
        return
        [
            Ask.Choice(ChangeVerbs.Taken, texts["changes.ask.taken"], choices, typed.Text(ChangeVerbs.Taken) ?? point.Answer?.Taken.ToString()).Required(texts["shared.fill-in"]),
            Ask.Lines(ChangeVerbs.Why, texts["changes.ask.why"], Limits.Lines, typed.Text(ChangeVerbs.Why) ?? point.Answer?.Why).Required(texts["shared.fill-in"]),
        ];
    }
}
