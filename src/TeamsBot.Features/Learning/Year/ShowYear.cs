using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Learning;

/// <summary>The learning agenda of a year: as a command, and as a page.</summary>
public sealed class ShowYear(VisitDoor door, MomentStore store, WishStore wishes) : ICardActionHandler, ICommandHandler
{
    private const int First = 2000;
    private const int Last = 2200;

    /// <inheritdoc/>
    public string Verb => LearningVerbs.Year;

    /// <inheritdoc/>
    public string WordsKey => "learning.command.year";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        return entry.Refusal is { } closed ? closed : await ShowAsync(entry.Value, (int)Math.Clamp(action.Data.Number(LearningVerbs.Shown) ?? entry.Value.Today.Year, First, Last), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (visit, instead) = await door.LetInAsync(command, WordsKey, cancellationToken);
        return visit is null ? instead! : await ShowAsync(visit, visit.Today.Year, cancellationToken);
    }

    private async Task<ActionReply> ShowAsync(Visit visit, int year, CancellationToken cancellationToken)
    {
        var moments = await store.AllAsync(visit.Team.Team, cancellationToken);
        var open = await wishes.AllAsync(visit.Team.Team, cancellationToken);
        return visit.Reply(visit.Texts["learning.year"], YearCard.Of(YearView.Of(year, moments.Select(s => s.Moment)), open.Count, visit));
    }
}
