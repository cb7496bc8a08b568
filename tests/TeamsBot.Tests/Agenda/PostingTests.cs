using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Time;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

public sealed class PostingTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_item_is_posted_at_its_minute_and_not_before()
    {
        Assert.Equal(PostAt, await scene.RoundAt(PostAt - Duration.FromSeconds(1)));
        Assert.Empty(scene.Conversations.Posted);

        var next = await scene.RoundAt(PostAt);

        Assert.Equal(scene.Settings!.Address, Assert.Single(scene.Conversations.Posted).To);
        var item = await scene.Item();
        Assert.Equal((ItemState.Open, "activity-1", PostAt, null), (item.State, item.ActivityId, item.PostedAt, item.Cause));
        Assert.Equal((PostAt + Duration.FromHours(24), item.ClosesAt), (next, item.ClosesAt));
    }

    [Fact]
    public async Task The_row_says_claimed_then_sending_then_open()
    {
        await scene.Posts();

        var states = scene.Spy.Written.Where(w => w.Row.Key == AgendaKeys.Item(Monday)).Select(w => w.Row.Text("State"));
        Assert.Equal(["Claimed", "Sending", "Open"], states);
    }

    [Fact]
    public async Task Running_the_round_again_posts_nothing_more()
    {
        await scene.Posts();
        await scene.Round();
        await scene.RoundAt(PostAt + Duration.FromHours(2));

        Assert.Single(scene.Conversations.Posted);
        Assert.Single(await scene.Keys("item:"), key => key == AgendaKeys.Item(Monday));
    }

    [Fact]
    public async Task Two_instances_at_once_send_one_item()
    {
        var second = scene.Instance();
        scene.Clock.MoveTo(PostAt.ToDateTimeOffset());
        scene.Spy.BeforeWrite = () => scene.Round(second);

        await scene.Round();

        Assert.Single(scene.Conversations.Posted);
        Assert.Equal(ItemState.Open, (await scene.Item()).State);
    }

    [Fact]
    public async Task Who_lost_the_claim_while_waiting_for_a_slot_does_not_send()
    {
        var second = scene.Instance();
        scene.Clock.MoveTo(PostAt.ToDateTimeOffset());
        scene.Conversations.Meanwhile = async () =>
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(5));
            await scene.Round(second);
        };

        await scene.Round();

        Assert.Single(scene.Conversations.Posted);
        var item = await scene.Item();
        Assert.Equal((ItemState.Open, "activity-1", PostAt + Duration.FromMinutes(5)), (item.State, item.ActivityId, item.PostedAt));
    }

    [Fact]
    public async Task A_claim_is_left_alone_for_five_minutes_and_then_taken_over()
    {
        await Claimed();
        var second = scene.Instance();

        scene.Clock.MoveTo((PostAt + Duration.FromMinutes(5) - Duration.FromSeconds(1)).ToDateTimeOffset());
        Assert.Equal(PostAt + Duration.FromMinutes(5), await scene.Round(second));
        Assert.Empty(scene.Conversations.Posted);

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await scene.Round(second);
        Assert.Single(scene.Conversations.Posted);
        Assert.Equal((ItemState.Open, Cause.Late), ((await scene.Item()).State, (await scene.Item()).Cause));
    }

    [Fact]
    public async Task A_claim_found_after_the_window_is_missed_and_not_posted()
    {
        await Claimed();

        await scene.RoundAt(MeetingAt + Occurrence.Grace + Duration.FromSeconds(1));

        Assert.Equal((ItemState.Missed, Cause.Down), ((await scene.Item()).State, (await scene.Item()).Cause));
        Assert.DoesNotContain(scene.Conversations.Posted, p => p.Card.Summary.StartsWith("Vast agendapunt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_that_was_being_sent_is_never_sent_again_by_itself()
    {
        scene.Clock.MoveTo(PostAt.ToDateTimeOffset());
        scene.Conversations.Answer = _ => throw new InvalidOperationException("The process dies while Teams holds its answer.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Round());
        Assert.Equal(ItemState.Sending, (await scene.Item()).State);
        scene.Conversations.Answer = n => new SendResult.Sent($"activity-{n}");
        scene.Private.Wrote.Add(Mila.Ref);

        await scene.RoundAt(PostAt + Duration.FromSeconds(19));
        Assert.Equal(ItemState.Sending, (await scene.Item()).State);
        await scene.RoundAt(PostAt + PostItem.SendingFor);
        await scene.RoundAt(PostAt + Duration.FromHours(1));
        await scene.RoundAt(PostAt + Duration.FromDays(1));

        Assert.Single(scene.Conversations.Posted);
        Assert.Equal(ItemState.Unknown, (await scene.Item()).State);
        Assert.Single(scene.Private.Sent);
    }

    [Fact]
    public async Task Refused_each_time_it_waits_1_5_15_and_60_minutes_and_then_the_leader_is_told_once()
    {
        scene.Conversations.Answer = _ => new SendResult.NotSent("503");
        scene.Private.Wrote.Add(Mila.Ref);
        var at = PostAt;
        var waited = new List<double>();
        for (var next = await scene.RoundAt(at); (await scene.Item()).State == ItemState.Claimed; next = await scene.RoundAt(at))
        {
            waited.Add((next!.Value - at).TotalMinutes);
            Assert.Empty(scene.Private.Sent);
            at = next.Value;
        }

        Assert.Equal([1, 5, 15, 60], waited);
        Assert.Equal((5, ItemState.Missed, Cause.Refused), (scene.Conversations.Posted.Count, (await scene.Item()).State, (await scene.Item()).Cause));
        await scene.RoundAt(at + Duration.FromMinutes(61));
        Assert.Equal(Mila.Ref, Assert.Single(scene.Private.Sent).To);
        Assert.Equal(5, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task Refused_twice_and_then_taken_it_is_posted_once_and_says_it_is_late()
    {
        scene.Conversations.Answer = n => n < 3 ? new SendResult.NotSent("429") : new SendResult.Sent("activity-3");
        await scene.RoundAt(PostAt);
        await scene.RoundAt(PostAt + Duration.FromMinutes(1));
        await scene.RoundAt(PostAt + Duration.FromMinutes(6));

        Assert.Equal((ItemState.Open, "activity-3", Cause.Late), ((await scene.Item()).State, (await scene.Item()).ActivityId, (await scene.Item()).Cause));
        Assert.Contains(scene.Dutch["agenda.late"], Words(scene.Conversations.Posted[^1].Card.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_before_the_request_left_is_tried_again()
    {
        scene.Conversations.Answer = n => new SendResult.Sent($"activity-{n}");
        scene.Clock.MoveTo(PostAt.ToDateTimeOffset());
        scene.Conversations.StopsBeforeLeaving = true;
        await scene.Round();
        Assert.Equal((ItemState.Claimed, 1), ((await scene.Item()).State, (await scene.Item()).Attempts));

        scene.Conversations.StopsBeforeLeaving = false;
        await scene.RoundAt(PostAt + Duration.FromMinutes(1));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Where_the_bot_is_gone_it_is_missed_at_once()
    {
        scene.Conversations.Answer = _ => new SendResult.Gone("ConversationNotFound");
        scene.Private.Wrote.Add(Mila.Ref);
        await scene.RoundAt(PostAt);

        Assert.Equal((ItemState.Missed, Cause.Removed), ((await scene.Item()).State, (await scene.Item()).Cause));
        Assert.Contains("team Noord", Assert.Single(scene.Private.Sent).Card.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, Cause.Late)]
    [InlineData(250, Cause.Late)]
    public async Task A_late_start_posts_within_four_hours_of_the_meeting_and_says_so(int minutes, string? cause)
    {
        await scene.RoundAt(PostAt + Duration.FromMinutes(minutes));

        Assert.Equal((ItemState.Open, cause), ((await scene.Item()).State, (await scene.Item()).Cause));
        var says = Words(Assert.Single(scene.Conversations.Posted).Card.Content).Contains(scene.Dutch["agenda.late"], StringComparison.Ordinal);
        Assert.Equal(cause is not null, says);
    }

    [Fact]
    public async Task After_three_weeks_down_nothing_is_posted_in_bulk()
    {
        scene.Settings = scene.Settings! with { Country = null };
        scene.Private.Wrote.Add(Mila.Ref);

        await scene.RoundAt(PostAt + Duration.FromDays(21) + Duration.FromMinutes(1));

        Assert.Equal(ItemState.Open, (await scene.Item(Monday.PlusWeeks(3))).State);
        Assert.Single(scene.Conversations.Posted);
        foreach (var week in Enumerable.Range(0, 3)) { Assert.Equal((ItemState.Missed, Cause.Down), ((await scene.Item(Monday.PlusWeeks(week))).State, (await scene.Item(Monday.PlusWeeks(week))).Cause)); }
        Assert.Equal(3, scene.Private.Sent.Count);
    }

    [Fact]
    public async Task A_store_that_is_away_delays_the_item_and_loses_nothing()
    {
        scene.Clock.MoveTo(PostAt.ToDateTimeOffset());
        scene.Spy.IsDown = true;
        await Assert.ThrowsAsync<TeamsBot.Kernel.Tables.StoreUnavailableException>(() => scene.Round());
        scene.Spy.IsDown = false;
        await scene.RoundAt(PostAt + Duration.FromMinutes(1));

        Assert.Equal(ItemState.Open, (await scene.Item()).State);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Without_a_rhythm_or_after_removal_nothing_is_due()
    {
        var settings = scene.Settings!;
        scene.Settings = settings with { IsPresent = false };
        Assert.Null(await scene.RoundAt(PostAt));
        scene.Settings = settings with { Rhythm = null };
        Assert.Null(await scene.Round());
        scene.Settings = null;
        Assert.Null(await scene.Round());

        Assert.Empty(await scene.Rows());
        Assert.Empty(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Meetings_before_the_rhythm_was_agreed_are_nobodys()
    {
        scene.Settings = scene.Settings! with { RhythmSince = PostAt + Duration.FromMinutes(1) };
        Assert.Equal(PostAt + Duration.FromDays(7), await scene.RoundAt(PostAt + Duration.FromMinutes(2)));
        Assert.Empty(await scene.Rows());
    }

    private async Task Claimed()
    {
        scene.Clock.MoveTo(PostAt.ToDateTimeOffset());
        scene.Conversations.Meanwhile = () => throw new InvalidOperationException("The process dies before the request leaves.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Round());
        Assert.Equal(ItemState.Claimed, (await scene.Item()).State);
    }
}
