using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>
/// Makes a measure, or changes one. The nonce of a new one's page becomes its id. A page that comes too late keeps what was typed: figures
/// that others add in the meantime are no reason to lose it. Two reads and one write; a late page reads the history too.
/// </summary>
public sealed class SetMeasure(ChangeDoor door, ChangeStore store, ShowChange show, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Measure;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToMoveAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change, data) = (entry.Value.Visit, entry.Value.Change, action.Data);
        var isFilled = data.Text(ChangeVerbs.Filled) is not null;
        var nonce = ChangeId.Parse(data.Text("nonce"))?.ToString();
        if (isFilled && nonce is null) { return new Refusal("shared.card-too-old"); }
        if (Find(change, data, nonce ??= clock.NewId()) is not { } measure) { return new Refusal("changes.measure.unknown"); }
        if (isFilled && IsDone(change, visit, nonce)) { return Next(visit, change, measure, data); }
        var form = new MeasureForm(measure, visit, isFilled ? data : null, data.Text(MeasureFields.More) is not null, change.IsSettled && change.Measure(measure.Id) is not null);
        return isFilled ? await SaveAsync(form, entry.Value.Stored, data, nonce, cancellationToken) : Page(form, change, nonce, notice: null);
    }

    private async Task<ActionReply> SaveAsync(MeasureForm form, StoredChange stored, CardData data, string nonce, CancellationToken cancellationToken)
    {
        var (visit, change) = (form.Visit, stored.Change);
        if (data.Version != change.Version) { return await LateAsync(form, change, data.Version, nonce, cancellationToken); }
        var made = form.Read().Then(m => change.SetMeasure(m, visit.Stamp(nonce)));
        if (made.Refusal is { } refusal)
        {
            return FormRefusals.ClosesPage(refusal) ? refusal : Page(form, change, nonce, visit.Texts.Of(refusal));
        }

        var written = await store.WriteAsync(visit.Team.Team, new ChangeStep(change, made.Value, ChangeEventType.MeasureSet), stored.ETag, cancellationToken);
        if (!written.Done)
        {
            return await store.FindAsync(visit.Team.Team, change.Id, cancellationToken) is not { } fresh ? new Refusal("changes.unknown")
                : IsDone(fresh.Change, visit, nonce) ? Next(visit, fresh.Change, form.Measure, data)
                : await LateAsync(form, fresh.Change, change.Version, nonce, cancellationToken);
        }

        await show.TellAgendaAsync(visit.Team.Team, cancellationToken);
        return Next(visit, made.Value, form.Measure, data);
    }

    private async Task<ActionReply> LateAsync(MeasureForm form, Change change, long? seen, string nonce, CancellationToken cancellationToken)
    {
        var history = await store.HistoryAsync(form.Visit.Team.Team, change.Id, cancellationToken);
        return Page(form, change, nonce, ChangeWords.Stale(change, [.. history.Where(e => e.Version > seen)], form.Visit));
    }

    // To the second page, or back to the list with what is worth a thought.
    private ActionReply Next(Visit visit, Change change, Measure measure, CardData data)
    {
        if (data.Text(Goes) is not null && change.Measure(measure.Id) is { } made)
        {
            return Page(new MeasureForm(made, visit, Answers: null, IsMore: true, change.IsSettled), change, clock.NewId(), notice: null);
        }

        return visit.Surface.Reply(visit.Texts["changes.measures"], MeasuresCard.Of(change, visit, [visit.Texts["changes.done.measure-set"], .. MeasureAdvice.On(change, measure.Id, visit.Texts)]));
    }

    private static Measure? Find(Change change, CardData data, string nonce) =>
        data.Text(MeasureFields.Measure) is { } id ? change.Measure(id) : change.Measure(nonce) ?? new Measure(nonce, "", MeasureKind.Result, Better.Higher);

    private static bool IsDone(Change change, Visit visit, string nonce) =>
        string.Equals(change.Last.Nonce, nonce, StringComparison.Ordinal) && change.Last.By.Ref == visit.Caller.Ref;

    private static ActionReply Page(MeasureForm form, Change change, string nonce, string? notice)
    {
        var (visit, texts) = (form.Visit, form.Visit.Texts);
        var isNew = change.Measure(form.Measure.Id) is null;
        var press = new Press(ChangeVerbs.Measure, change.Id.ToString(), change.Version, nonce).With(ChangeVerbs.Filled, "yes");
        if (!isNew) { press = press.With(MeasureFields.Measure, form.Measure.Id); }
        if (form.IsMore) { press = press.With(MeasureFields.More, "yes"); }
        var title = form.IsMore ? Part.Typed(form.Measure.Name) : texts[isNew ? "changes.measure.new" : "changes.measure.title"];
        var save = visit.Surface.Send(press, texts["shared.save"]);
        save.Style = "positive";
        var card = CardPage.Of(
            texts,
            title,
            [
                .. notice is null ? Array.Empty<AdaptiveElement>() : [ChangeCard.Notice(notice)],
                Part.Title(title),
                Part.Hint(texts[form.IsSettled ? "changes.measure.stands" : form.IsMore ? "changes.measure.more-hint" : "changes.measure.hint"]),
                .. form.Questions(),
            ],
            [
                save,
                .. form.IsMore ? Array.Empty<AdaptiveAction>() : [visit.Surface.Send(press.With(Goes, "yes"), texts["changes.measure.save-and-more"])],
                .. isNew ? Array.Empty<AdaptiveAction>() : [visit.Surface.Go(new Press(ChangeVerbs.DropMeasure, change.Id.ToString(), change.Version).With(MeasureFields.Measure, form.Measure.Id), texts["changes.measure.drop"])],
                visit.Surface.Go(new Press(ChangeVerbs.Measures, change.Id.ToString()), texts["shared.back"]),
            ]);
        return visit.Surface.Reply(texts["changes.measures"], card);
    }

    // Saves the first page and goes on with the second.
    private const string Goes = "goOn";
}
