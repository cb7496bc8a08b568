using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Tells the leader privately about an item that may not have appeared, or did not; in the channel when there is no private chat.</summary>
public sealed class TellLeader(Items items, IPrivateMessages privately, IConversations conversations, ItemCards cards)
{
    /// <summary>Tells once. A send that failed is tried again with the next round.</summary>
    public async Task TellAsync(TeamSettings settings, Board board, CancellationToken cancellationToken)
    {
        if (board.Item is not { State: ItemState.Unknown or ItemState.Missed, IsLeaderTold: false }) { return; }
        var result = await SendAsync(settings, board.Item, cancellationToken);
        if (result is not SendResult.NotSent)
        {
            await items.ReplaceAsync(settings.Team, board.Item with { IsLeaderTold = true }, board.ETag, [], cancellationToken);
        }
    }

    /// <summary>The message.</summary>
    public static OutgoingCard Card(TeamSettings settings, Item item, Texts texts)
    {
        var day = LocalText.Day(item.Date, texts.Language.Tag);
        var text = item.State == ItemState.Unknown
            ? texts.Format("agenda.tell.unknown", day, Part.Typed(settings.Name))
            : texts.Format($"agenda.tell.missed.{item.Cause}", day, Part.Typed(settings.Name));
        AdaptiveAction[] actions = item.State == ItemState.Unknown
            ? [About(settings, item, AgendaVerbs.IsThere).Tap(texts["agenda.button.is-there"]), About(settings, item, AgendaVerbs.PostNow).Tap(texts["agenda.button.post-now"])]
            : [];
        return new(CardPage.Of(texts, text, [Part.Text(text)], actions), text);
    }

    private async Task<SendResult?> SendAsync(TeamSettings settings, Item item, CancellationToken cancellationToken)
    {
        foreach (var person in new[] { settings.Leader, settings.Deputy, settings.InstalledBy })
        {
            if (person is not null && await privately.SendAsync(person.Ref, texts => Card(settings, item, texts), cancellationToken) is { } sent) { return sent; }
        }

        return await conversations.PostAsync(settings.Address.Channel, Card(settings, item, cards.Texts(item)), leaving: null, cancellationToken);
    }

    // The personal chat does not tell which conversation is meant.
    private static Press About(TeamSettings settings, Item item, string verb) =>
        item.Press(verb).With("tenant", settings.Team.TenantId).With("conversation", settings.Team.ConversationId);
}
