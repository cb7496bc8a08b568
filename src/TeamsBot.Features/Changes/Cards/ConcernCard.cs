using AdaptiveCards;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Cards;

/// <summary>What is better arranged first, each with the way out, and the question why to go on although.</summary>
public static class ConcernCard
{
    /// <summary>The page.</summary>
    /// <param name="visit">Who takes the step.</param>
    /// <param name="change">The change.</param>
    /// <param name="concerns">Text keys of what is better arranged first.</param>
    /// <param name="settle">Questions whose answer may settle a concern.</param>
    /// <param name="although">The reason that was too short; null at first.</param>
    /// <param name="goOn">The press that takes the step, with everything typed before.</param>
    /// <param name="back">The press that shows the page before again, with everything typed.</param>
    public static AdaptiveCard Of(
        Visit visit, Change change, IReadOnlyList<string> concerns, IReadOnlyList<AdaptiveElement> settle, string? although, Press goOn, Press back)
    {
        var texts = visit.Texts;
        var main = visit.Surface.Send(goOn.With(ChangeVerbs.Filled, "yes"), texts["changes.go-on-although"]);
        return CardPage.Of(
            texts,
            texts["changes.concerns-title"],
            [
                Part.Title(Part.Typed(change.Title)),
                Part.Text(texts["changes.concerns-title"]),
                .. concerns.Select(key => Part.Block([Part.Text(texts[key])])),
                Part.Block(
                [
                    .. settle,
                    Part.Hint(texts["changes.although.hint"]),
                    .. although is null ? Array.Empty<AdaptiveElement>() : [ChangeCard.Notice(texts["changes.although.short"])],
                    Ask.Lines(ChangeVerbs.Although, texts["changes.ask.although"], Limits.Lines, although),
                ]),
            ],
            main,
            visit.Surface.Go(back, texts["shared.back"]));
    }
}
