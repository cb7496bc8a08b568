using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>Corrects the figure of one day, or takes it back: nothing is overwritten, both are entries of their own. Three reads and one write.</summary>
public sealed class TakeBackReading(ChangeDoor door, SaveReadings save, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.TakeBack;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToRecordAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (at, data) = (entry.Value, action.Data);
        var (visit, change) = (at.Visit, at.Change);
        if (change.Measure(data.Text(MeasureFields.Measure)) is not { } measure) { return new Refusal("changes.measure.unknown"); }
        if (Ask.Date(data.Text(MeasureFields.Date)) is not { } date) { return new Refusal("shared.card-too-old"); }
        if (data.Text(ChangeVerbs.Filled) is null) { return Page(visit, change, measure, date, data.Text(MeasureFields.Value)); }
        if (ChangeId.Parse(data.Text("nonce"))?.ToString() is not { } nonce) { return new Refusal("shared.card-too-old"); }
        return await SaveAsync(at, measure, date, nonce, cancellationToken);
    }

    private async Task<ActionReply> SaveAsync(ChangeVisit at, Measure measure, LocalDate date, string nonce, CancellationToken cancellationToken)
    {
        var visit = at.Visit;
        ActionReply Done(Change change) => ReadingCards.Saved(change, measure.Id, reading: null, visit.Texts["changes.done.taken-back"], visit);
        var page = new ReadingsPage(
            measure.Id,
            nonce,
            // The person takes back whatever counts on that day.
            Over: null,
            (there, stamp) => NewReadings.Without(there, date, stamp) with { Replaced = [] },
            _ => Done(at.Change),
            (change, _) => Done(change));
        return await save.Async(at, page, cancellationToken);
    }

    private ActionReply Page(Visit visit, Change change, Measure measure, LocalDate date, string? value)
    {
        var (texts, about) = (visit.Texts, ReadingCards.About(change, measure).With(MeasureFields.Date, LocalDatePattern.Iso.Format(date)));
        var day = LocalText.DayAndYear(date, texts.Language.Tag);
        var correct = value is { Length: <= MeasureForm.NumberLength } shown ? about.With(MeasureFields.Value, shown) : about;
        var card = CardPage.Of(
            texts,
            day,
            [
                Part.Title(Part.Typed(measure.Name)),
                Part.Text(day),
                Part.Hint(texts["changes.readings.correct-hint"]),
            ],
            visit.Surface.Go(correct with { Verb = ChangeVerbs.Reading }, texts["changes.readings.correct"]),
            visit.Surface.Go((about with { Verb = ChangeVerbs.TakeBack, Nonce = clock.NewId() }).With(ChangeVerbs.Filled, "yes"), texts["changes.readings.take-back"]),
            visit.Surface.Go(ReadingCards.About(change, measure) with { Verb = ChangeVerbs.Readings }, texts["shared.back"]));
        return visit.Surface.Reply(texts["changes.readings"], card);
    }
}
