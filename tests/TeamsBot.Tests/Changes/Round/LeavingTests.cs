using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

/// <summary>T18: who looks after a change leaves the team.</summary>
public sealed class LeavingTests : IDisposable
{
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task When_the_owner_leaves_the_changes_wait_for_another_and_the_leader_gets_one_private_card()
    {
        var first = await scene.Has(scene.Example("Overdracht"));
        await scene.Has(scene.Example("Was") with { Deputy = null });
        await scene.Has(scene.Example("Koffie") with { Owner = ChangeScene.Named(ChangeScene.Ines) });

        await scene.Leaves(ChangeScene.Jan);

        Assert.True((await scene.Find("Overdracht")).IsOrphan);
        Assert.True((await scene.Find("Was")).IsOrphan);
        Assert.False((await scene.Find("Koffie")).IsOrphan);
        Assert.Equal((ChangeEventType.OwnerLeft, true), ((await scene.History(first))[^1].Type, (await scene.History(first))[^1].Stamp.IsAutomatic));
        Assert.Equal(ChangeScene.Mila.Ref, Assert.Single(scene.Private.Sent).To);
        Assert.Contains("Vervanger: Samir", scene.Told, StringComparison.Ordinal);
        Assert.Contains("Er is geen vervanger", scene.Told, StringComparison.Ordinal);
        Assert.DoesNotContain("Koffie", scene.Told, StringComparison.Ordinal);
        Assert.Empty(scene.Conversations.Posted);
        Assert.Empty(scene.Conversations.Sent);
    }

    [Fact]
    public async Task The_leader_chooses_another_owner_from_that_card()
    {
        await scene.Has(scene.Example("Overdracht"));
        await scene.Leaves(ChangeScene.Jan);

        var page = Assert.IsType<ActionReply.Card>(await scene.Presses("Eigenaar kiezen: Overdracht")).Content.ToJson();
        Assert.Contains("Samir", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Jan\"", page, StringComparison.Ordinal);
        // Nobody is filled in: who left is no choice.
        Assert.DoesNotContain("\"value\": \"jan\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_event_again_does_nothing_twice()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        await scene.Leaves(ChangeScene.Jan);
        var second = scene.Instance();
        await scene.Happens(new TeamEvent.MembersChanged(Noord, [ChangeScene.Jan.ChannelUserId]), second);
        await scene.MorningOf(Monday.PlusDays(1));

        Assert.Single(await scene.History(change), e => e.Type is ChangeEventType.OwnerLeft);
        Assert.Single(scene.Private.Sent);
    }

    [Fact]
    public async Task The_same_event_at_two_instances_at_once_does_nothing_twice()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        var second = scene.Instance();
        scene.Spy.BeforeWrite = () => scene.Happens(new TeamEvent.MembersChanged(Noord, [ChangeScene.Jan.ChannelUserId]), second);
        await scene.Leaves(ChangeScene.Jan);

        Assert.Single(await scene.History(change), e => e.Type is ChangeEventType.OwnerLeft);
        Assert.Single(scene.Private.Sent);
    }

