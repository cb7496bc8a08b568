using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Agenda;

/// <summary>Puts the summary of a closed item in its thread, once; after a second closing the same message is replaced.</summary>
public sealed class SendSummary(Items items, ItemCards cards, IConversations conversations)
{
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
        var item = result switch
        {
            SendResult.Sent { ActivityId: { Length: > 0 } id } when claimed.SummaryId is null => claimed with { SummaryId = id },
            SendResult.NotSent => claimed with { IsSummarySent = false },
            _ => claimed,
        };
        if (item != claimed) { await items.ReplaceAsync(settings.Team, item, etag, [], CancellationToken.None); }
    }

    private OutgoingCard Card(Board board)
    {
        var texts = cards.Texts(board.Item);
        var (title, question) = (texts["agenda.summary-title"], cards.Question(board.Item, texts.Language));
        var card = Fitting.First(longest => CardPage.Of(texts, title, [Part.Title(title), .. SummaryParts.Of(board, question, texts, longest)]));
        return new(card, ItemCard.Summary(board.Item, texts));
    }
}
