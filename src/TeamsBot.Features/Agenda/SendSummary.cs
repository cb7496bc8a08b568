using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Agenda;

/// <summary>Puts the summary of a closed item in its thread, once; after a second closing the same message is replaced.</summary>
public sealed class SendSummary(Items items, ItemCards cards, IConversations conversations)
{
    private const int Tries = 5;

    /// <summary>Sends it when it was not sent yet.</summary>
    public async Task SendAsync(TeamSettings settings, Board board, CancellationToken cancellationToken)
    {
        if (board.Item is not { State: ItemState.Closed, IsSummarySent: false, ActivityId: { } activityId }) { return; }
        var claimed = board.Item with { IsSummarySent = true };
        if (await items.ReplaceAsync(settings.Team, claimed, board.ETag, [], cancellationToken) is not { } etag) { return; }
        var (thread, card) = (settings.Address.Thread(activityId), Card(board));
        var result = claimed.SummaryId is { } earlier
            ? await conversations.UpdateAsync(thread, earlier, card, cancellationToken)
            : await conversations.SendAsync(thread, card, cancellationToken);
        Func<Item, Item>? outcome = result switch
        {
            SendResult.Sent { ActivityId: { Length: > 0 } id } when claimed.SummaryId is null => item => item with { SummaryId = id },
            SendResult.NotSent => item => item with { IsSummarySent = false },
            _ => null,
        };
        if (outcome is not null) { await KeepAsync(settings.Team, claimed, etag, outcome); }
    }

    // Another instance may have written that the features were told, while the message was under way: what became of it belongs to the item as it is by then.
    private async Task KeepAsync(TeamKey team, Item claimed, string etag, Func<Item, Item> outcome)
    {
        for (var (left, now, version) = (Tries, claimed, etag); left > 0; left--)
        {
            if (await items.ReplaceAsync(team, outcome(now), version, [], CancellationToken.None) is not null) { return; }
            if (await items.FindAsync(team, claimed.Date, CancellationToken.None) is not { Item: { State: ItemState.Closed, IsSummarySent: true } } fresh) { return; }
            (now, version) = (fresh.Item, fresh.ETag);
        }
    }

    private OutgoingCard Card(Board board)
    {
        var texts = cards.Texts(board.Item);
        var (title, question) = (texts["agenda.summary-title"], cards.Question(board.Item, texts.Language));
        var card = Fitting.First(longest => CardPage.Of(texts, title, [Part.Title(title), .. SummaryParts.Of(board, question, texts, longest)]));
        return new(card, ItemCard.Summary(board.Item, texts));
    }
}
