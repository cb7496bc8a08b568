using System.Globalization;
using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>How long reflections stay, and whether one's themes count, in a dialog: without the rhythm, because cards come by themselves only in a chat.</summary>
public static class MonthsPage
{
    /// <summary>The question.</summary>
    public static AdaptiveCard Of(Habits habits, Texts texts)
    {
        var title = texts["reflection.months.title"];
        var choices = Retention.Choices.Select(months => (Text(months), texts.Format("reflection.keep.choice", months)));
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title), Part.Text(texts["reflection.months.why"]), Ask.Choice(ReflectionVerbs.Months, texts["reflection.keep.label"], choices, Text(habits.Months)),
                KeepingCard.Counted(habits, texts),
            ],
            new Press(ReflectionVerbs.SaveKeep).Send(texts["shared.save"]),
            new Press(ReflectionVerbs.Journal).Tap(texts["shared.back"]));
    }

    private static string Text(int months) => months.ToString(CultureInfo.InvariantCulture);
}
