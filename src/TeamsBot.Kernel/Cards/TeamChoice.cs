using AdaptiveCards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Kernel.Cards;

/// <summary>Asks in the personal chat which conversation a command is about: one button each, or a list when there are too many for buttons.</summary>
public static class TeamChoice
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = "setup.team/1";

    /// <summary>The field with the command's <c>WordsKey</c>.</summary>
    public const string CommandField = "command";

    /// <summary>The field with what followed the command's words.</summary>
    public const string ArgumentField = "argument";

    /// <summary>The input of the list; a button sends its conversation as <c>id</c>.</summary>
    public const string TeamField = "team";

    /// <summary>The card. The command goes on with the conversation that is pressed.</summary>
    /// <param name="texts">The person's own language.</param>
    /// <param name="teams">The conversations to choose from.</param>
    /// <param name="wordsKey">The command that goes on.</param>
    /// <param name="argument">What followed its words.</param>
    public static AdaptiveCard Of(Texts texts, IReadOnlyList<TeamSettings> teams, string wordsKey, string argument)
    {
        var question = texts["shared.choose-team"];
        var press = new Press(Verb).With(CommandField, wordsKey).With(ArgumentField, argument);
        return teams.Count <= CardPage.MaxButtons
            ? CardPage.Of(texts, question, [Part.Title(question)], teams.Select(team => (press with { Id = team.Team.ConversationId }).Tap(team.Name)))
            : CardPage.Of(texts, question, [Part.Title(question), Choices(texts, teams)], press.Send(texts["shared.continue"]));
    }

    private static AdaptiveChoiceSetInput Choices(Texts texts, IReadOnlyList<TeamSettings> teams) =>
        Ask.Pick(TeamField, texts["shared.team"], teams.Select(team => (team.Team.ConversationId, team.Name))).Required(texts["shared.fill-in"]);
}
