using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Opens the list of what one can say something about.</summary>
public sealed class OpenWords(ItemDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Words;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        return entered.Refusal is { } no ? no : Words.List(action, entered.Value.Board);
    }
}

/// <summary>Opens the page of one change.</summary>
public sealed class OpenNote(ItemDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Note;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        return entered.Value.Board.Find(action.Data.Text("subject")) is { } subject
            ? new ActionReply.Dialog(action.Texts["agenda.button.words"], WordsCard.Note(entered.Value.Board, subject, action.Caller.Ref, action.Texts))
            : new Refusal("shared.card-too-old");
    }
}

/// <summary>Keeps, changes or takes back one's own status and note.</summary>
public sealed class SaveNote(ItemDoor door, Items items, ISharedCards shared, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.NoteSave;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        var (data, caller, date) = (action.Data, action.Caller, board.Item.Date);
        if (board.Find(data.Text("subject")) is not { } subject) { return new Refusal("shared.card-too-old"); }
        if (data.Text("note") is { Length: > WordsCard.MaxText }) { return Words.TooLong; }
        var said = new StatusUpdate(subject.Id, caller.Ref, caller.Name, StatusNames.Parse(data.Text("status")), data.Text("note"), clock.GetInstant());
        Write[] writes = said is not { Status: null, Note: null } ? [new Write.Upsert(SaidRows.Write(team, date, said))]
            : board.Own(subject.Id, caller.Ref) is not null ? [new Write.Delete(AgendaKeys.Status(date, subject.Id, caller.Ref))]
            : [];
        await items.SayAsync(team, date, writes, cancellationToken);
        shared.Changed(ItemCards.Ref(team, date));
        return ActionReply.Nothing;
    }
}

/// <summary>Opens the page of a line.</summary>
public sealed class OpenLine(ItemDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Line;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        return LineKinds.Parse(action.Data.Text("kind")) is { } kind
            ? new ActionReply.Dialog(action.Texts["agenda.button.words"], WordsCard.Line(entered.Value.Board, kind, action.Caller.Ref, action.Texts))
            : new Refusal("shared.card-too-old");
    }
}

/// <summary>Keeps, changes or takes back one's own line.</summary>
public sealed class SaveLine(ItemDoor door, Items items, ISharedCards shared, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.LineSave;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        var (data, caller, date) = (action.Data, action.Caller, board.Item.Date);
        if (LineKinds.Parse(data.Text("kind")) is not { } kind) { return new Refusal("shared.card-too-old"); }
        if (data.Text("text") is { Length: > WordsCard.MaxText }) { return Words.TooLong; }
        var lifter = WordsCard.Lifters.FirstOrDefault(l => kind == LineKind.Obstacle && string.Equals(l, data.Text("lifter"), StringComparison.Ordinal));
        Write[] writes = data.Text("text") is { } text ? [new Write.Upsert(SaidRows.Write(team, date, new Line(kind, caller.Ref, caller.Name, text, lifter, clock.GetInstant())))]
            : board.OwnLine(kind, caller.Ref) is not null ? [new Write.Delete(AgendaKeys.Line(date, kind, caller.Ref))]
            : [];
        await items.SayAsync(team, date, writes, cancellationToken);
        shared.Changed(ItemCards.Ref(team, date));
        return ActionReply.Nothing;
    }
}

/// <summary>What the pages of one's own words share.</summary>
internal static class Words
{
    public static Refusal TooLong { get; } = new("shared.too-long", "160");

    public static ActionReply List(CardAction action, Board board) =>
        new ActionReply.Dialog(action.Texts["agenda.button.words"], WordsCard.List(board, action.Caller.Ref, action.Texts, SubjectPage.Of(board, action.Data)));
}
