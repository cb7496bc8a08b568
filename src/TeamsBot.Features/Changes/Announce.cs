using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>What the channel is told of a step, in its own language.</summary>
/// <param name="TitleKey">Text key of the headline, which is also the notification; its hole is the title of the change.</param>
/// <param name="Body">What stands under it.</param>
/// <param name="Verb">The button's dialog.</param>
/// <param name="ButtonKey">The words on the button.</param>
public sealed record Announcement(string TitleKey, IEnumerable<AdaptiveElement> Body, string Verb, string ButtonKey);

/// <summary>
/// Tells the channel of a step that everybody should know of. The step stands whether or not the message arrives: it is sent once, within the
/// time that a press may take.
/// </summary>
public sealed class Announce(IConversations conversations, TextCatalog catalog)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>True when there was nothing to tell, or Teams has it.</summary>
    public async Task<bool> TellAsync(TeamSettings team, Change change, Func<Change, Texts, Announcement?> announce, CancellationToken cancellationToken)
    {
        var texts = catalog.In(team.Language);
        if (announce(change, texts) is not { } told) { return true; }
        var summary = texts.Format(told.TitleKey, change.Title);
        var headline = texts.Format(told.TitleKey, Part.Typed(change.Title));
        var card = CardPage.Of(
            texts, summary, [Part.Title(headline), .. told.Body], new Press(told.Verb, change.Id.ToString(), change.Version).OpenDialog(texts[told.ButtonKey]));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        return await conversations.PostAsync(team.Address.Channel, new OutgoingCard(card, summary), leaving: null, patience.Token) is SendResult.Sent;
    }
}
