using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>The page of one figure.</summary>
/// <param name="Change">The change.</param>
/// <param name="Visit">Who fills it in.</param>
/// <param name="Measure">The measure that was chosen, or the first one that has no figure of today; null when it is not there any more.</param>
/// <param name="Value">As typed, or the figure that is about to be corrected.</param>
/// <param name="Date">As chosen; today when it was not.</param>
/// <param name="IsFilled">True when it was sent in.</param>
/// <param name="Over">The correction that was agreed to.</param>
internal sealed record ReadingForm(Change Change, Visit Visit, Measure? Measure, string? Value, LocalDate? Date, bool IsFilled, string? Over)
{
    public static ReadingForm Of(Change change, Visit visit, CardData data)
    {
        var isFilled = data.Text(ChangeVerbs.Filled) is not null;
        var chosen = data.Text(MeasureFields.Measure);
        var measure = chosen is not null ? change.Measure(chosen) : change.Measures.Count == 1 ? change.Measures[0] : null;
        var date = Ask.Date(data.Text(MeasureFields.Date));
        return new ReadingForm(
            change, visit, measure ?? (isFilled ? null : ToDo(change, visit.Today)), data.Text(MeasureFields.Value), isFilled ? date : date ?? visit.Today, isFilled, data.Text(MeasureFields.Over));
    }

    /// <summary>The figure and its day, or why not.</summary>
    public Outcome<Reading> Read(Measure measure) =>
        Date is not { } date ? new Refusal("changes.reading.date-needed")
        : ReadingDate.Refuse(date, Visit.Today) is { } off ? off
        : Value is null ? new Refusal("changes.reading.value-needed")
        : TypedNumber.Parse(Value, measure.Unit, Visit.Texts.Language.Tag).Then<Reading>(value => new Reading(date, value));

    /// <summary>The page; with <paramref name="over"/> it asks whether the figure that stands there is to be replaced.</summary>
    public ActionReply Page(string nonce, string? notice, string? over = null)
    {
        var (texts, id) = (Visit.Texts, Change.Id.ToString());
        var press = new Press(ChangeVerbs.Reading, id, Change.Version, nonce).With(ChangeVerbs.Filled, "yes");
        if (over is not null) { press = press.With(MeasureFields.Over, over); }
        if (Change.Measures.Count == 1) { press = press.With(MeasureFields.Measure, Change.Measures[0].Id); }
        var send = Visit.Surface.Send(press, texts[over is null ? "shared.save" : "changes.reading.correct"]);
        send.Style = "positive";
        var card = CardPage.Of(
            texts,
            texts["changes.reading"],
            [
                .. notice is null ? Array.Empty<AdaptiveElement>() : [ChangeCard.Notice(notice)],
                Part.Title(Part.Typed(Change.Title)),
                .. Change.Measures.Where(m => m.Recent.Count > 0).Select(m => Part.Hint(Last(m))),
                .. Questions(),
            ],
            send,
            Visit.Surface.Go(ReadingCards.About(Change, Measure) with { Verb = ChangeVerbs.Paste }, texts["changes.paste"]),
            Visit.Surface.Go(new Press(ChangeVerbs.Open, id, Change.Version), texts["shared.back"]));
        return Visit.Surface.Reply(texts["changes.reading"], card);
    }

    // The first one without a figure of today: the one that is most likely meant.
    private static Measure ToDo(Change change, LocalDate today) =>
        change.Measures.FirstOrDefault(m => m.Recent is not [.., { Date: var date }] || date != today) ?? change.Measures[0];

    private string Last(Measure measure) => Visit.Texts.Format(
        "changes.reading.last", MeasureWords.Name(measure), MeasureWords.Value(measure.Recent[^1].Value, measure.Unit, Visit.Texts), Kernel.Time.LocalText.ShortDay(measure.Recent[^1].Date, Visit.Texts.Language.Tag));

    private IEnumerable<AdaptiveElement> Questions()
    {
        var texts = Visit.Texts;
        if (ReadingCards.Choice(Change, Measure, texts) is { } choice) { yield return choice; }
        var label = Change.Measures is [var only] ? texts.Format("changes.reading.ask-value-of", only.Unit is { } unit ? $"{only.Name} ({unit})" : only.Name) : texts["changes.reading.ask-value"];
        yield return Ask.Line(MeasureFields.Value, label, MeasureForm.NumberLength, Value is { Length: <= MeasureForm.NumberLength } typed ? typed : null, texts["changes.reading.value-example"]).Required(texts["shared.fill-in"]);
        yield return Ask.Day(MeasureFields.Date, texts["changes.reading.ask-date"], Date, ReadingDate.First(Visit.Today), Visit.Today).Required(texts["shared.fill-in"]);
    }
}
