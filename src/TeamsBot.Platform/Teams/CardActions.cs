using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Platform.Teams;

/// <summary>Every verb and the one handler that answers it.</summary>
public sealed class CardActions
{
    private readonly Dictionary<string, ICardActionHandler> handlers;

    /// <exception cref="InvalidOperationException">Two handlers answer one verb; the message names all such verbs.</exception>
    public CardActions(IEnumerable<ICardActionHandler> handlers)
    {
        var verbs = handlers.ToLookup(h => h.Verb, StringComparer.Ordinal);
        var doubled = verbs.Where(v => v.Skip(1).Any()).Select(v => $"{v.Key} ({string.Join(", ", v.Select(h => h.GetType().Name))})").ToArray();
        if (doubled.Length > 0) { throw new InvalidOperationException($"More than one handler answers: {string.Join("; ", doubled)}."); }
        this.handlers = verbs.ToDictionary(v => v.Key, v => v.Single(), StringComparer.Ordinal);
    }

    /// <summary>All verbs.</summary>
    public IReadOnlyCollection<string> Verbs => handlers.Keys;

    /// <summary>Asks the handler of the verb. A verb nobody answers is from a card older, or newer, than this program.</summary>
    public async Task<ActionReply> AnswerAsync(CardAction action, CancellationToken cancellationToken) =>
        handlers.TryGetValue(action.Verb, out var handler) ? await handler.HandleAsync(action, cancellationToken) : new Refusal("shared.card-too-old");
}
