using AdaptiveCards;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Contributing;

/// <summary>What each party brings in: the same list for everybody, in the order in which it was promised, without a ranking or a percentage.</summary>
public static class ContributionsCard
{
    public static AdaptiveCard Of(Change change, Visit visit)
    {
        var (texts, mayMove) = (visit.Texts, ChangeRights.Move(change, visit.Team, visit.Caller) is null);
        var list = change.Plan.Contributions;
        return CardPage.Of(
            texts,
            texts["changes.contributions"],
            [
                Part.Title(Part.Typed(change.Title)),
                Part.Hint(texts["changes.contributions.hint"]),
                .. list.Count == 0 ? [Part.Text(texts["changes.contributions.none"])] : Array.Empty<AdaptiveElement>(),
                .. list.Select(c => Row(c, change, visit, mayMove)),
            ],
            Buttons(change, visit, mayMove));
    }

    /// <summary>Text key of what became of a contribution.</summary>
    public static string StateKey(ContributionState state) => state switch
    {
        ContributionState.Promised => "changes.contribution.promised",
        ContributionState.Delivered => "changes.contribution.delivered",
        ContributionState.Changed => "changes.contribution.changed",
        _ => "changes.contribution.missed",
    };

    private static AdaptiveColumnSet Row(Contribution contribution, Change change, Visit visit, bool mayMove)
    {
        var row = new AdaptiveColumnSet
        {
            Separator = true,
            SelectAction = mayMove
                ? visit.Surface.Go(About(ChangeVerbs.Contribution, change).With(SetContribution.Which, contribution.Id), $"{visit.Texts["changes.contribution"]}: {contribution.Party}")
                : null,
        };
        var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        column.Items.AddRange(
        [
            Part.Text($"{Part.Typed(contribution.Party)}: {Part.Typed(contribution.What)}"),
            Part.Hint(visit.Texts[StateKey(contribution.State)]),
        ]);
        row.Columns.Add(column);
        return row;
    }

    private static IEnumerable<AdaptiveAction> Buttons(Change change, Visit visit, bool mayMove)
    {
        if (mayMove && change.Plan.Contributions.Count < Contribution.Most && change.Phase.IsOpen())
        {
            yield return visit.Surface.Go(About(ChangeVerbs.Contribution, change), visit.Texts["changes.contribution.new"]);
        }

        yield return visit.Surface.Go(About(ChangeVerbs.Open, change), visit.Texts["shared.back"]);
    }

    private static Press About(string verb, Change change) => new(verb, change.Id.ToString(), change.Version);
}
