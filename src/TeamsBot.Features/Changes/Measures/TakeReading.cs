using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>
/// One figure of one day: open, type, save. A second figure on a day corrects the first, which is shown before it is saved. Everybody of the
/// host's team may; many do at once, so no version is compared. Three reads and one write.
/// </summary>
public sealed class TakeReading(ChangeDoor door, SaveReadings save, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Reading;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToRecordAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (at, data) = (entry.Value, action.Data);
        var (visit, change) = (at.Visit, at.Change);
        if (change.Phase is Phase.Stopped) { return new Refusal("changes.ended"); }
        if (change.Measures.Count == 0) { return new Refusal("changes.measure-needed"); }
        var form = ReadingForm.Of(change, visit, data);
        if (!form.IsFilled) { return form.Page(clock.NewId(), notice: null); }
        if (ChangeId.Parse(data.Text("nonce"))?.ToString() is not { } nonce) { return new Refusal("shared.card-too-old"); }
        return await SaveAsync(at, form, nonce, cancellationToken);
    }

    private async Task<ActionReply> SaveAsync(ChangeVisit at, ReadingForm form, string nonce, CancellationToken cancellationToken)
    {
        var (visit, texts) = (at.Visit, at.Visit.Texts);
        if (form.Measure is not { } measure) { return new Refusal("changes.measure.unknown"); }
        var read = form.Read(measure);
        if (read.Refusal is { } refusal) { return form.Page(nonce, texts.Of(refusal)); }
        var reading = read.Value;
        var page = new ReadingsPage(
            measure.Id,
            nonce,
            form.Over,
            (there, stamp) => NewReadings.Of(there, [reading], stamp),
            added => form.Page(nonce, Corrects(added, reading, measure, visit), added.Over),
            (change, _) => ReadingCards.Saved(change, measure.Id, reading, texts.Count("changes.done.measured", 1), visit));
        return await save.Async(at, page, cancellationToken);
    }

    private static string Corrects(NewReadings added, Reading reading, Measure measure, Visit visit)
    {
        var (texts, old) = (visit.Texts, added.Replaced[0]);
        return texts.Format(
            "changes.reading.corrects",
            LocalText.Day(reading.Date, texts.Language.Tag),
            MeasureWords.Value(old.Value!.Value, measure.Unit, texts),
            Part.Typed(old.By.Name),
            MeasureWords.Value(reading.Value, measure.Unit, texts));
    }
}
