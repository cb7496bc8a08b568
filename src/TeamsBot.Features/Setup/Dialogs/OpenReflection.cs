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

/// <summary>Asks when reflection cards come to the members.</summary>
public sealed class OpenReflection(TeamDoor door) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.reflection/1";

    /// <summary>The input with the weekday, or "only when somebody asks".</summary>
    public const string Day = "day";

    /// <summary>The input with the time.</summary>
    public const string Time = "time";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var visit = await door.LeadAsync(action, cancellationToken);
        return visit.Refusal is { } no ? no
            : visit.Value.Settings.Rhythm is null ? new Refusal("shared.not-set-up")
            : Page(visit.Value.Settings, action.Texts);
    }

    /// <summary>The page, with what should be known first.</summary>
    internal static ActionReply Page(TeamSettings settings, Texts texts, Refusal? notice = null) =>
        new ActionReply.Dialog(texts["setup.reflection"], Card(settings, texts, notice));

    /// <summary>The page's card.</summary>
    public static AdaptiveCard Card(TeamSettings settings, Texts texts, Refusal? notice)
    {
        var (title, moment) = (texts["setup.reflection-title"], settings.Reflection);
        var days = Enumerable.Range(1, 7).Select(day => ($"{day}", LocalText.Weekday((IsoDayOfWeek)day, texts.Language.Tag))).Append((ReflectionAnswers.OnRequest, texts["setup.reflection-asked"]));
        var time = new AdaptiveTimeInput { Id = Time, Label = texts["setup.reflection-time"], Value = LocalText.Time((moment ?? ReflectionMoment.Default).At) };
        AdaptiveElement[] body =
        [
            Part.Title(title), Part.Text(texts["setup.reflection-explained"]),
            Ask.Pick(Day, texts["setup.ask-day"], days, moment is null ? ReflectionAnswers.OnRequest : $"{(int)moment.Day}"), time,
        ];
        return CardPage.Of(
            texts,
            title,
            notice is null ? body : [Notice.Of(texts, notice), .. body],
            new Press(SaveReflection.Name, settings.Team.ConversationId, settings.Version).SubmitDialog(texts["shared.save"]));
    }
}
