using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>One reflection to read back, and the page before it is removed.</summary>
public static class EntryCard
{
    /// <summary>The reflection, with how its action went.</summary>
    public static AdaptiveCard Of(Session session, PersonalAction? set, ReflectionDeck deck, Texts texts)
    {
        var title = texts["reflection.done.title"];
        return CardPage.Of(
            texts,
            title,
            [Part.Title(title), Part.Hint(texts["reflection.private"]), .. EndCard.Content(session, deck, texts), .. set is null ? [] : ActionCard.Outcome(set, texts)],
            [
                .. session.IsUnfinished ? [new Press(ReflectionVerbs.GoOn, session.Id, session.Version).Tap(texts["reflection.go-on"])] : Array.Empty<AdaptiveAction>(),
                .. set is null ? [] : new AdaptiveAction[] { new Press(ReflectionVerbs.OpenAction, session.Id).Tap(texts["reflection.action.look-back"]) },
                .. EndCard.ShareButton(session, texts),
                new Press(ReflectionVerbs.AskRemove, session.Id).Tap(texts["reflection.remove"]),
                new Press(ReflectionVerbs.Journal).Tap(texts["reflection.journal.title"]),
            ]);
    }

    /// <summary>Asks once; without an id it is about everything.</summary>
    public static AdaptiveCard AskRemove(string? id, Texts texts)
    {
        var question = texts[id is null ? "reflection.remove.ask-all" : "reflection.remove.ask"];
        return CardPage.Of(
            texts,
            question,
            [Part.Text(question)],
            new Press(ReflectionVerbs.Remove, id ?? "").Tap(texts[id is null ? "reflection.remove.all" : "reflection.remove"]),
            new Press(ReflectionVerbs.Journal).Tap(texts["reflection.remove.no"]));
    }

    /// <summary>It is gone.</summary>
    public static AdaptiveCard Removed(bool isAll, Texts texts)
    {
        var said = texts[isAll ? "reflection.removed.all" : "reflection.removed"];
        return CardPage.Of(texts, said, [Part.Text(said)], new Press(ReflectionVerbs.Journal).Tap(texts["reflection.journal.title"]));
    }
}
