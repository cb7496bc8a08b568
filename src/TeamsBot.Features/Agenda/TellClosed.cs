using NodaTime;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Agenda;

/// <summary>
/// Tells the features whose subjects stood on an item how the week went, after it closed. The row remembers it only after all of them took
/// it: what a crash or a failure cut short is told again with the next round, so they hear it at least once.
/// </summary>
public sealed class TellClosed(IEnumerable<IAgendaContribution> contributions, Items items)
{
    /// <summary>Tells when it was not told yet.</summary>
    public async Task TellAsync(TeamKey team, LocalDate date, CancellationToken cancellationToken)
    {
        if (await items.FindAsync(team, date, cancellationToken) is not { } board || !IsDue(board.Item)) { return; }
        var weeks = Weeks(board);
        foreach (var contribution in contributions) { await contribution.ClosedAsync(team, date, weeks, cancellationToken); }
        // Somebody who changed the item meanwhile leaves it untold: then they hear it again, as it is by then.
        await items.ReplaceAsync(team, board.Item with { IsTold = true }, board.ETag, [], cancellationToken);
    }

    /// <summary>True when somebody has still to hear how it ended.</summary>
    public static bool IsDue(Item item) => item is { State: ItemState.Closed, IsTold: false, Content.Summary: not null };

    /// <summary>The week of every subject that stood on the item: how many people said so, never who.</summary>
    public static IReadOnlyList<SubjectWeek> Weeks(Board board) =>
        [.. board.Item.Content.Summary!.Conclusions.Select(c => new SubjectWeek(
            c.Id,
            board.Count(c.Id, Status.Forward),
            board.Count(c.Id, Status.Same),
            board.Count(c.Id, Status.Back),
            board.Count(c.Id, Status.Stuck),
            c.Status?.Name()))];
}
