using NodaTime;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Renders items in the team's language from their rows, and keeps the posted card up to date.</summary>
public sealed class ItemCards(
    Items items, ITeams teams, TextCatalog catalog, WeeklyQuestions questions, ISharedCards shared, TimeProvider clock) : ISharedCardSource
{
    /// <summary>The kind of shared card.</summary>
    public const string CardKind = "agenda.item";

    /// <inheritdoc/>
    public string Kind => CardKind;

    /// <summary>The shared card of an item.</summary>
    public static SharedCardRef Ref(TeamKey team, LocalDate date) => new(CardKind, team, AgendaKeys.Id(date));

    /// <summary>The message in the team's language.</summary>
    public OutgoingCard Message(Board board)
    {
        var texts = Texts(board.Item);
        return ItemCard.Message(board, Question(board.Item, texts.Language), texts, Today(board.Item));
    }

    /// <summary>The team's texts.</summary>
    public Texts Texts(Item item) => catalog.In(Language.Find(item.Content.Language) ?? Language.English);

    /// <summary>The question of the week in a language; null when the item has none.</summary>
    public string? Question(Item item, Language language) => Asked(item)?.Question.In(language.Tag);

    /// <summary>The question of the week itself.</summary>
    public WeeklyQuestion? Asked(Item item) => questions.Find(item.Content.QuestionId);

    /// <summary>Today in the team's zone.</summary>
    public LocalDate Today(Item item) => Zones.LocalAt(clock.GetInstant(), item.Content.Zone).Date;

    /// <inheritdoc/>
    public async Task<SharedCard?> ReadAsync(SharedCardRef card, CancellationToken cancellationToken)
    {
        if (AgendaKeys.Date(card.Id) is not { } date || await items.FindAsync(card.Team, date, cancellationToken) is not { } board) { return null; }
        // What is said on the item stands on the card of the meeting too.
        if (board.IsMeetingBehind) { shared.Changed(MeetingCards.Ref(card.Team, date)); }
        if (board is not { IsBehind: true, Item.ActivityId: { } activityId }
            || await teams.FindAsync(card.Team, cancellationToken) is not { IsPresent: true } settings)
        {
            return null;
        }

        return new SharedCard(settings.Address.Thread(activityId), activityId, Message(board), board.Version);
    }

    /// <inheritdoc/>
    public Task ShownAsync(SharedCardRef card, string version, CancellationToken cancellationToken) =>
        AgendaKeys.Date(card.Id) is { } date ? items.ShownAsync(card.Team, date, version, cancellationToken) : Task.CompletedTask;
}
