using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Tests.Platform.Teams;

public sealed class SharedCardTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);
    private static readonly SharedCardRef Card = new("item", World.Team, "1");

    [Fact]
    public void Changes_within_a_second_are_one_update_at_its_end()
    {
        var pending = new PendingCards();
        pending.Changed(Card, Start);
        Assert.Equal(Card, pending.Take(Start));
        for (var i = 0; i < 10; i++) { pending.Changed(Card, Start); }
        Assert.Null(pending.Take(Start));
        pending.Updated(Card, Start);

        Assert.Null(pending.Take(Start.AddSeconds(0.9)));
        Assert.Equal(Card, pending.Take(Start.AddSeconds(1)));
        pending.Updated(Card, Start.AddSeconds(1));
        Assert.Null(pending.Take(Start.AddSeconds(5)));
        Assert.False(pending.HasWork);
    }

    [Fact]
    public void A_failure_is_tried_again_each_time_later_up_to_five_minutes()
    {
        var pending = new PendingCards();
        pending.Changed(Card, Start);
        var (now, waits) = (Start, new List<double>());
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(Card, pending.Take(now));
            pending.Failed(Card, now);
            waits.Add((pending.Next!.Value - now).TotalSeconds);
            now = pending.Next.Value;
        }

        Assert.Equal([2, 4, 8, 16, 32, 64, 128, 256, 300, 300], waits);
    }

    [Fact]
    public async Task Ten_presses_end_in_the_final_state_with_no_more_than_one_update_a_second()
    {
        var source = new CountingSource();
        await using var world = new World(s => s.AddSingleton<ISharedCardSource>(source));
        var updater = world.Get<SharedCardUpdater>();
        await updater.StartAsync(CancellationToken.None);

        Press(1);
        await source.FirstShown.WaitAsync(TimeSpan.FromSeconds(30));
        // The clock stands still: whatever comes now waits for the end of the second.
        Press(9);

        // A stop shows what is still to be shown.
        await StopAsync(updater, world);
        Assert.Equal(10, source.Shown);
        Assert.Equal(2, world.Connector.Requests.Count);

        void Press(int times)
        {
            for (var i = 0; i < times; i++)
            {
                source.Version++;
                updater.Changed(Card);
            }
        }
    }

    [Fact]
    public async Task A_card_that_another_instance_set_back_at_the_same_moment_is_shown_again()
    {
        var source = new CountingSource { Version = 2, IsSetBackOnce = true };
        await using var world = new World(s => s.AddSingleton<ISharedCardSource>(source));
        var updater = world.Get<SharedCardUpdater>();
        await updater.StartAsync(CancellationToken.None);
        updater.Changed(Card);
        await source.FirstShown.WaitAsync(TimeSpan.FromSeconds(30));
        for (var second = 0; second < 100 && !source.BothShown.IsCompleted; second++)
        {
            world.Real.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(source.BothShown, Task.Delay(TimeSpan.FromMilliseconds(50)));
        }

        await StopAsync(updater, world);
        Assert.Equal(2, world.Connector.Requests.Count);
    }

    private static async Task StopAsync(SharedCardUpdater updater, World world)
    {
        var stop = updater.StopAsync(CancellationToken.None);
        while (!stop.IsCompleted)
        {
            world.Real.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await stop;
    }

    private sealed class CountingSource : ISharedCardSource
    {
        private readonly TaskCompletionSource first = new();

        private readonly TaskCompletionSource both = new();

        public Task FirstShown => first.Task;

        public Task BothShown => both.Task;

        public int Version { get; set; }

        public int Shown { get; private set; }

        public bool IsSetBackOnce { get; set; }

        public string Kind => "item";

        public Task<SharedCard?> ReadAsync(SharedCardRef card, CancellationToken cancellationToken)
        {
            var texts = new TextCatalog([TextCatalog.Shared]).In(Language.English);
            var content = CardPage.Of(texts, "card", [Part.Text($"version {Version}")]);
            return Task.FromResult(Shown == Version ? null : new SharedCard(World.Address, "1700", new OutgoingCard(content, "card"), $"{Version}"));
        }

        public Task ShownAsync(SharedCardRef card, string version, CancellationToken cancellationToken)
        {
            Shown = int.Parse(version, System.Globalization.CultureInfo.InvariantCulture) - (IsSetBackOnce ? 1 : 0);
            IsSetBackOnce = false;
            if (first.Task.IsCompleted) { both.TrySetResult(); }
            first.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
