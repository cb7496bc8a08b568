using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Conversations;
using static TeamsBot.Tests.Learning.LearningScene;

namespace TeamsBot.Tests.Learning;

/// <summary>What somebody does in the calendar: the card follows, and the host is asked what it means.</summary>
public sealed class FollowTests : IDisposable
{
    private static readonly Instant Morning = Instant.FromUtc(2027, 1, 5, 5, 0);
    private static readonly LocalDateTime Later = new(2027, 1, 12, 13, 0);

    private readonly LearningScene scene = new();
    private int puts;

    public FollowTests() => scene.Calendar.Answers = _ => new CalendarResult.Created(new CalendarEvent("event", $"ours-{++puts}"));

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Moved_there_the_moment_takes_that_time_and_the_host_is_asked_once()
    {
        await scene.Planned();
        Moved();
        await scene.At(Morning - Duration.FromMinutes(1));
        Assert.Empty(scene.Reader.Asked);
        await scene.At(Morning);
        await scene.At(Morning + Duration.FromDays(1));
        var moment = await Now();
        Assert.Equal((MomentState.Planned, CalendarState.Synced, "theirs", 1), (moment.State, moment.Calendar, moment.Event!.ChangeKey, moment.Sequence));
        Assert.Equal((Later, 30), (moment.Time!.Local, moment.Time.Minutes));
        Assert.Contains("12 januari 2027", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
        var (to, card) = Assert.Single(scene.Private.Sent);
        Assert.Equal(Samir.Ref, to);
        Assert.Contains("Verplaatst in de agenda: SOEP-rapporteren", card.Summary.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Single(scene.Calendar.Asked);
    }

    [Fact]
    public async Task Moved_a_second_time_the_host_is_asked_a_second_time()
    {
        await scene.Planned();
        Moved();
        await scene.At(Morning);
        scene.Reader.Sees = entry => Changed(entry, "again", Later.PlusDays(1), 30);
        await scene.At(Morning + Duration.FromDays(1));
        Assert.Equal(2, scene.Private.Sent.Count);
    }

    [Fact]
    public async Task Gone_there_it_stays_planned_and_the_host_is_asked_once_with_every_way_on()
    {
        await scene.Planned();
        scene.Reader.Sees = _ => new CalendarLook.Gone();
        await scene.At(Morning);
        await scene.At(Morning + Duration.FromDays(1));
        var moment = await Now();
        Assert.Equal((MomentState.Planned, CalendarState.NotSynced, "learning.calendar.taken-out"), (moment.State, moment.Calendar, moment.Trouble!.ReasonKey));
        Assert.Contains("niet in de teamagenda", LearningHand.TextOf(await scene.ChannelCard()).Replace("nog niet", "niet", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Single(scene.Private.Sent);
        Assert.Single(scene.Reader.Asked);
        Assert.Equal(["Andere tijd", "Gaat niet door", "Zet terug in de agenda"], Asked().Buttons);
    }

    [Fact]
    public async Task Gone_there_the_host_calls_it_off_gives_it_another_time_or_puts_it_back()
    {
        await scene.Planned();
        scene.Reader.Sees = _ => new CalendarLook.Gone();
        await scene.At(Morning);
        Assert.Contains("SOEP-rapporteren", (await Asked().Presses("Andere tijd")).Card.ToJsonString(), StringComparison.Ordinal);
        await Asked().Presses("Zet terug in de agenda");
        Assert.Equal((CalendarState.Synced, "ours-2"), ((await Now()).Calendar, (await Now()).Event!.ChangeKey));
        await (await Asked().Presses("Gaat niet door")).Presses("Gaat niet door");
        Assert.Equal(MomentState.Cancelled, (await Now()).State);
    }

    [Fact]
    public async Task What_changed_no_time_is_no_news()
    {
        await scene.Planned();
        scene.Reader.Sees = entry => Changed(entry, "answered", entry.Start, entry.Minutes);
        await scene.At(Morning);
        Assert.Equal(("answered", 0), ((await Now()).Event!.ChangeKey, (await Now()).Sequence));
        Assert.Empty(scene.Private.Sent);
        Assert.Empty(scene.Conversations.Updated);
    }

    [Fact]
    public async Task What_cannot_be_seen_stays_as_it_is_and_is_looked_at_the_next_day()
    {
        var before = (await scene.Planned()).Moment;
        scene.Reader.Sees = _ => new CalendarLook.Unseen(new CalendarResult.Unreachable());
        await scene.At(Morning);
        await scene.At(Morning + Duration.FromHours(12));
        Assert.Equal(before, await Now());
        Assert.Single(scene.Reader.Asked);
        Moved();
        await scene.At(Morning + Duration.FromDays(1));
        Assert.Equal(Later, (await Now()).Time!.Local);
    }

    [Fact]
    public async Task Our_own_update_is_not_seen_as_anothers()
    {
        await scene.Planned();
        // The calendar answers by the key that it gave last.
        scene.Reader.Sees = entry => entry.Event!.ChangeKey == $"ours-{puts}" ? new CalendarLook.Same() : Changed(entry, $"ours-{puts}", Later, 30);
        await Change();
        await scene.At(Morning);
        Assert.Equal("ours-2", Assert.Single(scene.Reader.Asked).Event!.ChangeKey);
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task A_look_that_our_own_update_overtook_is_dropped()
    {
        await scene.Planned();
        Moved();
        scene.Reader.Meanwhile = _ => Change();
        await scene.At(Morning);
        Assert.Equal((new LocalDateTime(2027, 1, 13, 10, 0), "ours-2"), ((await Now()).Time!.Local, (await Now()).Event!.ChangeKey));
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task Of_two_instances_one_looks_and_one_asks()
    {
        var stored = await scene.Planned();
        Moved();
        scene.Clock.Advance((Morning - scene.Now).ToTimeSpan());
        var (follow, tell) = (scene.Services.GetRequiredService<FollowCalendar>(), scene.Services.GetRequiredService<TellHost>());
        scene.Reader.Meanwhile = async c =>
        {
            Assert.Single(scene.Reader.Asked);
            await follow.RunAsync(scene.Settings, stored, scene.Now, c);
        };
        await follow.RunAsync(scene.Settings, stored, scene.Now, CancellationToken.None);
        await tell.RunAsync(scene.Settings, stored.Moment.Id, scene.Now, CancellationToken.None);
        await tell.RunAsync(scene.Settings, stored.Moment.Id, scene.Now, CancellationToken.None);
        Assert.Single(scene.Reader.Asked);
        Assert.Single(scene.Private.Sent);
    }

    [Fact]
    public async Task A_question_that_certainly_did_not_arrive_is_tried_again()
    {
        await scene.Planned();
        Moved();
        scene.Private.Answer = number => number == 1 ? new SendResult.NotSent("away") : new SendResult.Sent("private");
        await scene.At(Morning);
        await scene.At(Morning + Duration.FromMinutes(5));
        await scene.At(Morning + Duration.FromMinutes(10));
        Assert.Equal(2, scene.Private.Sent.Count);
    }

    [Fact]
    public async Task A_host_without_a_chat_leaves_the_question_to_who_planned_it()
    {
        await scene.Planned();
        Moved();
        scene.Private.Wrote.Remove(Samir.Ref);
        await scene.At(Morning);
        Assert.Equal(Mila.Ref, Assert.Single(scene.Private.Sent).To);
    }

    [Fact]
    public async Task A_press_looks_too_and_signs_nobody_up_for_a_time_they_did_not_read()
    {
        await scene.Planned();
        Moved();
        var jan = scene.In(Jan).Sees(await scene.ChannelCard());
        await jan.Presses("Ik ben erbij");
        Assert.Empty(scene.Reader.Asked);
        scene.Clock.Advance(TimeSpan.FromMinutes(10));
        var ines = scene.In(Ines).Sees(await scene.ChannelCard());
        Assert.Equal("shared.changed-meanwhile", (await ines.Presses("Ik ben erbij")).Refusal);
        Assert.Single((await scene.Moments())[0].Coming);
        Assert.Equal(Samir.Ref, Assert.Single(scene.Private.Sent).To);
        await scene.In(Ines).Sees(await scene.ChannelCard()).Presses("Ik ben erbij");
        Assert.Equal(2, (await scene.Moments())[0].Coming.Count);
        Assert.Single(scene.Reader.Asked);
    }

    [Fact]
    public async Task Who_opens_it_to_change_it_reads_the_time_of_the_calendar()
    {
        await scene.Planned();
        Moved();
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("Wijzigen");
        Assert.Contains(mila.Inputs, i => (string?)i["value"] == "2027-01-12");
    }

    [Fact]
    public async Task A_press_waits_no_longer_than_a_press_can()
    {
        await scene.Planned();
        scene.Clock.Advance(TimeSpan.FromHours(1));
        scene.Reader.Meanwhile = async c =>
        {
            scene.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(Timeout.InfiniteTimeSpan, scene.Clock, c);
        };
        await scene.In(Jan).Sees(await scene.ChannelCard()).Presses("Ik ben erbij");
        Assert.Single((await scene.Moments())[0].Coming);
    }

    [Fact]
    public async Task What_does_not_stand_there_is_not_looked_at()
    {
        scene.Calendar.Answers = _ => new CalendarResult.Unreachable();
        await scene.Planned();
        await scene.At(Morning);
        Assert.Empty(scene.Reader.Asked);
    }

    private static CalendarLook.Changed Changed(CalendarEntry entry, string key, LocalDateTime start, int minutes) => new(new CalendarEvent(entry.Event!.Id, key), start, minutes);

    private void Moved() => scene.Reader.Sees = entry => entry.Event!.ChangeKey == "theirs" ? new CalendarLook.Same() : Changed(entry, "theirs", Later, 30);

    private async Task<Moment> Now() => (await scene.Moments())[0].Moment;

    private LearningHand Asked()
    {
        var samir = scene.In(Samir);
        samir.InChat = true;
        return samir.Sees(JsonNode.Parse(scene.Private.Sent[^1].Card.Content.ToJson())!.AsObject());
    }

    private async Task Change()
    {
        var mila = await scene.In(Mila).Opens("learning.plan/1", ("source", "moment"), ("id", (await Now()).Id));
        await mila.Presses("Verder", ("date", "2027-01-13"), ("time", "10:00"));
        await mila.Presses("Opslaan");
    }
}
