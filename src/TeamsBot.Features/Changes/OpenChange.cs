using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes;

/// <summary>Shows one change to whoever is of the conversation, partners too.</summary>
public sealed class OpenChange(ChangeDoor door, ShowChange show) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Open;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        return entry.Refusal is { } refusal ? refusal : await show.AsItIsAsync(entry.Value.Visit, entry.Value.Change, notice: null, cancellationToken);
    }
}
