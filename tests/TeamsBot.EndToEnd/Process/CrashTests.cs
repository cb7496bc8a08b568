using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Time;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

public sealed class CrashTests
{
    [Fact]
    public async Task Killed_before_the_request_left_the_item_comes_once_when_the_claim_ran_out()
    {
        // Tokens this short are fetched for every request; the one for the post is held, when who is in the channel is known.
        await using var scene = await Scene.SetAsync(Kept.OnSqlite(), new TeamsSettings { TokenLifetime = TimeSpan.FromSeconds(20) });
        await scene.Noord.AgreeAsync();
        var token = scene.Teams.Faults.HoldNext(
            afterwards: false, when: call => call.Operation == Operation.Token && scene.Teams.Calls.Of(Operation.PagedMembers).Any(c => c.Status == 200));
        var bot = scene.Begin(("Agenda:ClaimSeconds", "3"));
        await token.Arrived;
        await bot.KillAsync();
        var claimed = (await scene.Noord.BoardAsync())!.Item;
        Assert.Equal(ItemState.Claimed, claimed.State);
        Assert.Empty(scene.Noord.ItemPosts);

        await scene.StartAsync(("Agenda:ClaimSeconds", "3"));
        var item = await scene.Noord.PostedAsync();
        Assert.True(item.At.ToUnixTimeMilliseconds() >= claimed.LeaseUntil!.Value.ToUnixTimeMilliseconds());
        Assert.Single(scene.Teams.Calls.Of(Operation.CreateConversation));
    }

    [Fact]
    public async Task Killed_after_the_answer_it_stays_that_one_item()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Noord.AgreeAsync();
        var bot = await scene.StartAsync();
        await scene.Noord.PostedAsync();
        await bot.KillAsync();
        await scene.Noord.WakeAsync(default);

        await scene.StartAsync();
        await Until.TrueAsync(async () => await scene.Noord.WakesAsync() > TimeProvider.System.GetInstant());
        Assert.Single(scene.Noord.Written);
        Assert.Equal(ItemState.Open, (await scene.Noord.BoardAsync())!.Item.State);
    }
}
