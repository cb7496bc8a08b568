using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection.Channel;

public sealed class ChannelPostTests : IDisposable
{
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    private ChannelCards Cards => (ChannelCards)scene.Services.GetService(typeof(ChannelCards))!;

    [Fact]
    public async Task Asked_for_in_a_channel_with_a_partner_the_card_of_the_team_is_posted_in_its_language()
    {
        scene.Settings = scene.Settings with { Ambition = "Rust voor *bewoners*" };
        var mila = await scene.In(Mila).Types(inChannel: true);
        Assert.Same(ActionReply.Nothing, mila.Reply);
        var (to, card) = Assert.Single(scene.Conversations.Posted);
        Assert.Equal(Noord.ConversationId, to.ConversationId);
        mila.Opens(card.Content);
        Assert.Equal("Even stilstaan bij ons werk", mila.Shows.Split('\n')[0]);
        Assert.Contains(@"Rust voor \*bewoners\*", mila.Shows, StringComparison.Ordinal);
        Assert.Equal(["Een kaart kiezen", "Teruglezen"], mila.Buttons);
    }

    [Fact]
    public async Task Asked_for_again_in_the_same_week_it_points_to_the_way_in_and_posts_no_second_card()
    {
        await scene.In(Mila).Types(inChannel: true);
        scene.MovesTo(Instant.FromUtc(2026, 12, 6, 22, 59));
        var samir = await scene.In(Samir).Types(inChannel: true);
        Assert.Equal(["Een kaart kiezen", "Teruglezen"], samir.Buttons);
        Assert.Single(scene.Conversations.Posted);
        scene.MovesTo(Instant.FromUtc(2026, 12, 6, 23, 0));
        await scene.In(Samir).Types(inChannel: true);
        Assert.Equal(2, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task Of_two_instances_at_once_one_posts()
    {
        scene.Conversations.Meanwhile = async () => Assert.Equal(ChannelPost.Stands, await Cards.PostAsync(scene.Settings, CancellationToken.None));
        Assert.Equal(ChannelPost.Posted, await Cards.PostAsync(scene.Settings, CancellationToken.None));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task What_Teams_did_not_take_can_be_tried_again_and_what_may_have_arrived_is_not_doubled()
    {
        scene.Conversations.Answer = _ => new SendResult.NotSent("503");
        Assert.Equal("reflection.channel.not-posted", (await scene.In(Mila).Types(inChannel: true)).Refusal);
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        Assert.Equal(ChannelPost.Stands, await Cards.PostAsync(scene.Settings, CancellationToken.None));
        Assert.Equal(ChannelPost.Stands, await Cards.PostAsync(scene.Settings, CancellationToken.None));
        Assert.Equal(2, scene.Conversations.Posted.Count);
    }

    [Theory]
    [InlineData("host-tenant", false, true, false)]
    [InlineData("host-tenant", false, false, true)]
    [InlineData("host-tenant", true, true, true)]
    [InlineData("tenant-bobo", false, false, true)]
    public void The_card_is_for_partners_guests_and_people_without_the_app(string tenant, bool isGuest, bool hasChat, bool isFor) =>
        Assert.Equal(isFor, ChannelCard.IsFor(new Member(new MemberRef(tenant, "x"), "29:x", "X", isGuest), Noord, hasChat));

    [Fact]
    public async Task Where_everybody_has_a_chat_of_their_own_nothing_stands_in_the_channel()
    {
        Assert.True(await Cards.IsNeededAsync(scene.Settings, CancellationToken.None));
        scene.Roster.Remove(Noord, Awa);
        Assert.False(await Cards.IsNeededAsync(scene.Settings, CancellationToken.None));
        Assert.Equal("reflection.only-in-chat", (await scene.In(Mila).Types(inChannel: true)).Refusal);
        Assert.Empty(scene.Conversations.Posted);
        scene.Private.Wrote.Remove(Jan.Ref);
        Assert.True(await Cards.IsNeededAsync(scene.Settings, CancellationToken.None));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("Africa/Ouagadougou", true)]
    public async Task Without_a_roster_the_zone_of_the_partners_tells(string? zone, bool isNeeded)
    {
        scene.Roster.IsListDown = true;
        Assert.Equal(isNeeded, await Cards.IsNeededAsync(scene.Settings with { PartnerZone = zone }, CancellationToken.None));
    }

    [Theory]
    [InlineData("reflection.command.journal")]
    [InlineData("reflection.command.actions")]
    public async Task Who_asks_in_the_channel_for_what_is_theirs_gets_the_way_in_and_nothing_of_it(string words)
    {
        var chat = await (await scene.In(Ines).Types()).Presses("Kies kaart 1");
        await chat.Presses("Bewaar en stop", ("text", "geheim"));
        var ines = await scene.In(Ines).Types(words, inChannel: true);
        Assert.Equal(["Een kaart kiezen", "Teruglezen"], ines.Buttons);
        Assert.DoesNotContain("geheim", ines.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("geheim", (await (await ines.Presses("Teruglezen")).Presses((string)ines.Card["body"]!.AsArray().Select(p => p!["selectAction"]?["title"]).Last(t => t is not null)!)).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_row_of_the_week_says_the_week_and_nobody()
    {
        await scene.In(Mila).Types(inChannel: true);
        var row = Assert.Single(await scene.AllRowsAsync()).Row;
        Assert.Equal((Noord.Partition, "week", "2026-11-30"), (row.Partition, row.Key, row.Text("Week")));
        Assert.Equal(["Week"], row.Columns.Keys);
    }
}
