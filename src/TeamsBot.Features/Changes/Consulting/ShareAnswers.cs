using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>Shows the channel what was done with each point, so that those who raised one see it. The page before it is the preview.</summary>
public sealed class ShareAnswers(ConsultationDesk desk, IConversations conversations, TextCatalog catalog) : ICardActionHandler
{
    public string Verb => ChangeVerbs.ShareAnswers;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(action, cancellationToken);
        if (found.Refusal is { } closed) { return closed; }
        var (visit, change, points) = found.Value;
        if (ChangeRights.Move(change, visit.Team, visit.Caller) is { } forbidden) { return forbidden; }
        var answered = Point.Shown([.. points.Select(p => p.Point)], change.Consultation?.IsOpen(visit.Today) is true).Where(p => p.Answer is not null).ToArray();
        if (answered.Length == 0) { return found.Value.Page(visit.Texts["changes.share-answers.none"]); }
        var sent = await conversations.PostAsync(visit.Team.Address.Channel, Card(change, answered, catalog.In(visit.Team.Language)), leaving: null, cancellationToken);
        return found.Value.Page(visit.Texts[sent is SendResult.Sent ? "changes.done.shared-answers" : "changes.share-answers.failed"]);
    }

    private static OutgoingCard Card(Change change, IReadOnlyList<Point> answered, Texts texts)
    {
        var title = texts.Format("changes.share-answers.title", change.Title);
        var card = CardPage.Of(
            texts,
            title,
            [Part.Title(texts.Format("changes.share-answers.title", Part.Typed(change.Title))), .. answered.Take(ConsultationCard.MostPoints).Select(p => Part.Block(ConsultationCard.Lines(p, texts)))],
            new Press(ChangeVerbs.Consultation, change.Id.ToString()).OpenDialog(texts["changes.consultation"]));
        return new OutgoingCard(card, title);
    }
}
