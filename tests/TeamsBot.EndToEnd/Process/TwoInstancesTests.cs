using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Time;

namespace TeamsBot.EndToEnd.Process;

public sealed class TwoInstancesTests
{
    private const int Channels = 5;
    private static readonly Duration Together = Duration.FromSeconds(5);

    [Fact]
    public async Task Two_instances_on_one_store_post_once_and_close_once()
    {
        await using var scene = await Scene.SetAsync(await Kept.OnAzuriteAsync());
        Channel[] channels = [.. Enumerable.Range(1, Channels).Select(scene.AddChannel)];
        foreach (var channel in channels) { await channel.AgreeAsync(Together); }
        BotProcess[] both = [scene.Begin(), scene.Begin()];
        foreach (var channel in channels) { await channel.PostedAsync(); }
        foreach (var bot in both) { Assert.Equal(0, await bot.StopAsync("TERM")); }

        var past = TimeProvider.System.GetInstant() - Duration.FromMinutes(1);
        foreach (var channel in channels)
        {
            await channel.ChangeItemAsync(item => item with { ClosesAt = past });
            await channel.WakeAsync(Together);
        }

        BotProcess[] again = [scene.Begin(), scene.Begin()];
        foreach (var channel in channels)
        {
            await channel.BoardAsync(ItemState.Closed);
            await Until.TrueAsync(async () => await channel.BoardAsync() is { IsBehind: false, Item.SummaryId: not null });
        }

        foreach (var bot in again) { Assert.Equal(0, await bot.StopAsync("TERM")); }
        foreach (var channel in channels)
        {
            var item = Assert.Single(channel.ItemPosts);
            var summary = Assert.Single(channel.Written, m => m.Root == item.Id && m.Id != item.Id);
            Assert.Equal((await channel.BoardAsync())!.Item.SummaryId, summary.Id);
            Assert.Equal(2, channel.Written.Count);
        }
    }
}
