using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>Asks for a language, or says which it is now.</summary>
public static class LanguageCard
{
    /// <summary>A button for each language. In a channel the card knows which settings it saw.</summary>
    public static AdaptiveCard Of(Texts texts, TeamSettings? channel)
    {
        var title = texts[channel is null ? "setup.language-own" : "setup.language-channel"];
        var press = new Press(PickLanguage.Name, channel?.Team.ConversationId ?? "", channel?.Version ?? 0);
        return CardPage.Of(texts, title, [Part.Title(title)], Language.All.Select(language => press.With(PickLanguage.Field, language.Tag).Tap(language.OwnName)));
    }

    /// <summary>The person's own language from now on.</summary>
    public static AdaptiveCard Chosen(Texts texts) => CardPage.Of(texts, texts["setup.language-chosen"], [Part.Text(texts["setup.language-chosen"])]);
}
