using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>"Cards" in the channel: how many there are, and the way to the deck in a dialog of one's own.</summary>
public sealed class ShowDeck(ITeams teams, DeckStore store, DeckContent content, DeckDoor door) : ICommandHandler, ICardActionHandler
{
    /// <inheritdoc/>
    public string WordsKey => "reflection.command.deck";

    /// <inheritdoc/>
    public string Verb => DeckVerbs.Deck;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        if (command.IsPersonal || command.Team is not { } team) { return new Refusal("reflection.deck.in-channel"); }
        return await teams.FindAsync(team, cancellationToken) is null
            ? new Refusal("shared.not-set-up")
            : new ActionReply.Card(DeckPages.Door(await store.FindAsync(team, cancellationToken), content, command.Texts));
    }

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(action, cancellationToken);
        return entry.Refusal is { } no ? no : entry.Value.Page(DeckPages.Themes(entry.Value));
    }
}

/// <summary>The cards of one theme.</summary>
public sealed class ShowTheme(DeckDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Theme;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var (visit, theme) = (entry.Value, action.Data.Text(ReflectionVerbs.Theme));
        return theme is not null && visit.Standard.Themes.ContainsKey(theme)
            ? visit.Page(DeckPages.Theme(visit, theme, action.Data.Number(ReflectionVerbs.From) ?? 0))
            : new Refusal("shared.card-too-old");
    }
}

/// <summary>One card of the deck.</summary>
public sealed class ShowDeckCard(DeckDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Card;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(action, cancellationToken);
        return entry.Refusal is { } no ? no : Show(entry.Value, action.Data.Id);
    }

    /// <summary>The page of a card as it is now, or that it is gone.</summary>
    internal static ActionReply Show(DeckVisit visit, string? id, Refusal? notice = null) =>
        visit.Find(id) is { } card && (visit.Deck.FindOwn(id) is not { } own || DeckPages.IsSeen(visit, own))
            ? visit.Page(DeckCardPage.Of(visit, card, notice))
            : new Refusal("reflection.deck.gone");
}
