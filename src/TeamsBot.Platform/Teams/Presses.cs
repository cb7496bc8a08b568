using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Platform.Teams;

/// <summary>Brings presses to their handlers.</summary>
public sealed class Presses(Door door, CardActions actions, TextCatalog texts)
{
    /// <summary>Answers a press, always.</summary>
    internal async Task<Answer> AnswerAsync(Origin? origin, ArrivedPress press, CancellationToken cancellationToken) => origin is null
        ? new Answer(new Refusal("shared.card-too-old"), texts.In(Language.English))
        : TryAgain.Instead(await door.OpenAsync(origin, caller => InsideAsync(origin, caller, press, cancellationToken), cancellationToken), press);

    private async Task<Answer> InsideAsync(Origin origin, Caller caller, ArrivedPress press, CancellationToken cancellationToken)
    {
        var own = texts.In(caller.Language);
        var action = new CardAction(press.Verb ?? "", press.Kind, origin.Team, origin.Address, caller.Member, own, press.Data, press.CardId);
        return new Answer(await actions.AnswerAsync(action, cancellationToken), own);
    }
}
