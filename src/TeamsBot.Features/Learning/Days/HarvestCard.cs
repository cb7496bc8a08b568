using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>The question what a moment brought, and what is told of it.</summary>
public static class HarvestCard
{
    /// <summary>The question, in the host's own chat or in a dialog.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="typed">What was typed before; null for nothing.</param>
    /// <param name="notice">What was refused; null for nothing.</param>
    /// <param name="isLast">True when it is asked for the last time.</param>
    /// <param name="visit">Who answers, and where.</param>
    public static AdaptiveCard Ask(Moment moment, Harvest? typed, string? notice, bool isLast, Visit visit)
    {
        var texts = visit.Texts;
        return CardPage.Of(
            texts,
            texts.Format("learning.harvest.ask", moment.Plan.Topic),
            [
                .. notice is null ? [] : new AdaptiveElement[] { new AdaptiveTextBlock(notice) { Wrap = true, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention } },
                Part.Title(texts.Format("learning.harvest.ask", Part.Typed(moment.Plan.Topic))),
                .. visit.Place is Place.Personal ? [Part.Hint(texts.Format("learning.about-team", Part.Typed(visit.Team.Name)))] : Array.Empty<AdaptiveElement>(),
                Part.Text(MomentWords.When(moment.Time!, texts)),
                Kernel.Cards.Ask.Lines(LearningVerbs.Lesson, texts["learning.harvest.lesson"], Limits.Lines, typed?.Lesson),
                Kernel.Cards.Ask.Line(LearningVerbs.Use, texts["learning.harvest.use"], Limits.Line, typed?.Use),
                .. isLast ? [Part.Hint(texts["learning.harvest.last"])] : Array.Empty<AdaptiveElement>(),
            ],
            [
                visit.Send(new Press(LearningVerbs.Harvest, moment.Id), texts["learning.harvest.save"]),
                visit.Send(new Press(LearningVerbs.Preview, moment.Id), texts["learning.harvest.share"]),
                .. moment.State is MomentState.Planned or MomentState.Unharvested ? [visit.Go(new Press(LearningVerbs.NotHeld, moment.Id), texts["learning.harvest.not-held"])] : Array.Empty<AdaptiveAction>(),
            ]);
    }

    /// <summary>Exactly what would be told; posting sends the same texts.</summary>
    public static AdaptiveCard Preview(FoundMoment found, Harvest harvest, Texts channel, Visit visit)
    {
        var texts = visit.Texts;
        var press = new Press(LearningVerbs.Harvest, found.Moment.Id).With(LearningVerbs.Lesson, harvest.Lesson).With(LearningVerbs.Use, harvest.Use ?? "").With(LearningVerbs.Yes, LearningVerbs.Yes);
        return CardPage.Of(
            texts,
            texts["learning.harvest.preview"],
            [Part.Title(texts["learning.harvest.preview"]), Part.Block(Told(found, harvest, channel))],
            visit.Go(press, texts["learning.harvest.post"]),
            visit.Go(new Press(LearningVerbs.AskHarvest, found.Moment.Id).With(LearningVerbs.Lesson, harvest.Lesson).With(LearningVerbs.Use, harvest.Use ?? ""), texts["shared.back"]));
    }

    /// <summary>The lesson in the thread.</summary>
    public static OutgoingCard Message(FoundMoment found, Harvest harvest, Texts texts) =>
        new(CardPage.Of(texts, texts["learning.lesson.notice"], Told(found, harvest, texts)), texts["learning.lesson.notice"]);

    /// <summary>What is left of a lesson that was taken back.</summary>
    public static OutgoingCard Gone(Texts texts) => new(CardPage.Of(texts, texts["learning.lesson.gone"], [Part.Hint(texts["learning.lesson.gone"])]), texts["learning.lesson.gone"]);

    /// <summary>What was done, and the way back from it.</summary>
    public static AdaptiveCard Said(string key, Moment moment, Visit visit, bool canWithdraw = false) => CardPage.Of(
        visit.Texts,
        visit.Texts[key],
        [Part.Title(Part.Typed(moment.Plan.Topic)), Part.Text(visit.Texts[key])],
        canWithdraw ? [visit.Go(new Press(LearningVerbs.Withdraw, moment.Id), visit.Texts["learning.harvest.withdraw"])] : []);

    private static IEnumerable<AdaptiveElement> Told(FoundMoment found, Harvest harvest, Texts texts)
    {
        yield return Part.Text(texts.Format("learning.lesson.of", LocalText.ShortDay(found.Moment.Time!.Local.Date, texts.Language.Tag), Part.Typed(harvest.Lesson)));
        if (harvest.Use is { } use) { yield return Part.Text(Part.Typed(use)); }
        if (MomentWords.Later(found.Moment, found.Series.Select(s => s.Moment), texts) is { } later) { yield return Part.Hint(texts.Format("learning.lesson.next", later)); }
    }
}
