using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Tests.Fakes;

/// <summary>Notes which cards changed; <see cref="FlushAsync"/> brings them up to date as the platform would.</summary>
public sealed class FakeSharedCards(IConversations conversations, Func<IEnumerable<ISharedCardSource>> sources) : ISharedCards
{
    private readonly Queue<SharedCardRef> changed = [];

    public void Changed(SharedCardRef card) => changed.Enqueue(card);

    public async Task FlushAsync()
    {
        while (changed.TryDequeue(out var card))
        {
            var source = sources().Single(s => string.Equals(s.Kind, card.Kind, StringComparison.Ordinal));
            if (await source.ReadAsync(card, CancellationToken.None) is not { } shared) { continue; }
            await conversations.UpdateAsync(shared.Address, shared.ActivityId, shared.Card, CancellationToken.None);
            await source.ShownAsync(card, shared.Version, CancellationToken.None);
        }
    }
}
