using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Learning;

namespace TeamsBot.Features.Learning;

/// <summary>The wishes with their votes: a tap votes, another takes it back; who may plan makes a moment of one.</summary>
public static class WishesCard
{
    // Two taps a row, and Teams counts twenty a card.
    private const int Rows = 10;

    /// <summary>The page.</summary>
    /// <param name="wishes">All wishes, in no order.</param>
    /// <param name="isMine">Whether the looker voted for a wish.</param>
    /// <param name="nonce">Becomes the id of a new wish.</param>
    /// <param name="visit">Who looks.</param>
    /// <param name="notice">What was just done or refused; null for nothing.</param>
    public static AdaptiveCard Of(IReadOnlyList<StoredWish> wishes, Func<StoredWish, bool> isMine, string nonce, Visit visit, string? notice)
    {
        var texts = visit.Texts;
        StoredWish[] shown = wishes.Count < Wish.LeastWishes ? [] : [.. wishes.OrderByDescending(w => w.Count ?? 0).Take(Rows)];
        var hint = wishes.Count switch { 0 => "learning.wishes.none", < Wish.LeastWishes => "learning.wishes.single", _ => "learning.wishes.hint" };
        return CardPage.Of(
            texts,
            texts["learning.wishes"],
            [
                .. notice is null ? [] : new AdaptiveElement[] { new AdaptiveTextBlock(notice) { Wrap = true, Weight = AdaptiveTextWeight.Bolder } },
                Part.Title(texts["learning.wishes"]), Part.Hint(texts.Format(hint, Wish.VotesEach)), .. shown.Select(w => Row(w, isMine(w), visit)),
                Ask.Line(LearningVerbs.Text, texts["learning.wish.ask"], Limits.Line), Part.Hint(texts["learning.wish.no-name"]),
            ],
            visit.Send(new Press(LearningVerbs.AddWish, Nonce: nonce), texts["learning.wish.add"]));
    }

    private static AdaptiveColumnSet Row(StoredWish wish, bool isMine, Visit visit)
    {
        var texts = visit.Texts;
        var count = wish.Count is { } votes ? texts.Count("learning.votes", votes) : texts["learning.votes.few"];
        var row = new AdaptiveColumnSet { Separator = true };
        var left = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        left.Items.AddRange([Part.Text(Part.Typed(wish.Wish.Text)), Part.Hint(count)]);
        row.Columns.Add(left);
        row.Columns.Add(Tap(texts[isMine ? "learning.voted" : "learning.vote"], visit.Go(new Press(LearningVerbs.Vote, wish.Wish.Id).With(LearningVerbs.Yes, isMine ? "no" : LearningVerbs.Yes), texts.Format("learning.vote.for", wish.Wish.Text))));
        if (visit.MayPlan) { row.Columns.Add(Tap(texts["learning.plan.do"], visit.Go(LearningOffer.About(LearningVerbs.FromWish, wish.Wish.Id), texts.Format("learning.plan.for", wish.Wish.Text)))); }
        return row;
    }

    private static AdaptiveColumn Tap(string word, AdaptiveAction action)
    {
        var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Auto, SelectAction = action, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center };
        column.Items.Add(new AdaptiveTextBlock(word) { Color = AdaptiveTextColor.Accent });
        return column;
    }
}
