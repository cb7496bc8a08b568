using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>What somebody wrote with a card, to read back.</summary>
internal static class EndCard
{
    /// <summary>A session that is over, or one whose card has left the deck.</summary>
    public static AdaptiveCard Of(Session session, ReflectionDeck deck, Texts texts)
    {
        var title = texts["reflection.done.title"];
        return CardPage.Of(
            texts,
            title,
            [Part.Title(title), Part.Hint(texts["reflection.private"]), .. Content(session, deck, texts)],
            [.. ShareButton(session, texts), new Press(ReflectionVerbs.Begin).Tap(texts["reflection.again"])]);
    }

    /// <summary>Sharing, or what can be done about what was shared.</summary>
    public static IEnumerable<AdaptiveAction> ShareButton(Session session, Texts texts) => !session.IsEntry ? [] :
        [session.Shared is null ? new Press(ReflectionVerbs.Share, session.Id).Tap(texts["reflection.share"]) : new Press(ReflectionVerbs.Withdraw, session.Id).Tap(texts["reflection.share.withdraw"])];

    /// <summary>Not now, and no questions asked.</summary>
    public static AdaptiveCard Skipped(Session session, Texts texts) => CardPage.Of(
        texts,
        texts["reflection.skipped"],
        [Part.Text(texts["reflection.skipped"])],
        new Press(ReflectionVerbs.Begin).Tap(texts["reflection.again"]));

    /// <summary>The card and everything written with it.</summary>
    public static IEnumerable<AdaptiveElement> Content(Session session, ReflectionDeck deck, Texts texts)
    {
        var said = session.Said;
        yield return Part.Hint(deck.ThemeName(session.Theme, texts));
        yield return Part.Section(session.FindCard(deck)?.Title.Shown(texts) ?? session.Card ?? "");
        if (said.IsEmpty) { yield return Part.Text(texts["reflection.nothing-written"]); }
        foreach (var (key, text) in Written(said).Where(line => line.Text is not null))
        {
            yield return Part.Text(texts.Format("reflection.line", texts[key], Part.Typed(text!)));
        }

        if (said.LookBack is { } day) { yield return Part.Text(texts.Format("reflection.line", texts["reflection.look-back"], LocalText.DayAndYear(day, texts.Language.Tag))); }
    }

    /// <summary>What was written, in the order of the steps, with the text key of what it is.</summary>
    public static IEnumerable<(string Key, string? Text)> Written(Said said) =>
    [
        ("reflection.step.choose", said.Why), ("reflection.step.explore", said.Explore), ("reflection.step.design", said.Design),
        ("reflection.step.act", said.Action), ("reflection.with", said.With), ("reflection.means", said.Means),
    ];
}

/// <summary>Kept for another time.</summary>
public static class LaterCard
{
    /// <summary>The card, with the way back.</summary>
    public static AdaptiveCard Of(Session session, Texts texts) => CardPage.Of(
        texts,
        texts["reflection.kept"],
        [Part.Text(texts["reflection.kept"])],
        new Press(ReflectionVerbs.GoOn, session.Id, session.Version).Tap(texts["reflection.go-on"]));
}
