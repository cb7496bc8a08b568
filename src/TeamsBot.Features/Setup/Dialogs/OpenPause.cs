using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Asks until when the weekly item should rest.</summary>
public sealed class OpenPause(TeamDoor door, TimeProvider clock) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.pause/1";

    /// <summary>The date input.</summary>
    public const string Until = "until";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var visit = await door.LeadAsync(action, cancellationToken);
        return visit.Refusal is { } no ? no
            : visit.Value.Settings.Rhythm is null ? new Refusal("shared.not-set-up")
            : Page(visit.Value.Settings, clock.GetInstant(), action.Texts);
    }

    /// <summary>The page, with what should be known first.</summary>
    internal static ActionReply Page(TeamSettings settings, Instant now, Texts texts, Refusal? notice = null) =>
        new ActionReply.Dialog(texts["setup.pause-button"], Card(settings, Zones.LocalAt(now, settings.Rhythm!.Zone).Date, texts, notice));

    /// <summary>The page's card.</summary>
    public static AdaptiveCard Card(TeamSettings settings, LocalDate today, Texts texts, Refusal? notice)
    {
        var title = texts["setup.pause-title"];
        var input = Ask.Day(Until, texts["setup.ask-until"], settings.Pause?.Until, today.PlusDays(1), today.PlusMonths(PauseRule.MostMonths)).Required(texts["shared.fill-in"]);
        AdaptiveElement[] body = [Part.Title(title), Part.Text(texts["setup.pause-explained"]), input];
        return CardPage.Of(
            texts,
            title,
            notice is null ? body : [Notice.Of(texts, notice), .. body],
            new Press(SavePause.Name, settings.Team.ConversationId, settings.Version).SubmitDialog(texts["setup.pause-button"]));
    }
}
