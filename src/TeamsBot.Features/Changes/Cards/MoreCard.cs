using AdaptiveCards;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Cards;

/// <summary>Everything that can be done with a change beside the buttons on its card, a row each.</summary>
public static class MoreCard
{
    public static AdaptiveCard Of(Change change, Visit visit)
    {
        var texts = visit.Texts;
        var entries = ChangeMenu.Rest(change, visit.Content.Checklist.Points);
        return CardPage.Of(
            texts,
            texts["changes.more"],
            [Part.Title(Part.Typed(change.Title)), Part.Hint(texts["changes.more.hint"]), .. entries.Select(entry => Row(entry, change, visit))],
            visit.Surface.Go(new Press(ChangeVerbs.Open, change.Id.ToString(), change.Version), texts["shared.back"]));
    }

    private static AdaptiveColumnSet Row(MenuEntry entry, Change change, Visit visit)
    {
        var title = visit.Texts[entry.TitleKey];
        var row = ListPart.Of(title, visit.Surface.Go(new Press(entry.Verb, change.Id.ToString(), change.Version), title));
        row.Separator = true;
        return row;
    }
}
