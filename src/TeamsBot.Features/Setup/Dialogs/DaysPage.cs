using AdaptiveCards;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>The team's own days without a meeting: the list, one to add, one to take away.</summary>
public static class DaysPage
{
    /// <summary>Input of a new day's date.</summary>
    public const string Date = "date";

    /// <summary>Input of a new day's name.</summary>
    public const string Called = "called";

    /// <summary>Input of the day to take away.</summary>
    public const string Gone = "gone";

    /// <summary>The page.</summary>
    public static AdaptiveCard Of(TeamSettings settings, LocalDate today, Texts texts, AdaptiveElement? notice = null)
    {
        OwnDayOff[] days = [.. settings.OwnDays.Where(day => day.Date >= today)];
        var title = texts["setup.own-days"];
        return CardPage.Of(texts, title, Body(days, title, today, texts, notice), Buttons(settings, days, texts));
    }

    private static IEnumerable<AdaptiveElement> Body(OwnDayOff[] days, string title, LocalDate today, Texts texts, AdaptiveElement? notice)
    {
        if (notice is not null) { yield return notice; }
        yield return Part.Title(title);
        yield return Part.Text(texts["setup.days-explained"]);
        yield return Ask.Day(Date, texts["setup.ask-date"], min: today);
        yield return Ask.Line(Called, texts["setup.ask-day-name"], OwnDaysRule.MostName, placeholder: texts["setup.day-example"]);
        if (days.Length > 0) { yield return Ask.Pick(Gone, texts["setup.ask-gone"], days.Select(day => (LocalDatePattern.Iso.Format(day.Date), Line(day, texts)))); }
    }

    private static IEnumerable<AdaptiveAction> Buttons(TeamSettings settings, OwnDayOff[] days, Texts texts)
    {
        var press = new Press(AddDay.Name, settings.Team.ConversationId, settings.Version);
        yield return press.SubmitDialog(texts["setup.add-day"]);
        if (days.Length > 0) { yield return (press with { Verb = RemoveDay.Name }).SubmitDialog(texts["setup.remove-day"]); }
    }

    private static string Line(OwnDayOff day, Texts texts) => $"{LocalText.DayAndYear(day.Date, texts.Language.Tag)}: {day.Name}";
}
