using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes.Contributing;

/// <summary>Shows what each party brings in to whoever is of the conversation, partners too.</summary>
public sealed class ShowContributions(ChangeDoor door) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Contributions;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } refusal) { return refusal; }
        var visit = entry.Value.Visit;
        return visit.Surface.Reply(visit.Texts["changes.contributions"], ContributionsCard.Of(entry.Value.Change, visit));
    }
}
