using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>
/// The two pages of a measure: what it is, which is enough to begin, and what to compare with. Once Do has begun the direction, the target and
/// the norm are not asked any more.
/// </summary>
/// <param name="Measure">As it is now.</param>
/// <param name="Visit">Who fills it in.</param>
/// <param name="Answers">What was filled in; null while the page was not shown yet.</param>
/// <param name="IsMore">True for the second page.</param>
/// <param name="IsSettled">True once the target and the norm stand.</param>
internal sealed record MeasureForm(Measure Measure, Visit Visit, CardData? Answers, bool IsMore, bool IsSettled)
{
    private Texts Texts => Visit.Texts;

    /// <summary>At most five.</summary>
    public IEnumerable<AdaptiveElement> Questions() => IsMore ? Comparing() : What();

    /// <summary>The measure as it was filled in; what a page does not ask stays as it is.</summary>
    public Outcome<Measure> Read() => IsMore ? ReadComparing() : ReadWhat();

    private IEnumerable<AdaptiveElement> What()
    {
        yield return Ask.Line(MeasureFields.Name, Texts["changes.measure.ask-name"], Limits.Line, Typed(MeasureFields.Name, Measure.Name), Texts["changes.measure.name-example"])
            .Required(Texts["shared.fill-in"]);
        yield return Ask.Line(MeasureFields.Unit, Texts["changes.measure.ask-unit"], Measure.LongestUnit, Typed(MeasureFields.Unit, Measure.Unit), Texts["changes.measure.unit-example"]);
        if (!IsSettled)
        {
            yield return Choice(MeasureFields.Better, "changes.measure.ask-better", (nameof(Better.Higher), "changes.measure.higher"), (nameof(Better.Lower), "changes.measure.lower"), Measure.Better.ToString());
            yield return Number(MeasureFields.Target, "changes.measure.ask-target", Measure.Target);
        }

        yield return Choice(MeasureFields.Kind, "changes.measure.ask-kind", (nameof(MeasureKind.Result), "changes.measure.kind-result"), (nameof(MeasureKind.Process), "changes.measure.kind-process"), Measure.Kind.ToString());
    }

    private IEnumerable<AdaptiveElement> Comparing()
    {
        yield return Number(MeasureFields.Baseline, "changes.measure.ask-baseline", Measure.Baseline);
        if (!IsSettled) { yield return Number(MeasureFields.Norm, "changes.measure.ask-norm", Measure.Norm); }
        yield return Ask.Line(MeasureFields.Source, Texts["changes.measure.ask-source"], Limits.Line, Typed(MeasureFields.Source, Measure.Source), Texts["changes.measure.source-example"]);
    }

    private Outcome<Measure> ReadWhat() => NumberOf(MeasureFields.Target, "changes.measure.target", Measure.Target).Then(target => Measure.Define(Measure with
    {
        Name = Answers?.Text(MeasureFields.Name) ?? "",
        Unit = Answers?.Text(MeasureFields.Unit),
        Kind = Named(MeasureFields.Kind, Measure.Kind),
        Better = IsSettled ? Measure.Better : Named(MeasureFields.Better, Measure.Better),
        Target = target,
    }));

    private Outcome<Measure> ReadComparing() => NumberOf(MeasureFields.Baseline, "changes.measure.baseline", Measure.Baseline, isAsked: true).Then(baseline =>
        NumberOf(MeasureFields.Norm, "changes.measure.norm", Measure.Norm).Then(norm => Measure.Define(Measure with
        {
            Baseline = baseline, Norm = norm, Source = Answers?.Text(MeasureFields.Source),
        })));

    // What stands is not read, whatever a card says.
    private Outcome<decimal?> NumberOf(string input, string labelKey, decimal? now, bool isAsked = false)
    {
        if (IsSettled && !isAsked) { return now; }
        if (Answers?.Text(input) is not { } typed) { return (decimal?)null; }
        var number = TypedNumber.Parse(typed, Answers.Text(MeasureFields.Unit) ?? Measure.Unit, Texts.Language.Tag);
        return number.Refusal is { } refusal ? new Refusal("changes.number.at", Texts[labelKey], Texts.Of(refusal)) : (decimal?)number.Value;
    }

    private T Named<T>(string input, T now)
        where T : struct, Enum => Enum.TryParse<T>(Answers?.Text(input), out var value) && Enum.IsDefined(value) ? value : now;

    private string? Typed(string input, string? now) => Answers is { } answers ? answers.Text(input) : now;

    private AdaptiveTextInput Number(string input, string labelKey, decimal? now) =>
        Ask.Line(input, Texts[labelKey], NumberLength, Typed(input, now is { } value ? Figures.Text(value, Texts.Language.Tag) : null));

    private AdaptiveChoiceSetInput Choice(string input, string labelKey, (string Value, string Key) one, (string Value, string Key) other, string now) =>
        Ask.Choice(input, Texts[labelKey], [(one.Value, Texts[one.Key]), (other.Value, Texts[other.Key])], Typed(input, now) ?? now);

    /// <summary>A number with its unit fits easily.</summary>
    internal const int NumberLength = 60;
}
