using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Privacy;

namespace TeamsBot.Features.Learning;

/// <summary>The wishes of members: as a command, and as a page.</summary>
public sealed class ShowWishes(VisitDoor door, WishStore store, PrivacyKey key) : ICardActionHandler, ICommandHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Wishes;

    /// <inheritdoc/>
    public string WordsKey => "learning.command.wishes";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        return entry.Refusal is { } closed ? closed : await ShowAsync(entry.Value, notice: null, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (visit, instead) = await door.LetInAsync(command, WordsKey, cancellationToken);
        if (visit is null) { return instead!; }
        // On a card that everybody reads nobody's own votes may show, and nobody can type.
        return visit.Place is Place.Personal ? await ShowAsync(visit, notice: null, cancellationToken) : new ActionReply.Card(Invitation(visit));
    }

    /// <summary>The page as it is now.</summary>
    public async Task<ActionReply> ShowAsync(Visit visit, string? notice, CancellationToken cancellationToken)
    {
        var wishes = await store.AllAsync(visit.Team.Team, cancellationToken);
        return visit.Reply(visit.Texts["learning.wishes"], WishesCard.Of(wishes, w => w.Votes.Contains(w.Wish.Voter(key, visit.Me.Ref)), Wish.NewId(), visit, notice));
    }

    private static AdaptiveCard Invitation(Visit visit) => CardPage.Of(
        visit.Texts,
        visit.Texts["learning.wishes"],
        [Part.Title(visit.Texts["learning.wishes"]), Part.Text(visit.Texts["learning.wish.no-name"])],
        visit.Go(new Press(LearningVerbs.Wishes), visit.Texts["learning.wishes.open"]));
}

/// <summary>Adds a wish. Of who did nothing is kept.</summary>
public sealed class AddWish(VisitDoor door, WishStore store, ShowWishes show) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.AddWish;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var visit = entry.Value;
        var (id, text) = (action.Data.Text("nonce"), action.Data.Text(LearningVerbs.Text));
        if (!LearningKeys.IsId(id)) { return new Refusal("shared.card-too-old"); }
        if (text is null) { return await show.ShowAsync(visit, visit.Texts["learning.wish.empty"], cancellationToken); }
        if (Limits.TooLong(text, Limits.Line) is { } tooLong) { return tooLong; }
        if ((await store.AllAsync(visit.Team.Team, cancellationToken)).Count >= Wish.Most) { return new Refusal("learning.wishes.full"); }
        await store.AddAsync(visit.Team.Team, Wish.Of(id!, text, visit.Today), cancellationToken);
        return await show.ShowAsync(visit, visit.Texts["learning.wish.added"], cancellationToken);
    }
}

/// <summary>Votes for a wish, or takes the vote back.</summary>
public sealed class VoteForWish(VisitDoor door, WishStore store, ShowWishes show, PrivacyKey key) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Vote;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, team) = (entry.Value, entry.Value.Team.Team);
        var wishes = await store.AllAsync(team, cancellationToken);
        if (wishes.FirstOrDefault(w => string.Equals(w.Wish.Id, action.Data.Id, StringComparison.Ordinal))?.Wish is not { } wish) { return await show.ShowAsync(visit, visit.Texts["learning.wish-gone"], cancellationToken); }
        if (action.Data.Text(LearningVerbs.Yes) is not LearningVerbs.Yes)
        {
            await store.TakeBackAsync(team, wish, wish.Voter(key, visit.Me.Ref), cancellationToken);
            return await show.ShowAsync(visit, notice: null, cancellationToken);
        }

        var given = wishes.Count(w => w.Wish != wish && w.Votes.Contains(w.Wish.Voter(key, visit.Me.Ref)));
        if (given >= Wish.VotesEach) { return await show.ShowAsync(visit, visit.Texts.Format("learning.votes.all", Wish.VotesEach), cancellationToken); }
        await store.VoteAsync(team, wish, wish.Voter(key, visit.Me.Ref), cancellationToken);
        return await show.ShowAsync(visit, notice: null, cancellationToken);
    }
}
