using AdaptiveCards;
using TeamsBot.Features.Setup.Commands;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>The first thing a channel sees: who added the bot, what it does, what it keeps, and where to begin.</summary>
public static class WelcomeCard
{
    /// <summary>The card of a conversation that is not set up yet.</summary>
    public static AdaptiveCard Of(TeamRow row, Texts texts)
    {
        var title = Title(row, texts);
        return CardPage.Of(texts, title, Body(row, title, texts), Buttons(row, texts));
    }

    private static string Title(TeamRow row, Texts texts) =>
        row.Greeting.IsBack ? texts["setup.back-title"]
        : row.Settings.Name is { Length: > 0 } name ? texts.Format("setup.welcome-title", Part.Typed(name))
        : texts["setup.welcome-title-plain"];

    private static IEnumerable<AdaptiveElement> Body(TeamRow row, string title, Texts texts)
    {
        yield return Part.Title(title);
        if (!row.Greeting.IsBack) { yield return Part.Text(texts["setup.welcome-does"]); }
        yield return Part.Text(texts["setup.welcome-private"]);
        yield return row.Settings.InstalledBy.Name is { Length: > 0 } name
            ? Part.Text(texts.Format("setup.welcome-who", Part.Typed(name)))
            : Part.Text(texts["setup.welcome-who-unknown"]);
    }

    private static IEnumerable<AdaptiveAction> Buttons(TeamRow row, Texts texts)
    {
        var press = new Press(OpenSetup.Name, row.Settings.Team.ConversationId, row.Settings.Version);
        yield return press.OpenDialog(texts["setup.begin"]);
        yield return (press with { Verb = ShowKept.Name }).OpenDialog(texts["setup.what-kept"]);
        foreach (var language in Language.All.Where(other => other != texts.Language))
        {
            yield return (press with { Verb = PickLanguage.Name }).With(PickLanguage.Field, language.Tag).Tap(language.OwnName);
        }
    }
}
