using System.Globalization;
using TeamsBot.Features.Agenda;
using TeamsBot.Simulator.Teams;
using Xunit.Abstractions;

namespace TeamsBot.EndToEnd.Process;

public sealed class RandomKillTests(ITestOutputHelper output)
{
    private const int Kills = 30;
    private const int Lanes = 2;
    private const int LongestWait = 150;
    private static readonly (string, string) ShortClaim = ("Agenda:ClaimSeconds", "1");

    [Fact]
    public async Task Thirty_kills_at_random_times_around_the_posting_never_make_two_items_of_one_date()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("KILL_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"KILL_SEED={seed}");
        var states = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => LaneAsync(new Random(seed + lane), Kills / Lanes)));
        var found = states.SelectMany(s => s).ToArray();
        output.WriteLine($"Killed with the item {string.Join(", ", found.GroupBy(s => s).Select(g => $"{g.Key}: {g.Count()}").Order())}");
        Assert.Equal(Kills, found.Length);
        // The kills were indeed around the posting.
        Assert.Contains(nameof(ItemState.Sending), found);
    }

    // Each kill has an item of its own that is due at that start, and goes on with what earlier kills left.
    private static async Task<IReadOnlyList<string>> LaneAsync(Random random, int kills)
    {
        await using var scene = await Scene.SetAsync();
        var (channels, states) = (new List<Channel>(), new List<string>());
        for (var n = 1; n <= kills; n++)
        {
            var channel = scene.AddChannel(n);
            channels.Add(channel);
            await channel.AgreeAsync();
            states.Add(await KillAsync(scene, channel, random));
        }

        await scene.StartAsync(ShortClaim);
        foreach (var channel in channels) { await AssertOnceAsync(channel); }
        return states;
    }

    // A moment after the service asked for its token, or after the post came in at Teams, or after Teams took it.
    private static async Task<string> KillAsync(Scene scene, Channel channel, Random random)
    {
        var (came, taken) = (Slow(scene, random, channel, afterwards: false), Slow(scene, random, channel, afterwards: true));
        var tokens = scene.Teams.Calls.Of(Operation.Token).Count;
        var bot = scene.Begin(ShortClaim);
        await (random.Next(3) switch
        {
            0 => Until.TrueAsync(() => scene.Teams.Calls.Of(Operation.Token).Count > tokens),
            1 => came.Arrived,
            _ => taken.Arrived,
        });
        await MomentAsync(random);
        await bot.KillAsync();
        return (await channel.BoardAsync())?.Item.State.ToString() ?? "None";
    }

    // Teams takes a moment, before it takes the message or before it answers.
    private static HeldAnswer Slow(Scene scene, Random random, Channel channel, bool afterwards)
    {
        var held = scene.Teams.Faults.HoldNext(afterwards, call => call.Operation == Operation.CreateConversation && call.Body.Contains(channel.Id, StringComparison.Ordinal));
        _ = ReleaseAsync(held, new Random(random.Next()));
        return held;
    }

    private static async Task ReleaseAsync(HeldAnswer held, Random random)
    {
        await held.Arrived;
        await MomentAsync(random);
        held.Release();
    }

    // The random moment is what this is about, so here real time passes.
    private static Task MomentAsync(Random random) => Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestWait)), TimeProvider.System, CancellationToken.None);

    private static async Task AssertOnceAsync(Channel channel)
    {
        var board = await Until.FoundAsync(async () => await channel.BoardAsync() is { Item: { State: ItemState.Open } or { State: ItemState.Unknown, IsLeaderTold: true } } told ? told : null);
        var isOpen = board.Item.State == ItemState.Open;
        Assert.InRange(channel.ItemPosts.Count, isOpen ? 1 : 0, 1);
        // Killed between asking and keeping that it asked, it asks again: a question twice is better than none.
        Assert.Equal(isOpen, channel.Questions.Count == 0);
    }
}
