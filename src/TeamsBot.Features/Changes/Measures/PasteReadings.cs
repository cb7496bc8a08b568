using System.Globalization;
using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>Several figures with their dates, pasted one a line. All of them are taken or none; wrong lines are named. Three reads and one write.</summary>
public sealed class PasteReadings(ChangeDoor door, SaveReadings save, TimeProvider clock) : ICardActionHandler
{
    /// <summary>More lines than this are not named one by one.</summary>
    private const int MostNamed = 8;

    // What was typed goes back into the page as long as that leaves room on the card, whatever alphabet it is in.
    private const int MostEcho = 12_000;

    public string Verb => ChangeVerbs.Paste;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToRecordAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (at, data) = (entry.Value, action.Data);
        var (visit, change) = (at.Visit, at.Change);
        if (change.Phase is Phase.Stopped) { return new Refusal("changes.ended"); }
        if (change.Measures.Count == 0) { return new Refusal("changes.measure-needed"); }
        var measure = data.Text(MeasureFields.Measure) is { } id ? change.Measure(id) : change.Measures[0];
        if (measure is null) { return new Refusal("changes.measure.unknown"); }
        if (data.Text(ChangeVerbs.Filled) is null) { return Page(at, measure, clock.NewId(), typed: null, notice: null); }
        if (ChangeId.Parse(data.Text("nonce"))?.ToString() is not { } nonce) { return new Refusal("shared.card-too-old"); }
        var typed = data.Text(MeasureFields.Lines) ?? "";
        return Limits.TooLong((typed, TypedReadings.MostText)) is { } tooLong ? tooLong : await SaveAsync(at, measure, typed, nonce, data.Text(MeasureFields.Over), cancellationToken);
    }

    private async Task<ActionReply> SaveAsync(ChangeVisit at, Measure measure, string typed, string nonce, string? over, CancellationToken cancellationToken)
    {
        var (visit, texts) = (at.Visit, at.Visit.Texts);
        if (TypedReadings.Count(typed) > TypedReadings.MostLines) { return Page(at, measure, nonce, typed, texts.Format("changes.paste.enough", TypedReadings.MostLines)); }
        var lines = TypedReadings.Parse(typed, measure.Unit, visit.Today, texts.Language.Tag);
        if (lines.Wrong.Count > 0) { return Page(at, measure, nonce, typed, Wrong(lines.Wrong, texts)); }
        if (lines.Readings.Count == 0) { return Page(at, measure, nonce, typed, texts["changes.paste.needed"]); }
        var page = new ReadingsPage(
            measure.Id,
            nonce,
            over,
            (there, stamp) => NewReadings.Of(there, lines.Readings, stamp),
            added => Page(at, measure, nonce, typed, Corrects(added, texts), added.Over),
            (change, added) => ReadingCards.Saved(change, measure.Id, reading: null, texts.Count("changes.done.measured", added?.Entries.Count ?? lines.Readings.Count), visit));
        return await save.Async(at, page, cancellationToken);
    }

    private static string Wrong(IReadOnlyList<WrongLine> wrong, Texts texts)
    {
        var named = wrong.Take(MostNamed).Select(w => texts.Format("changes.paste.line", w.Number, Part.Typed(texts.Of(w.Why))));
        var more = wrong.Count > MostNamed ? [texts.Format("changes.paste.more-lines", wrong.Count - MostNamed)] : Array.Empty<string>();
        return string.Join(" ", [texts["changes.paste.wrong"], .. named, .. more]);
    }

    private static string Corrects(NewReadings added, Texts texts)
    {
        var days = added.Replaced.Take(MostNamed).Select(old => texts.Format(
            "changes.paste.corrects-day",
            LocalText.ShortDay(old.Date, texts.Language.Tag),
            MeasureWords.Number(old.Value!.Value, texts),
            MeasureWords.Number(added.Entries.First(e => e.Date == old.Date).Value!.Value, texts)));
        var more = added.Replaced.Count > MostNamed ? [texts.Format("changes.paste.more-days", added.Replaced.Count - MostNamed)] : Array.Empty<string>();
        return string.Join(" ", [texts.Count("changes.paste.corrects", added.Replaced.Count), .. days, .. more]);
    }

    private static ActionReply Page(ChangeVisit at, Measure measure, string nonce, string? typed, string? notice, string? over = null)
    {
        var (visit, change, texts) = (at.Visit, at.Change, at.Visit.Texts);
        var press = new Press(ChangeVerbs.Paste, change.Id.ToString(), change.Version, nonce).With(ChangeVerbs.Filled, "yes");
        if (change.Measures.Count == 1) { press = press.With(MeasureFields.Measure, measure.Id); }
        if (over is not null) { press = press.With(MeasureFields.Over, over); }
        var send = visit.Surface.Send(press, texts[over is null ? "shared.save" : "changes.paste.correct"]);
        send.Style = "positive";
        var card = CardPage.Of(
            texts,
            texts["changes.paste"],
            [
                .. notice is null ? Array.Empty<AdaptiveElement>() : [ChangeCard.Notice(notice)],
                Part.Title(Part.Typed(change.Measures.Count == 1 ? measure.Name : change.Title)),
                Part.Hint(texts.Format("changes.paste.hint", TypedReadings.MostLines.ToString(CultureInfo.InvariantCulture))),
                .. ReadingCards.Choice(change, measure, texts) is { } choice ? [choice] : Array.Empty<AdaptiveElement>(),
                Ask.Lines(MeasureFields.Lines, texts["changes.paste.ask"], TypedReadings.MostText, Echo(typed), texts["changes.paste.example"]).Required(texts["shared.fill-in"]),
            ],
            send,
            visit.Surface.Go(ReadingCards.About(change, measure) with { Verb = ChangeVerbs.Reading }, texts["shared.back"]));
        return visit.Surface.Reply(texts["changes.paste"], card);
    }

    private static string? Echo(string? typed) => typed?.Sum(c => c < 0x80 ? 1 : 6) <= MostEcho ? typed : null;
}
