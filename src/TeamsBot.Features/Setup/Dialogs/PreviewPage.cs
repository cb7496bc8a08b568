using AdaptiveCards;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Last page of the setup: the first item as it will look, with its date and time.</summary>
public static class PreviewPage
{
    /// <summary>The page.</summary>
    /// <param name="state">Where somebody is.</param>
    /// <param name="settings">What would be saved.</param>
    /// <param name="next">The meeting that gets the first item; null when there is none within a year.</param>
    /// <param name="hint">Which days the leader should add by hand; null for none.</param>
    /// <param name="item">The item, in the language of the channel.</param>
    public static AdaptiveCard Of(SetupState state, TeamSettings settings, Occurrence? next, string? hint, IReadOnlyList<AdaptiveElement> item)
    {
        var texts = state.Texts;
        var title = texts["setup.page-preview"];
        return CardPage.Of(texts, title, [Part.Title(title), Part.Text(When(state, settings, next)), .. Hints(hint), Part.Block(item), .. Reflection(settings, texts)], Buttons(state));
    }

    private static IEnumerable<AdaptiveElement> Hints(string? hint) => hint is null ? [] : [Part.Hint(hint)];

    private static IEnumerable<AdaptiveElement> Reflection(TeamSettings settings, Texts texts) => settings.Reflection is { } moment
        ? [Part.Hint(texts.Format("setup.preview-reflection", LocalText.Weekday(moment.Day, texts.Language.Tag), LocalText.Time(moment.At)))]
        : [];

    private static string When(SetupState state, TeamSettings settings, Occurrence? next)
    {
        var (texts, zone) = (state.Texts, settings.Rhythm!.Zone);
        var zones = settings.PartnerZone is { } partner ? new[] { zone, partner } : [zone];
        return next is null
            ? texts["setup.none-coming"]
            : texts.Format("setup.preview-when", LocalText.Day(next.PostAt, zone, texts.Language.Tag), LocalText.Clocks(next.PostAt, zones, texts.Language.Tag));
    }

    private static IEnumerable<AdaptiveAction> Buttons(SetupState state)
    {
        string[] all = [.. SetupForm.MeetingPage, .. SetupForm.PeoplePage];
        yield return state.Form.Onto(state.Press(SaveSetup.Name), all).SubmitDialog(state.Texts["shared.save"]);
        yield return state.Form.Onto(state.Press(AskPeople.Name), all).SubmitDialog(state.Texts["shared.back"]);
    }
}
