using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class KeptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teams").FullName;

    private string Kept => Path.Combine(_folder, "teams.json");

    [Fact]
    public async Task Yesterdays_card_can_be_pressed_after_a_new_start()
    {
        string id;
        await using (var before = await Stage.SetAsync(file: Kept))
        {
            id = (await before.PostedAsync(Cards.WithActions(Cards.Execute("Save", "a.b/1")))).Id;
        }

        await using var after = await Stage.SetAsync(withBot: false, file: Kept);
        await after.Teams.Noord.Leader.Presses("Save", CancellationToken.None);
        Assert.Equal(id, (string?)Assert.Single(after.Bot.Received)["replyToId"]);
    }

    [Fact]
    public async Task The_moved_clock_stays_moved()
    {
        var monday = DateTimeOffset.UnixEpoch.AddDays(40_000);
        await using (var before = await Stage.SetAsync(withBot: false, file: Kept))
        {
            Assert.True(before.Teams.World.MoveClockTo(monday));
        }

        await using var after = await Stage.SetAsync(withBot: false, file: Kept);
        Assert.InRange(after.Teams.World.Clock.GetUtcNow(), monday, monday.AddHours(1));
    }

    [Fact]
    public async Task A_new_member_stays_a_member()
    {
        await using (var before = await Stage.SetAsync(file: Kept))
        {
            await before.Teams.Noord.AddMemberAsync("Eva", CancellationToken.None);
        }

        await using var after = await Stage.SetAsync(withBot: false, file: Kept);
        Assert.Contains(after.Teams.Noord.Members, m => m.Row.Name is "Eva");
        Assert.True(after.Teams.Noord.Row.HasBot);
    }

    [Fact]
    public void Time_only_goes_forward()
    {
        var clock = new MovableTimeProvider(new HandClock(), TimeSpan.FromDays(7));
        var now = clock.GetUtcNow();
        Assert.False(clock.TryMoveTo(now.AddSeconds(-1)));
        Assert.Equal(now, clock.GetUtcNow());
        Assert.True(clock.TryMoveTo(now.AddDays(1)));
        Assert.Equal(now.AddDays(1), clock.GetUtcNow());
    }

    [Fact]
    public void Message_ids_keep_growing_when_time_stands_still()
    {
        var world = new World(new TeamsSettings { Time = new HandClock() });
        var ids = Enumerable.Range(0, 3).Select(_ => long.Parse(world.Post((id, at) => new MessageRow(id, FirstWorld.NoordId, id, "29:1", at)).Id, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal([ids[0], ids[0] + 1, ids[0] + 2], ids);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
