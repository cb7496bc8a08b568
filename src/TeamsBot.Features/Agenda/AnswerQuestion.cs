using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Features.Agenda;

/// <summary>Opens the question of the week with one's own earlier answer.</summary>
public sealed class OpenQuestion(ItemDoor door, ItemCards cards, Answers answers) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Answer;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        if (cards.Asked(board.Item) is not { } question) { return new Refusal("shared.card-too-old"); }
        var own = await answers.OwnAsync(team, board, action.Caller.Ref, cancellationToken);
        return new ActionReply.Dialog(action.Texts["agenda.question"], AnswerCard.Of(board.Item, question, own, action.Texts));
    }
}

/// <summary>Keeps an answer.</summary>
public sealed class SaveAnswer(ItemDoor door, ItemCards cards, Answers answers, ISharedCards shared) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.AnswerSave;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        if (cards.Asked(board.Item) is not { } question || AnswerCard.Parse(action.Data.Text("visibility")) is not { } visibility) { return new Refusal("shared.card-too-old"); }
        var answer = new OwnAnswer(action.Data.Text("answer"), Score(question.Pulse, action.Data), visibility);
        if (answer is { Text: null, Score: null }) { return new Refusal("agenda.answer.empty"); }
        if (answer.Text is { Length: > AnswerCard.MaxText }) { return new Refusal("shared.too-long", "500"); }
        if (await answers.SaveAsync(team, board, action.Caller, answer, WasPrivate(action.Data), cancellationToken) is { } refusal) { return refusal; }
        shared.Changed(ItemCards.Ref(team, board.Item.Date));
        return ActionReply.Nothing;
    }

    internal static bool WasPrivate(CardData data) => string.Equals(data.Text("before"), "private", StringComparison.Ordinal);

    private static int? Score(string? pulse, CardData data) => pulse is not null && data.Number("score") is >= 1 and <= 5 and var score ? (int)score : null;
}

/// <summary>Takes an answer back, also one without a name.</summary>
public sealed class TakeBackAnswer(ItemDoor door, Answers answers, ISharedCards shared) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.AnswerTakeBack;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        if (await answers.TakeBackAsync(team, board, action.Caller, SaveAnswer.WasPrivate(action.Data), cancellationToken) is { } refusal) { return refusal; }
        shared.Changed(ItemCards.Ref(team, board.Item.Date));
        return new ActionReply.Message(action.Texts["agenda.answer.taken-back"]);
    }
}
