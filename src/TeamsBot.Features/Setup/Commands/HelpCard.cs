using AdaptiveCards;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>What you can type, what the bot keeps, and the next step.</summary>
public static class HelpCard
{
    /// <summary>The card.</summary>
    /// <param name="team">The conversation; null in a personal chat that belongs to none or to several.</param>
    /// <param name="everyone">Word and line of each command for everybody.</param>
    /// <param name="leaders">The same for who may lead; empty for who may not.</param>
    /// <param name="command">What was typed, and where.</param>
    public static AdaptiveCard Of(
        TeamSettings? team, IReadOnlyList<(string Word, string Help)> everyone, IReadOnlyList<(string Word, string Help)> leaders, Command command)
    {
        var texts = command.Texts;
        var title = texts[command.Argument.Length > 0 ? "setup.help-unknown" : "setup.help-title"];
        return CardPage.Of(texts, title, Body(everyone, leaders, command.IsPersonal, title, texts), Buttons(team, texts));
    }

    private static IEnumerable<AdaptiveElement> Body(
        IReadOnlyList<(string Word, string Help)> everyone, IReadOnlyList<(string Word, string Help)> leaders, bool isPersonal, string title, Texts texts)
    {
        yield return Part.Title(title);
        yield return Part.Text(texts["setup.help-what"]);
        yield return Part.Section(texts[isPersonal ? "setup.help-type" : "setup.help-mention"]);
        foreach (var line in everyone) { yield return Line(line); }
        if (leaders.Count > 0) { yield return Part.Section(texts["setup.help-leaders"]); }
        foreach (var line in leaders) { yield return Line(line); }
        yield return Part.Hint(texts["setup.welcome-private"]);
    }

    private static IEnumerable<AdaptiveAction> Buttons(TeamSettings? team, Texts texts)
    {
        var press = new Press(ShowKept.Name, team?.Team.ConversationId ?? "", team?.Version ?? 0);
        if (team is { IsSetUp: false }) { yield return (press with { Verb = OpenSetup.Name }).OpenDialog(texts["setup.begin"]); }
        yield return press.OpenDialog(texts["setup.what-kept"]);
    }

    private static AdaptiveTextBlock Line((string Word, string Help) line) => Part.Text($"**{line.Word}** – {line.Help}");
}