    [Fact]
    public async Task When_somebody_else_leaves_or_people_only_come_nothing_happens()
    {
        await scene.Has(scene.Example("Overdracht"));
        await scene.Leaves(ChangeScene.Ines);
        await scene.Happens(new TeamEvent.MembersChanged(Noord, []));
        Assert.Equal(1, (await scene.Find("Overdracht")).Version);
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task A_deputy_who_left_is_taken_off_without_a_message_and_the_history_says_so_without_a_name()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        await scene.Leaves(ChangeScene.Samir);

        var after = await scene.Find("Overdracht");
        Assert.Null(after.Deputy);
        Assert.False(after.IsOrphan);
        Assert.Equal(ChangeEventType.DeputyLeft, (await scene.History(change))[^1].Type);
        Assert.DoesNotContain("Samir", scene.Catalog.In(TeamsBot.Kernel.Languages.Language.Dutch)["changes.event.deputy-left"], StringComparison.Ordinal);
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task When_both_leave_both_are_kept_in_the_history_and_nobody_stands_in()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        await scene.Leaves(ChangeScene.Jan, ChangeScene.Samir);
        Assert.Equal([ChangeEventType.Created, ChangeEventType.DeputyLeft, ChangeEventType.OwnerLeft], (await scene.History(change)).Select(e => e.Type));
        Assert.Contains("Er is geen vervanger", scene.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_sustained_change_the_leader_hears_and_it_stays_sustained()
    {
        await scene.Has(scene.Example("Koffie") with { Phase = Phase.Sustained, Sustaining = new SustainPlan("elke dag") { Since = Monday.PlusDays(-30), Review = Monday.PlusMonths(2) } });
        await scene.Leaves(ChangeScene.Jan);
        await scene.Happens(new TeamEvent.MembersChanged(Noord, [ChangeScene.Jan.ChannelUserId]));

        Assert.Equal(1, (await scene.Find("Koffie")).Version);
        Assert.Single(scene.Private.Sent);
        Assert.Contains("Koffie", scene.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_stopped_change_nobody_hears()
    {
        await scene.Has(scene.Example("Koffie") with { Phase = Phase.Stopped });
        await scene.Leaves(ChangeScene.Jan);
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task Without_a_personal_chat_the_weekly_item_asks_and_the_channel_reads_no_name()
    {
        scene.Private.Wrote.Clear();
        await scene.Has(scene.Example("Overdracht"));
        await scene.Leaves(ChangeScene.Jan);

        var subject = Assert.Single(await scene.Contribution.OpenAsync(Noord, "Europe/Amsterdam", CancellationToken.None));
        Assert.Equal("changes.attention.orphan", subject.AttentionKey);
        Assert.Empty(scene.Private.Sent);
        Assert.Empty(scene.Conversations.Posted);
    }

    [Fact]
    public async Task When_Teams_does_not_say_who_is_there_nobody_is_taken_for_gone_and_the_next_morning_looks()
    {
        await scene.Has(scene.Example("Overdracht"));
        await scene.Round();
        scene.Roster.IsListDown = true;
        await scene.Leaves(ChangeScene.Jan);
        Assert.False((await scene.Find("Overdracht")).IsOrphan);

        scene.Roster.IsListDown = false;
        await scene.MorningOf(Monday.PlusDays(1));
        Assert.True((await scene.Find("Overdracht")).IsOrphan);
        Assert.Single(scene.Private.Sent);
    }

    [Fact]
    public async Task An_event_that_never_came_is_noticed_within_a_week()
    {
        await scene.Has(scene.Example("Overdracht"));
        await scene.Round();
        scene.Roster.Remove(Noord, ChangeScene.Jan);
        await scene.Mornings(Monday.PlusDays(1), Monday.PlusDays(6));
        Assert.False((await scene.Find("Overdracht")).IsOrphan);
        await scene.MorningOf(Monday.PlusDays(7));
        Assert.True((await scene.Find("Overdracht")).IsOrphan);
    }

    [Fact]
    public async Task A_message_to_the_leader_that_did_not_leave_is_tried_the_next_morning()
    {
        var failing = new FailingOnce(scene.Private);
        await scene.Has(scene.Example("Overdracht"));
        scene.Roster.Remove(Noord, ChangeScene.Jan);
        var chat = new LeaderChat(failing, scene.Roster);
        var round = new RoundStore(scene.Store);
        var morning = new Morning(scene.Settings!, Monday, scene.Now, [await scene.Find("Overdracht")], await scene.Memory());
        var tell = new TellOfLeaving(round, chat);

        Assert.False(await tell.TellAsync(morning, p => p.Ref == ChangeScene.Jan.Ref, CancellationToken.None));
        Assert.True(await tell.TellAsync(morning with { Memory = await scene.Memory() }, p => p.Ref == ChangeScene.Jan.Ref, CancellationToken.None));
        Assert.True(await tell.TellAsync(morning with { Memory = await scene.Memory() }, p => p.Ref == ChangeScene.Jan.Ref, CancellationToken.None));
        Assert.Single(scene.Private.Sent);
    }

    private sealed class FailingOnce(IPrivateMessages inner) : IPrivateMessages
    {
        private bool hasFailed;

        public async Task<SendResult?> SendAsync(TeamsBot.Kernel.Identity.MemberRef person, Func<TeamsBot.Kernel.Languages.Texts, OutgoingCard> card, CancellationToken cancellationToken)
        {
            if (hasFailed) { return await inner.SendAsync(person, card, cancellationToken); }
            hasFailed = true;
            return new SendResult.NotSent("503");
        }

        public Task<bool> HasChatAsync(TeamsBot.Kernel.Identity.MemberRef person, CancellationToken cancellationToken) => inner.HasChatAsync(person, cancellationToken);

        public Task<TeamsBot.Kernel.Languages.Language?> LanguageOfAsync(TeamsBot.Kernel.Identity.MemberRef person, CancellationToken cancellationToken) => inner.LanguageOfAsync(person, cancellationToken);

        public Task ChooseLanguageAsync(TeamsBot.Kernel.Identity.MemberRef person, TeamsBot.Kernel.Languages.Language language, CancellationToken cancellationToken) =>
            inner.ChooseLanguageAsync(person, language, cancellationToken);
    }
}
