using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>Choosing what to share, seeing exactly that, and taking it back: for the writer alone.</summary>
public static class ShareCards
{
    private const string Yes = "yes";

    /// <summary>What, and with whom.</summary>
    public static AdaptiveCard Choice(Session session, IReadOnlyList<TeamSettings> teams, Texts texts) => CardPage.Of(
        texts,
        texts["reflection.share.title"],
        [
            Part.Title(texts["reflection.share.title"]), Part.Text(texts["reflection.share.intro"]),
            Ask.Choice(ReflectionVerbs.Kind, texts["reflection.share.what"], Kinds(session, texts), nameof(ShareKind.Card)),
            Ask.Pick(ReflectionVerbs.Team, texts["shared.team"], teams.Select(team => (team.Team.ConversationId, team.Name)), teams[0].Team.ConversationId),
            Ask.Choice(ReflectionVerbs.Consent, texts["reflection.share.consent"], [("no", texts["reflection.share.consent.no"]), (Yes, texts["reflection.share.consent.yes"])], "no"),
        ],
        new Press(ReflectionVerbs.Preview, session.Id).Send(texts["reflection.share.preview"]),
        new Press(ReflectionVerbs.GoOn, session.Id).Tap(texts["reflection.share.no"]));

    /// <summary>Exactly what will be posted, in the language of the channel, and nothing else of it.</summary>
    public static AdaptiveCard Preview(SharedStep step, ShareKind kind, string sessionId, TeamSettings team, ReflectionDeck deck, Texts channel, Texts texts) => CardPage.Of(
        texts,
        texts["reflection.share.preview"],
        [
            Part.Text(texts.Format("reflection.share.so", Part.Typed(team.Name))),
            Part.Block(SharedStepCard.Parts(step, deck, channel)),
            Part.Hint(texts["reflection.share.rest"]),
        ],
        new Press(ReflectionVerbs.Post, sessionId, Nonce: step.Id)
            .With(ReflectionVerbs.Kind, kind.ToString()).With(ReflectionVerbs.Team, team.Team.ConversationId)
            .With(ReflectionVerbs.Consent, step.MayBecomeChange ? Yes : "no").With(ReflectionVerbs.Hash, step.Hash(deck, channel)).Tap(texts["reflection.share.post"]),
        new Press(ReflectionVerbs.Share, sessionId).Tap(texts["reflection.share.change"]),
        new Press(ReflectionVerbs.GoOn, sessionId).Tap(texts["reflection.share.no"]));

    /// <summary>It stands there, or may; it can be taken back.</summary>
    public static AdaptiveCard Posted(Session session, bool isSure, Texts texts)
    {
        var said = texts[isSure ? "reflection.share.posted" : "reflection.share.unsure"];
        return CardPage.Of(texts, said, [Part.Text(said)], new Press(ReflectionVerbs.Withdraw, session.Id).Tap(texts["reflection.share.withdraw"]), new Press(ReflectionVerbs.Journal).Tap(texts["reflection.journal.title"]));
    }

    /// <summary>Taken back.</summary>
    public static AdaptiveCard Withdrawn(Texts texts) =>
        CardPage.Of(texts, texts["reflection.share.withdrawn"], [Part.Text(texts["reflection.share.withdrawn"])], new Press(ReflectionVerbs.Journal).Tap(texts["reflection.journal.title"]));

    /// <summary>The consent that a card sent.</summary>
    public static bool IsYes(string? consent) => string.Equals(consent, Yes, StringComparison.Ordinal);

    // Only what there is to share.
    private static IEnumerable<(string, string)> Kinds(Session session, Texts texts)
    {
        yield return (nameof(ShareKind.Card), texts["reflection.share.card"]);
        if (session.Said.Action is not null) { yield return (nameof(ShareKind.Action), texts["reflection.share.action"]); }
        if (session.Said.Design is not null) { yield return (nameof(ShareKind.Design), texts["reflection.share.design"]); }
        if (!session.Said.IsEmpty) { yield return (nameof(ShareKind.All), texts["reflection.share.all"]); }
    }
}
