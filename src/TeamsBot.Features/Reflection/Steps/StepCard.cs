using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>One of the four steps: the card's own question, and what was written there before.</summary>
internal static class StepCard
{
    // Long enough to have tried something, short enough to remember why.
    private const int LookBackDays = 14;

    private static readonly string[] Names = ["choose", "explore", "design", "act"];

    public static AdaptiveCard Of(Session session, ReflectionCard card, ReflectionDeck deck, LocalDate today, Texts texts)
    {
        var number = session.State - SessionState.Dealt;
        var step = texts.Format("reflection.step", number, texts[$"reflection.step.{Names[number - 1]}"]);
        return CardPage.Of(
            texts,
            texts.Format("reflection.step.fallback", step, card.Title.In(texts)),
            [
                Part.Hint(step), Part.Title(card.Title.Shown(texts)), Part.Hint(deck.ThemeName(card.Theme, texts)),
                .. number == 1 && card.Context.In(texts) is { Length: > 0 } ? [Part.Text(card.Context.Shown(texts))] : Array.Empty<AdaptiveElement>(),
                .. CardParts.WrittenIn(card, texts),
                CardParts.Sides(card, texts), .. CardParts.Voice(card, texts), .. Before(session, texts),
                .. Inputs(session, card.Questions[Names[number - 1]].In(texts), today, texts),
                Part.Hint(texts["reflection.step.skip"]),
            ],
            [
                Go(session, Onward.Next).Send(texts[number == Names.Length ? "reflection.finish" : "reflection.next"]),
                Go(session, Onward.Stop).Send(texts["reflection.stop"]),
                Go(session, Onward.Later).Send(texts["reflection.later"]),
                // A dialog of its own, so that nothing typed on this card is lost.
                .. session.Team is null ? [] : new AdaptiveAction[] { new Press(DeckVerbs.Improve, session.Id).OpenDialog(texts["reflection.improve"]) },
            ]);
    }

    private static IEnumerable<AdaptiveElement> Inputs(Session session, string question, LocalDate today, Texts texts) => session.State switch
    {
        SessionState.Chosen => [Ask.Line(ReflectionVerbs.Text, question, Said.MaxLine, session.Said.Why)],
        SessionState.Exploring => [Ask.Lines(ReflectionVerbs.Text, question, Said.MaxText, session.Said.Explore)],
        SessionState.Designing => [Ask.Lines(ReflectionVerbs.Text, question, Said.MaxText, session.Said.Design)],
        _ =>
        [
            Ask.Line(ReflectionVerbs.Action, question, Said.MaxLine, session.Said.Action),
            Ask.Line(ReflectionVerbs.With, texts["reflection.with"], Said.MaxLine, session.Said.With),
            Ask.Line(ReflectionVerbs.Means, texts["reflection.means"], Said.MaxLine, session.Said.Means),
            Ask.Day(ReflectionVerbs.LookBack, texts["reflection.look-back"], session.Said.LookBack ?? today.PlusDays(LookBackDays), today.PlusDays(1), today.PlusYears(1)),
        ],
    };

    private static IEnumerable<AdaptiveElement> Before(Session session, Texts texts) =>
        new[] { (SessionState.Chosen, session.Said.Why), (SessionState.Exploring, session.Said.Explore), (SessionState.Designing, session.Said.Design) }
            .Where(said => said.Item1 < session.State && said.Item2 is not null).Select(said => Part.Hint(texts.Format("reflection.said", Part.Typed(said.Item2!))));

    private static Press Go(Session session, Onward onward) =>
        new Press(ReflectionVerbs.Answer, session.Id, session.Version).With(ReflectionVerbs.Step, session.State.ToString()).With(ReflectionVerbs.Onward, onward.ToString());
}
