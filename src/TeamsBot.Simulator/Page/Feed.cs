using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TeamsBot.Simulator.Page;

/// <summary>Tells every open page what happened. A page that cannot follow misses old news, never the newest.</summary>
internal sealed class Feed
{
    public const string Change = "change";
    public const string Refusal = "refusal";
    private readonly ConcurrentDictionary<Channel<SseItem<string>>, bool> _readers = new();

    public void Tell(string kind, string text)
    {
        foreach (var reader in _readers.Keys)
        {
            reader.Writer.TryWrite(new SseItem<string>(text, kind));
        }
    }

    public async IAsyncEnumerable<SseItem<string>> ReadAsync(CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        var reader = Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        _readers[reader] = true;
        try
        {
            // The page asks for the state as soon as it is connected, so nothing falls between.
            yield return new SseItem<string>(string.Empty, Change);
            await foreach (var item in reader.Reader.ReadAllAsync(either.Token))
            {
                yield return item;
            }
        }
        finally
        {
            _readers.TryRemove(reader, out _);
        }
    }
}
