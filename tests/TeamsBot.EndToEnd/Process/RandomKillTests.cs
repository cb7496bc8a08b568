using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Time;
using TeamsBot.Simulator.Teams;
using Xunit.Abstractions;

namespace TeamsBot.EndToEnd.Process;

public sealed class RandomKillTests(ITestOutputHelper output)
{
    private const int Kills = 30;
    private const int Lanes = 2;
    private static readonly (string, string) ShortClaim = ("Agenda:ClaimSeconds", "1");

    [Fact]
    public async Task Thirty_kills_at_random_times_around_the_posting_never_make_two_items_of_one_date()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("KILL_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"KILL_SEED={seed}");
        var states = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => LaneAsync(new Random(seed + lane), Kills / Lanes)));
        output.WriteLine(string.Join(", ", states.SelectMany(s => s).GroupBy(s => s).Select(g => $"{g.Key}: {g.Count()}").Order()));
        Assert.Equal(Kills, states.Sum(s => s.Count));
    }

    // Each kill has an item of its own that is due at that start, and goes on with what earlier kills left.
    private static async Task<IReadOnlyList<string>> LaneAsync(Random random, int kills)
    {
        await using var scene = await Scene.SetAsync();
        var usual = await UsualAsync(scene);
        var (channels, states) = (new List<Channel>(), new List<string>());
        for (var n = 1; n <= kills; n++)
        {
            var channel = scene.AddChannel(n);
            channels.Add(channel);
            await channel.AgreeAsync();
            states.Add(await KillAsync(scene, channel, random, usual));
        }

        await scene.StartAsync(ShortClaim);
        foreach (var channel in channels) { await AssertOnceAsync(channel); }
        return states;
    }

    // How long this machine takes from the start to the post.
    private static async Task<TimeSpan> UsualAsync(Scene scene)
    {
        await scene.Noord.AgreeAsync();
        var began = TimeProvider.System.GetTimestamp();
        var bot = scene.Begin(ShortClaim);
        await Until.TrueAsync(() => scene.Noord.ItemPosts.Count > 0);
        var usual = TimeProvider.System.GetElapsedTime(began);
        await bot.KillAsync();
        return usual;
    }

    // The random moment is what this is about, so here real time passes.
    private static async Task<string> KillAsync(Scene scene, Channel channel, Random random, TimeSpan usual)
    {
        Slow(scene, random, channel, afterwards: false);
        Slow(scene, random, channel, afterwards: true);
        var bot = scene.Begin(ShortClaim);
        await Task.Delay(usual * (0.75 + (0.6 * random.NextDouble())), TimeProvider.System, CancellationToken.None);
        await bot.KillAsync();
        return (await channel.BoardAsync())?.Item.State.ToString() ?? "None";
    }

    // Teams takes a moment, before it takes the message and before it answers.
    private static void Slow(Scene scene, Random random, Channel channel, bool afterwards)
    {
        var held = scene.Teams.Faults.HoldNext(afterwards, call => call.Operation == Operation.CreateConversation && call.Body.Contains(channel.Id, StringComparison.Ordinal));
        var wait = TimeSpan.FromMilliseconds(random.Next(150));
        _ = held.Arrived.ContinueWith(_ => Task.Delay(wait, TimeProvider.System, CancellationToken.None).ContinueWith(_ => held.Release(), TaskScheduler.Default), TaskScheduler.Default);
    }

    private static async Task AssertOnceAsync(Channel channel)
    {
        var board = await Until.FoundAsync(async () => await channel.BoardAsync() is { Item: { State: ItemState.Open } or { State: ItemState.Unknown, IsLeaderTold: true } } told ? told : null);
        var isOpen = board.Item.State == ItemState.Open;
        Assert.InRange(channel.ItemPosts.Count, isOpen ? 1 : 0, 1);
        Assert.Equal(isOpen ? 0 : 1, channel.Questions.Count);
    }
}
