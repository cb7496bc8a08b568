using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>An item that may or may not stand in the channel.</summary>
public sealed class UnsureTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_leader_is_told_within_the_same_round_and_once()
    {
        scene.Private.Wrote.UnionWith([Mila.Ref, Ines.Ref]);
        await Unknown();
        await scene.Round();
        await scene.RoundAt(PostAt + Duration.FromHours(1));

        var (to, card) = Assert.Single(scene.Private.Sent);
        Assert.Equal(Mila.Ref, to);
        Assert.Equal(["It is there", "Post it now"], card.Content.Actions.Select(a => a.Title));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Without_a_private_chat_with_the_leader_the_deputy_is_told()
    {
        scene.Private.Wrote.UnionWith([Ines.Ref, Otto.Ref]);
        await Unknown();
        Assert.Equal(Ines.Ref, Assert.Single(scene.Private.Sent).To);
    }

    [Fact]
    public async Task Without_any_private_chat_one_line_stands_in_the_channel()
    {
        await Unknown();
        await scene.Round();

        Assert.Equal(2, scene.Conversations.Posted.Count);
        Assert.Contains("maandag 14 december", scene.Conversations.Posted[1].Card.Summary, StringComparison.Ordinal);
        Assert.True((await scene.Item()).IsLeaderTold);
    }

    [Fact]
    public async Task A_message_to_the_leader_that_did_not_leave_is_tried_again_with_the_next_round()
    {
        scene.Conversations.Answer = n => n == 1 ? new SendResult.Unknown() : new SendResult.NotSent("503");
        var next = await scene.RoundAt(PostAt);
        Assert.False((await scene.Item()).IsLeaderTold);
        Assert.Equal(PostAt + Duration.FromMinutes(1), next);

        scene.Conversations.Answer = n => new SendResult.Sent($"activity-{n}");
        await scene.RoundAt(next!.Value);
        Assert.True((await scene.Item()).IsLeaderTold);
    }

    [Fact]
    public async Task It_is_there_opens_the_item_and_the_first_press_adopts_its_card()
    {
        scene.Private.Wrote.Add(Mila.Ref);
        await Unknown();

        await Tell(Mila, AgendaVerbs.IsThere);
        Assert.Equal((ItemState.Open, null), ((await scene.Item()).State, (await scene.Item()).ActivityId));
        await scene.PressesCard(Jan, AgendaVerbs.Status, "found-card", ("subject", "overdracht"), ("status", "forward"));

        Assert.Equal("found-card", (await scene.Item()).ActivityId);
        await scene.Shown();
        Assert.Equal("found-card", scene.Conversations.Updated[^1].ActivityId);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task A_press_on_the_unknown_card_adopts_it_without_asking_anybody()
    {
        scene.Private.Wrote.Add(Mila.Ref);
        await Unknown();

        await scene.PressesCard(Jan, AgendaVerbs.Status, "found-card", ("subject", "overdracht"), ("status", "same"));
        var item = await scene.Item();
        Assert.Equal((ItemState.Open, "found-card"), (item.State, item.ActivityId));
        Assert.NotNull(item.ClosesAt);

        Assert.Equal(Catalog.In(Language.English)["agenda.tell.known"], Words(Page(await Tell(Mila, AgendaVerbs.PostNow))));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Post_it_now_posts_it_once_also_when_pressed_twice()
    {
        scene.Private.Wrote.Add(Mila.Ref);
        await Unknown();
        scene.Conversations.Answer = n => new SendResult.Sent($"activity-{n}");

        await Tell(Mila, AgendaVerbs.PostNow);
        await Tell(Ines, AgendaVerbs.PostNow);

        Assert.Equal(2, scene.Conversations.Posted.Count);
        Assert.Equal((ItemState.Open, "activity-2"), ((await scene.Item()).State, (await scene.Item()).ActivityId));
    }

    [Theory]
    [InlineData(AgendaVerbs.PostNow)]
    [InlineData(AgendaVerbs.IsThere)]
    public async Task An_answer_in_the_moment_in_which_it_is_kept_that_the_leader_was_asked_counts(string verb)
    {
        scene.Private.Wrote.Add(Mila.Ref);
        await Unknown();
        scene.Conversations.Answer = n => new SendResult.Sent($"activity-{n}");
        scene.Spy.BeforeWrite = async () =>
        {
            var board = await scene.Board();
            Assert.NotNull(await scene.Items.ReplaceAsync(Noord, board.Item with { IsLeaderTold = true }, board.ETag, [], CancellationToken.None));
        };

        await Tell(Mila, verb);

        Assert.Equal(ItemState.Open, (await scene.Item()).State);
        Assert.Equal(verb is AgendaVerbs.PostNow ? 2 : 1, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task A_first_press_in_the_moment_in_which_it_is_kept_that_the_leader_was_asked_counts()
    {
        scene.Private.Wrote.Add(Mila.Ref);
        await Unknown();
        scene.Spy.BeforeWrite = async () =>
        {
            var board = await scene.Board();
            Assert.NotNull(await scene.Items.ReplaceAsync(Noord, board.Item with { IsLeaderTold = true }, board.ETag, [], CancellationToken.None));
        };

        await scene.PressesCard(Jan, AgendaVerbs.Status, "found-card", ("subject", "overdracht"), ("status", "forward"));

        Assert.Equal((ItemState.Open, "found-card"), ((await scene.Item()).State, (await scene.Item()).ActivityId));
        Assert.Single((await scene.Board()).Statuses);
    }

    [Fact]
    public async Task Posted_again_and_unsure_again_the_leader_is_told_again()
    {
        scene.Private.Wrote.Add(Mila.Ref);
        await Unknown();

        await Tell(Mila, AgendaVerbs.PostNow);
        await scene.Round();

        Assert.Equal(ItemState.Unknown, (await scene.Item()).State);
        Assert.Equal(2, scene.Private.Sent.Count);
    }

    [Theory]
    [InlineData("jan")]
    [InlineData("awa")]
    public async Task Who_does_not_lead_settles_nothing(string who)
    {
        await Unknown();
        Assert.Equal("shared.card-too-old", Refused(await Tell(who == "jan" ? Jan : Awa, AgendaVerbs.IsThere)));
        Assert.Equal(ItemState.Unknown, (await scene.Item()).State);
    }

    [Fact]
    public async Task A_forged_conversation_settles_nothing()
    {
        await Unknown();
        var reply = await scene.Presses(Mila, Monday, AgendaVerbs.PostNow, "card", Language.English, [("tenant", "other"), ("conversation", Noord.ConversationId)], personal: true);
        Assert.Equal("shared.card-too-old", Refused(reply));
        Assert.Equal(ItemState.Unknown, (await scene.Item()).State);
    }

    private async Task Unknown()
    {
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        await scene.RoundAt(PostAt);
        Assert.Equal(ItemState.Unknown, (await scene.Item()).State);
    }

    private Task<Kernel.Actions.ActionReply> Tell(Member who, string verb) => scene.Presses(
        who, Monday, verb, "private-card", Language.English, [("tenant", Host), ("conversation", Noord.ConversationId)], personal: true);
}
