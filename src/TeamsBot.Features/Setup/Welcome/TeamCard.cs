using AdaptiveCards;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>The card of a conversation as it is now: the welcome until it is set up, the settings after that.</summary>
public sealed class TeamCard(TextCatalog catalog, HolidayRules rules, TimeProvider clock)
{
    /// <summary>For the channel, in the language of the team.</summary>
    public OutgoingCard Of(TeamRow row)
    {
        var card = For(row, catalog.In(row.Settings.Language));
        return new OutgoingCard(card, card.FallbackText!);
    }

    /// <summary>For one person, in the language given, with what they should know first.</summary>
    public AdaptiveCard For(TeamRow row, Texts texts, Refusal? notice = null)
    {
        var card = row.Settings.IsSetUp
            ? SettingsCard.Of(row, SettingsFacts.Of(row.Settings, rules, clock.GetInstant(), texts), texts)
            : WelcomeCard.Of(row, texts);
        if (notice is not null) { card.Body.Insert(0, Notice.Of(texts, notice)); }
        return card;
    }
}
