using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Learning;

/// <summary>The address to subscribe to. It is this person's own: others get their own, and leaving ends it.</summary>
public sealed class ShowFeed(VisitDoor door, FeedStore feeds, ILinks links) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Feed;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var visit = entry.Value;
        var key = await feeds.KeyOfAsync(visit.Team.Team, visit.Me.Ref, cancellationToken) ?? await feeds.RenewAsync(visit.Team.Team, visit.Me.Ref, cancellationToken);
        return Show(visit, key);
    }

    /// <summary>The page with the address of this key.</summary>
    public ActionReply Show(Visit visit, string key) =>
        visit.Reply(visit.Texts["learning.feed"], FeedCard.Of(links.ToFeed(new LinkTarget(LearningFeed.Contract, visit.Team.Team, key, visit.Me.Ref, visit.Texts.Language)), visit));
}

/// <summary>Makes the address anew, or ends it: who has the old one reads nothing any more.</summary>
public sealed class RenewFeed(VisitDoor door, FeedStore feeds, ShowFeed show) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.RenewFeed;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var visit = entry.Value;
        if (action.Data.Text(LearningVerbs.Yes) is LearningVerbs.Yes) { return show.Show(visit, await feeds.RenewAsync(visit.Team.Team, visit.Me.Ref, cancellationToken)); }
        await feeds.EndAsync(visit.Team.Team, visit.Me.Ref, cancellationToken);
        return visit.Reply(visit.Texts["learning.feed"], CardPage.Of(visit.Texts, visit.Texts["learning.feed.ended"], [Part.Text(visit.Texts["learning.feed.ended"])]));
    }
}

/// <summary>The page about subscribing.</summary>
public static class FeedCard
{
    /// <summary>The input that shows the address, to be copied.</summary>
    public const string AddressInput = "address";

    private const int MostAddress = 4_000;

    public static AdaptiveCard Of(string? address, Visit visit)
    {
        var texts = visit.Texts;
        if (address is null) { return CardPage.Of(texts, texts["learning.feed"], [Part.Title(texts["learning.feed"]), Part.Text(texts["learning.calendar.no-file"])]); }
        var press = new Press(LearningVerbs.RenewFeed);
        return CardPage.Of(
            texts,
            texts["learning.feed"],
            [
                Part.Title(texts["learning.feed"]), Part.Text(texts["learning.feed.how"]), Ask.Lines(AddressInput, texts["learning.feed.address"], MostAddress, address),
                Part.Hint(texts["learning.feed.own"]),
            ],
            visit.Go(press.With(LearningVerbs.Yes, LearningVerbs.Yes), texts["learning.feed.renew"]),
            visit.Go(press, texts["learning.feed.end"]));
    }
}
