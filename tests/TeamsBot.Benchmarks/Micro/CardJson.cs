using System.Text.Json;
using AdaptiveCards;
using BenchmarkDotNet.Attributes;

namespace TeamsBot.Benchmarks.Micro;

/// <summary>A card of the size of the weekly item: five changes with four taps each, made and written. The published SDK's ToJson: 19 to 67 µs, 15 kB.</summary>
[MemoryDiagnoser]
public class CardJson
{
    private const int Changes = 5;

    private static readonly string[] Statuses = ["forward", "same", "back", "stuck"];

    private readonly AdaptiveCard made = Make();

    [Benchmark]
    public AdaptiveCard Made() => Make();

    [Benchmark]
    public byte[] Written() => JsonSerializer.SerializeToUtf8Bytes(made);

    private static AdaptiveCard Make()
    {
        var card = new AdaptiveCard("1.5") { FallbackText = "Op de agenda", Lang = "nl" };
        card.Body.AddRange(Enumerable.Range(0, Changes).Select(Change));
        return card;
    }

    private static AdaptiveContainer Change(int number)
    {
        var taps = new AdaptiveColumnSet();
        taps.Columns.AddRange(Statuses.Select(status => Tap(number, status)));
        var block = new AdaptiveContainer();
        block.Items.AddRange([new AdaptiveTextBlock($"Verandering {number}") { Wrap = true, Weight = AdaptiveTextWeight.Bolder }, new AdaptiveTextBlock("Do, 12 dagen") { IsSubtle = true }, taps]);
        return block;
    }

    private static AdaptiveColumn Tap(int number, string status) => new()
    {
        Width = AdaptiveColumnWidth.Stretch,
        Items = { new AdaptiveTextBlock(status) { Size = AdaptiveTextSize.Small, Wrap = true } },
        SelectAction = new AdaptiveExecuteAction
        {
            Title = status,
            Verb = "agenda.status/1",
            DataJson = $$"""{"id":"2026-11-23","version":7,"nonce":"n","subject":"{{number}}","status":"{{status}}"}""",
            AssociatedInputs = AdaptiveAssociatedInputs.None,
        },
    };
}
