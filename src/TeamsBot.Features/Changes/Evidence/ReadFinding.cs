using AdaptiveCards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Evidence;

/// <summary>One finding in full, for whoever is of the conversation. Three reads.</summary>
public sealed class ReadFinding(ChangeDoor door, ChangeStore store) : ICardActionHandler
{
    public string Verb => ChangeVerbs.ReadFinding;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change) = (entry.Value.Visit, entry.Value.Change);
        return ChangeId.Parse(action.Data.Text(FindingFields.Finding))?.ToString() is { } id
            && action.Data.Number(FindingFields.Cycle) is { } cycle and >= 0 and <= int.MaxValue
            && await store.FindingAsync(visit.Team.Team, change.Id, (int)cycle, id, cancellationToken) is { } finding
            ? visit.Surface.Reply(visit.Texts["changes.finding.title"], Card(change, finding, visit))
            : new Refusal("changes.finding.unknown");
    }

    private static AdaptiveCard Card(Change change, Finding finding, Visit visit)
    {
        var (texts, id) = (visit.Texts, change.Id.ToString());
        return CardPage.Of(
            texts,
            texts["changes.finding.title"],
            [
                Part.Title(Part.Typed(change.Title)),
                Part.Hint($"{texts[FindingWords.Key(finding.Nature)]} · {FindingWords.About(finding, texts)}"),
                Part.Text(FindingWords.What(finding, texts, Limits.Lines)),
                .. finding.Story is { } story ? [Part.Section(texts["changes.finding.story"]), Part.Text(Part.Typed(story))] : Array.Empty<AdaptiveElement>(),
                Part.Hint(FindingWords.By(finding, visit)),
            ],
            [
                .. MayCorrect(change, finding, visit) ? [visit.Surface.Go(new Press(ChangeVerbs.Finding, id).With(FindingFields.Corrects, finding.Id), texts["changes.finding.correct"])] : Array.Empty<AdaptiveAction>(),
                visit.Surface.Go(new Press(ChangeVerbs.Findings, id).With(FindingFields.Cycle, finding.Cycle.ToString(System.Globalization.CultureInfo.InvariantCulture)), texts["shared.back"]),
            ]);
    }

    private static bool MayCorrect(Change change, Finding finding, Visit visit) =>
        change.Phase is Phase.Do or Phase.Check && change.Evidence.Any(e => string.Equals(e.Id, finding.Id, StringComparison.Ordinal)) && ChangeRights.Record(visit.Team, visit.Caller) is null;
}
