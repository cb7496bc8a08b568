using AdaptiveCards;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>The settings of a conversation, with a button for each thing that can be changed.</summary>
public static class SettingsCard
{
    /// <summary>The card of a conversation that is set up.</summary>
    public static AdaptiveCard Of(TeamRow row, SettingsFacts facts, Texts texts) =>
        CardPage.Of(texts, $"{facts.Title}. {facts.Upcoming}", Body(row, facts, texts), Buttons(row, facts.IsResting, texts));

    private static IEnumerable<AdaptiveElement> Body(TeamRow row, SettingsFacts facts, Texts texts)
    {
        if (row.Greeting.IsBack) { yield return Part.Text(texts["setup.back-again"]); }
        yield return Part.Title(facts.Title);
        yield return Part.Text(facts.Upcoming);
        if (row.TakenOverBy is { } name) { yield return Part.Hint(texts.Format("setup.taken-over", Part.Typed(name))); }
        var list = new AdaptiveFactSet { Spacing = AdaptiveSpacing.Medium };
        list.Facts.AddRange(facts.Facts.Select(fact => new AdaptiveFact(fact.Title, fact.Value)));
        yield return list;
    }

    private static IEnumerable<AdaptiveAction> Buttons(TeamRow row, bool rests, Texts texts)
    {
        var press = new Press(OpenSetup.Name, row.Settings.Team.ConversationId, row.Settings.Version);
        yield return press.OpenDialog(texts["setup.change"]);
        yield return (press with { Verb = OpenDays.Name }).OpenDialog(texts["setup.own-days"]);
        yield return (press with { Verb = OpenReflection.Name }).OpenDialog(texts["setup.reflection"]);
        yield return rests
            ? (press with { Verb = ResumeItem.Name }).Tap(texts["setup.resume-button"])
            : (press with { Verb = OpenPause.Name }).OpenDialog(texts["setup.pause-button"]);
        yield return (press with { Verb = ShowKept.Name }).OpenDialog(texts["setup.what-kept"]);
    }
}
