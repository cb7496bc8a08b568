using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Evidence;

/// <summary>The page of a finding. Whether it is hard or soft was chosen on the page before, so that five questions are left.</summary>
/// <param name="Change">The change.</param>
/// <param name="Visit">Who fills it in.</param>
/// <param name="Data">What was typed, or what the button before it filled in.</param>
/// <param name="Corrected">The finding that is corrected; null for a new one.</param>
internal sealed record FindingForm(Change Change, Visit Visit, CardData Data, Finding? Corrected)
{
    private Texts Texts => Visit.Texts;

    private bool IsFilled => Data.Text(ChangeVerbs.Filled) is not null;

    /// <summary>Hard or soft; null as long as nobody chose.</summary>
    public EvidenceNature? Nature => Named<EvidenceNature>(FindingFields.Nature) ?? Corrected?.Nature;

    /// <summary>The finding as it was filled in.</summary>
    public Outcome<Finding> Read(EvidenceNature nature, string nonce)
    {
        if (Named<EvidenceKind>(FindingFields.Kind) is not { } kind) { return new Refusal("changes.finding.kind-needed"); }
        if (Named<EvidenceSide>(FindingFields.Side) is not { } side) { return new Refusal("changes.finding.side-needed"); }
        var value = Data.Text(FindingFields.Value) is { } typed ? TypedNumber.Parse(typed, unit: null, Texts.Language.Tag).Then<decimal?>(v => v) : (decimal?)null;
        return value.Then(v => Finding.Define(new Finding(Change.Id, Change.Cycle, nonce, kind, nature, side, Data.Text(FindingFields.Text) ?? "", Visit.Me, Visit.Now)
        {
            Value = v, Story = Data.Text(FindingFields.Story), Corrects = Data.Text(FindingFields.Corrects),
        }));
    }

    /// <summary>The five questions.</summary>
    public ActionReply Page(EvidenceNature nature, string nonce, string? notice)
    {
        var press = new Press(ChangeVerbs.Finding, Change.Id.ToString(), Change.Version, nonce).With(FindingFields.Nature, nature.ToString());
        if (Data.Text(FindingFields.Corrects) is { Length: 32 } corrects) { press = press.With(FindingFields.Corrects, corrects); }
        var card = FormCard.Of(
            Visit,
            Texts[Data.Text(FindingFields.Corrects) is null ? FindingWords.Key(nature) : "changes.finding.correct"],
            $"{Texts["changes.judge.hint"]} {Texts["changes.finding.hint"]}",
            notice,
            Questions(nature),
            press,
            Texts["shared.save"],
            new Press(ChangeVerbs.Findings, Change.Id.ToString()));
        return Visit.Surface.Reply(Texts["changes.finding"], card);
    }

    /// <summary>Hard or soft? A row each, with what it means.</summary>
    public ActionReply Choice()
    {
        var card = CardPage.Of(
            Texts,
            Texts["changes.finding"],
            [
                Part.Title(Part.Typed(Change.Title)),
                Part.Hint($"{Texts["changes.judge.hint"]} {Texts["changes.finding.choose"]}"),
                .. new[] { EvidenceNature.Hard, EvidenceNature.Soft }.Select(NatureRow),
            ],
            Visit.Surface.Go(new Press(ChangeVerbs.Open, Change.Id.ToString(), Change.Version), Texts["shared.back"]));
        return Visit.Surface.Reply(Texts["changes.finding"], card);
    }

    private AdaptiveContainer NatureRow(EvidenceNature nature)
    {
        var title = Texts[FindingWords.Key(nature)];
        var press = new Press(ChangeVerbs.Finding, Change.Id.ToString()).With(FindingFields.Nature, nature.ToString());
        if (Named<EvidenceSide>(FindingFields.Side) is { } side) { press = press.With(FindingFields.Side, side.ToString()); }
        return Part.Block([ListPart.Of([Part.Section(title), Part.Hint(Texts[nature is EvidenceNature.Hard ? "changes.finding.hard-means" : "changes.finding.soft-means"])], Texts["changes.choose"], Visit.Surface.Go(press, title))]);
    }

    private IEnumerable<AdaptiveElement> Questions(EvidenceNature nature)
    {
        var needed = Texts["shared.fill-in"];
        var usual = nature is EvidenceNature.Hard ? EvidenceKind.Figure : EvidenceKind.Clients;
        yield return Ask.Pick(
            FindingFields.Kind, Texts["changes.finding.ask-kind"], Enum.GetValues<EvidenceKind>().Select(k => (k.ToString(), Texts[FindingWords.Key(k)])), (Named<EvidenceKind>(FindingFields.Kind) ?? Corrected?.Kind ?? usual).ToString())
            .Required(needed);
        yield return Ask.Lines(FindingFields.Text, Texts["changes.finding.ask-text"], Limits.Lines, Typed(FindingFields.Text, Corrected?.Text)).Required(needed);
        yield return Ask.Line(
            FindingFields.Value, Texts["changes.finding.ask-value"], MeasureForm.NumberLength, Typed(FindingFields.Value, Corrected?.Value is { } value ? Figures.Text(value, Texts.Language.Tag) : null));
        yield return Ask.Choice(
            FindingFields.Side, Texts["changes.finding.ask-side"], Enum.GetValues<EvidenceSide>().Select(s => (s.ToString(), Texts[FindingWords.Key(s)])), (Named<EvidenceSide>(FindingFields.Side) ?? Corrected?.Side)?.ToString())
            .Required(needed);
        yield return Ask.Lines(FindingFields.Story, Texts["changes.finding.ask-story"], Limits.Lines, Typed(FindingFields.Story, Corrected?.Story), Texts["changes.finding.story-example"]);
    }

    // What a forged press fills in may not fit a card.
    private string? Typed(string input, string? now) => Data.Text(input) is { Length: <= Limits.Lines } typed ? typed : IsFilled ? null : now;

    private T? Named<T>(string input)
        where T : struct, Enum => Enum.TryParse<T>(Data.Text(input), out var value) && Enum.IsDefined(value) ? value : null;
}
