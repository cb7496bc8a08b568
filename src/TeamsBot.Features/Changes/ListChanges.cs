using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes;

/// <summary>The list of changes: as a command, and as a page to go back to.</summary>
public sealed class ListChanges(VisitDoor door, ChangeStore store) : ICardActionHandler, ICommandHandler
{
    public string Verb => ChangeVerbs.List;

    public string WordsKey => "changes.words";

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        return entry.Refusal is { } refusal ? refusal : await ShowAsync(entry.Value, PageOf(action.Data), cancellationToken);
    }

    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (visit, instead) = await door.LetInAsync(command, WordsKey, cancellationToken);
        return visit is null ? instead! : await ShowAsync(visit, page: 0, cancellationToken);
    }

    private async Task<ActionReply> ShowAsync(Visit visit, int page, CancellationToken cancellationToken)
    {
        var changes = await store.ListAsync(visit.Team.Team, cancellationToken);
        return visit.Surface.Reply(visit.Texts["changes.all"], ChangeListCard.Of(changes, visit, page));
    }

    private static int PageOf(CardData data) => (int)Math.Clamp(data.Number(ChangeVerbs.Page) ?? 0, 0, int.MaxValue);
}
