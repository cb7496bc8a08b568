using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Platform.Teams;

/// <summary>Brings presses to their handlers.</summary>
public sealed class Presses(Door door, CardActions actions, TextCatalog texts)
{
    /// <summary>Answers a press, always.</summary>
    internal Task<Answer> AnswerAsync(Origin? origin, ArrivedPress press, CancellationToken cancellationToken) => origin is null
        ? Task.FromResult(new Answer(new Refusal("shared.card-too-old"), texts.In(Language.English)))
        : door.OpenAsync(origin, caller => InsideAsync(origin, caller, press, cancellationToken), cancellationToken);

    private async Task<Answer> InsideAsync(Origin origin, Caller caller, ArrivedPress press, CancellationToken cancellationToken)
    {
        var own = texts.In(caller.Language);
        var action = new CardAction(press.Verb ?? "", press.Kind, origin.Team, origin.Address, caller.Member, own, press.Data, press.CardId);
        return new Answer(await actions.AnswerAsync(action, cancellationToken), own);
    }
}
