using TeamsBot.Features.Agenda;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

/// <summary>Killed while the connector has the request and the answer is not there yet: nobody can tell whether the item arrived.</summary>
public sealed class UnknownItemTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_arrived_is_not_sent_again_the_leader_is_asked_and_the_first_press_adopts_it()
    {
        await using var scene = await Scene.SetAsync();
        await KilledWhileHeldAsync(scene, arrived: true, leaderWrites: true);
        var (item, began) = (Assert.Single(scene.Noord.ItemPosts), TimeProvider.System.GetTimestamp());
        await scene.StartAsync();
        var question = await AskedAsync(scene);
        Assert.True(TimeProvider.System.GetElapsedTime(began) < Minute);
        Assert.Equal(ItemState.Unknown, (await scene.Noord.BoardAsync())!.Item.State);

        var answer = await ManyPressTests.PressAsync(scene.Teams.Person("Ines"), item, "forward");
        Assert.True(answer.Kind is AnswerKind.Card, $"{answer}");
        var adopted = (await scene.Noord.BoardAsync())!;
        Assert.Equal((ItemState.Open, item.Id), (adopted.Item.State, adopted.Item.ActivityId));
        await Until.TrueAsync(() => ManyPressTests.Counts(scene, item, ("forward", 1)));

        // Too late to be of use, and harmless.
        Assert.Equal(AnswerKind.Card, (await scene.Mila.Presses(AgendaVerbs.PostNow, CancellationToken.None, on: question)).Kind);
        Assert.Single(scene.Noord.Written);
    }

    [Fact]
    public async Task What_did_not_arrive_is_posted_when_the_leader_says_so()
    {
        await using var scene = await Scene.SetAsync();
        await KilledWhileHeldAsync(scene, arrived: false, leaderWrites: true);
        Assert.Empty(scene.Noord.Written);
        await scene.StartAsync();
        var question = await AskedAsync(scene);
        Assert.Empty(scene.Noord.Written);

        Assert.Equal(AnswerKind.Card, (await scene.Mila.Presses(AgendaVerbs.PostNow, CancellationToken.None, on: question)).Kind);
        await scene.Noord.PostedAsync();
        await scene.Teams.Bot.DeliverAsync(scene.Teams.Bot.Deliveries[^1], CancellationToken.None);
        Assert.Single(scene.Noord.Written);
    }

    [Fact]
    public async Task Without_a_private_chat_the_channel_is_asked_in_one_line()
    {
        await using var scene = await Scene.SetAsync();
        await KilledWhileHeldAsync(scene, arrived: true, leaderWrites: false);
        await scene.StartAsync();
        await Until.TrueAsync(() => scene.Noord.Questions.Count > 0);
        await Until.TrueAsync(async () => (await scene.Noord.BoardAsync())!.Item.IsLeaderTold);
        Assert.Empty(scene.Mila.Chat);

        var question = Assert.Single(scene.Noord.Questions);
        Assert.Equal(AnswerKind.Message, (await scene.Teams.Person("Ines").Presses(AgendaVerbs.IsThere, CancellationToken.None, on: question)).Kind);
        Assert.Equal(AnswerKind.Card, (await scene.Mila.Presses(AgendaVerbs.IsThere, CancellationToken.None, on: question)).Kind);
        await scene.Noord.BoardAsync(ItemState.Open);
        Assert.Single(scene.Noord.ItemPosts);
    }

    private static async Task KilledWhileHeldAsync(Scene scene, bool arrived, bool leaderWrites)
    {
        if (leaderWrites) { await MeetAsync(scene); }
        await scene.Noord.AgreeAsync();
        var held = scene.Teams.Faults.HoldNext(arrived, call => call.Operation == Operation.CreateConversation);
        var bot = scene.Begin();
        await held.Arrived;
        await bot.KillAsync();
        Assert.Equal(ItemState.Sending, (await scene.Noord.BoardAsync())!.Item.State);
    }

    // The bot writes only to who wrote first.
    private static async Task MeetAsync(Scene scene)
    {
        var bot = await scene.StartAsync();
        Assert.Equal(AnswerKind.Done, (await scene.Mila.SaysInPrivate("help", CancellationToken.None)).Kind);
        await bot.KillAsync();
    }

    private static Task<MessageRow> AskedAsync(Scene scene) => Until.FoundAsync(
        () => scene.Mila.Chat.SingleOrDefault(m => m.Card is { } card && new VisibleCard(card).Buttons.Select(b => b.Verb).Order().SequenceEqual([AgendaVerbs.IsThere, AgendaVerbs.PostNow])));
}
