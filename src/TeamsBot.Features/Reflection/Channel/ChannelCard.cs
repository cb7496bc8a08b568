using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>The card that offers the four steps in a channel. It speaks to the team and shows nothing of anybody: what its buttons open is a dialog of the presser's own.</summary>
public static class ChannelCard
{
    /// <summary>
    /// Who cannot be reached in a personal chat and is offered the steps in the channel: people of another tenant, guests, and people without the app
    /// (teams-platform.md A.8).
    /// </summary>
    /// <param name="member">Somebody on the roster.</param>
    /// <param name="team">The conversation.</param>
    /// <param name="hasChat">Whether the bot knows a personal chat of theirs.</param>
    public static bool IsFor(Member member, TeamKey team, bool hasChat) => !member.IsOfHost(team) || !hasChat;

    /// <summary>The card, in the language of the channel.</summary>
    public static AdaptiveCard Of(TeamSettings team, Texts texts)
    {
        var title = texts["reflection.channel.title"];
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title),
                .. team.Ambition is { } ambition ? [Part.Text(texts.Format("reflection.channel.for", Part.Typed(ambition)))] : Array.Empty<AdaptiveElement>(),
                Part.Text(texts["reflection.channel.how"]), Part.Text(texts["reflection.channel.whose"]),
            ],
            Buttons(texts));
    }

    /// <summary>The message.</summary>
    public static OutgoingCard Message(TeamSettings team, Texts texts) => new(Of(team, texts), texts["reflection.channel.title"]);

    /// <summary>The answer to who asks in the channel for what is theirs alone: the way in, in their thread.</summary>
    public static AdaptiveCard Door(Texts texts) =>
        CardPage.Of(texts, texts["reflection.channel.door"], [Part.Text(texts["reflection.channel.door"])], Buttons(texts));

    private static AdaptiveAction[] Buttons(Texts texts) =>
    [
        new Press(ReflectionVerbs.Enter).OpenDialog(texts["reflection.channel.choose"]),
        new Press(ReflectionVerbs.Journal).OpenDialog(texts["reflection.channel.read"]),
    ];
}
