using NodaTime;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Agenda;

/// <summary>Renders meetings from their rows, in the team's language, and keeps their card up to date.</summary>
public sealed class MeetingCards(Items items, ItemCards cards, ITeams teams) : ISharedCardSource
{
    /// <summary>The kind of shared card.</summary>
    public const string CardKind = "agenda.meeting";

    /// <inheritdoc/>
    public string Kind => CardKind;

    /// <summary>The shared card of a meeting.</summary>
    public static SharedCardRef Ref(TeamKey team, LocalDate date) => new(CardKind, team, AgendaKeys.Id(date));

    /// <summary>The message in the team's language.</summary>
    /// <param name="board">The item with its meeting.</param>
    /// <param name="first">Who was just before the presser; null for everybody else.</param>
    public OutgoingCard Message(Board board, string? first = null)
    {
        var texts = cards.Texts(board.Item);
        return new(MeetingCard.Of(board, board.Meeting!, texts, cards.Today(board.Item), first), MeetingCard.Summary(board.Item, texts));
    }

    /// <inheritdoc/>
    public async Task<SharedCard?> ReadAsync(SharedCardRef card, CancellationToken cancellationToken)
    {
        if (AgendaKeys.Date(card.Id) is not { } date
            || await items.FindAsync(card.Team, date, cancellationToken) is not { IsMeetingBehind: true, Item.ActivityId: { } thread } board
            || await teams.FindAsync(card.Team, cancellationToken) is not { IsPresent: true } settings)
        {
            return null;
        }

        return new SharedCard(settings.Address.Thread(thread), board.Meeting!.ActivityId!, Message(board), board.MeetingVersion);
    }

    /// <inheritdoc/>
    public Task ShownAsync(SharedCardRef card, string version, CancellationToken cancellationToken) =>
        AgendaKeys.Date(card.Id) is { } date ? items.MeetingShownAsync(card.Team, date, version, cancellationToken) : Task.CompletedTask;
}
