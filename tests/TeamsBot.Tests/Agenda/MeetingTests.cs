using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Fakes;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>The walk through the item: one card in its thread, one step at a time.</summary>
public sealed class MeetingTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public MeetingTests()
    {
        scene.Changes.Open.Clear();
        scene.Changes.Open.AddRange(
        [
            OpenChanges.Change("rustig", "Rustig loopt het", "do", Monday.PlusDays(-30)),
            OpenChanges.Change("vast", "Vast zit het", "do", Monday.PlusDays(-20)) with { AttentionKey = "shared.just-started" },
            OpenChanges.Change("check", "Check voorbij", "check", Monday.PlusDays(-10), Monday.PlusDays(-1)),
        ]);
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Start_puts_one_card_in_the_thread_of_the_item()
    {
        await Started();
        var (to, card) = Assert.Single(scene.Conversations.Sent);
        Assert.Equal($"{Noord.ConversationId};messageid=activity-1", to.ConversationId);
        var words = Words(card.Content);
        Assert.Contains(scene.Dutch["agenda.meeting.ask.result"], words, StringComparison.Ordinal);
        Assert.Contains(scene.Dutch.Format("agenda.meeting.clock", "09:30", "2", "09:32"), words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_walks_result_the_changes_that_need_the_team_one_by_one_obstacles_and_agreements()
    {
        await Started();
        List<string> titles = [];
        for (var n = 0; n < 4; n++) { titles.Add(Words(Page(await Move(Mila, AgendaVerbs.MeetingNext)))); }

        Assert.Contains("Vast zit het", titles[0], StringComparison.Ordinal);
        Assert.Contains(scene.Dutch.Format("agenda.meeting.place", 1, 2), titles[0], StringComparison.Ordinal);
        Assert.Contains("Check voorbij", titles[1], StringComparison.Ordinal);
        Assert.Contains(scene.Dutch.Format("agenda.meeting.others", "Rustig loopt het"), titles[1], StringComparison.Ordinal);
        Assert.Contains(scene.Dutch["agenda.meeting.ask.obstacle"], titles[2], StringComparison.Ordinal);
        Assert.Contains(scene.Dutch["agenda.meeting.ask.agreement"], titles[3], StringComparison.Ordinal);
        Assert.Equal(MeetingStep.Agreement, (await Meeting()).Step);
        Assert.Single(scene.Conversations.Sent);
    }

    [Fact]
    public async Task Back_goes_the_same_way_and_neither_end_can_be_passed()
    {
        await Started();
        await Move(Mila, AgendaVerbs.MeetingBack);
        Assert.Equal((MeetingStep.Result, 1L), ((await Meeting()).Step, (await Meeting()).Version));
        for (var n = 0; n < 6; n++) { await Move(Mila, AgendaVerbs.MeetingNext); }
        Assert.Equal((MeetingStep.Agreement, 5L), ((await Meeting()).Step, (await Meeting()).Version));
        await Move(Ines, AgendaVerbs.MeetingBack);
        await Move(Ines, AgendaVerbs.MeetingBack);
        Assert.Equal((MeetingStep.Changes, "check"), ((await Meeting()).Step, (await Meeting()).SubjectId));
        await Move(Ines, AgendaVerbs.MeetingBack);
        Assert.Equal("vast", (await Meeting()).SubjectId);
    }

    [Theory]
    [InlineData(AgendaVerbs.MeetingStart)]
    [InlineData(AgendaVerbs.MeetingNext)]
    [InlineData(AgendaVerbs.MeetingBack)]
    [InlineData(AgendaVerbs.MeetingStop)]
    public async Task Only_who_may_lead_moves_it(string verb)
    {
        await Started();
        foreach (var other in new[] { Jan, Awa, Mila with { IsGuest = true } }) { Assert.Equal("shared.only-leaders-3", Refused(await Move(other, verb))); }
        Assert.Equal(1, (await Meeting()).Version);
    }

    [Fact]
    public async Task Of_two_leaders_who_press_next_at_once_one_wins_and_the_other_sees_where_it_is()
    {
        await Started();
        scene.Spy.BeforeWrite = () => Move(Mila, AgendaVerbs.MeetingNext, version: 1);
        var seen = Words(Page(await Move(Ines, AgendaVerbs.MeetingNext, version: 1)));
        Assert.Equal(("vast", "Mila Jansen", 2L), ((await Meeting()).SubjectId, (await Meeting()).ChangedBy, (await Meeting()).Version));
        Assert.Contains("Vast zit het", seen, StringComparison.Ordinal);
        Assert.Contains(scene.Dutch.Format("agenda.meeting.first", "Mila Jansen"), seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_delivery_moves_nothing_and_says_nothing_of_another()
    {
        await Started();
        await Move(Mila, AgendaVerbs.MeetingNext, version: 1);
        var again = Words(Page(await Move(Mila, AgendaVerbs.MeetingNext, version: 1)));
        Assert.Equal(2, (await Meeting()).Version);
        Assert.DoesNotContain("Mila", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_finds_the_first()
    {
        await Started();
        Assert.Equal(scene.Dutch["agenda.meeting.runs"], Said(await scene.Presses(Ines, AgendaVerbs.MeetingStart)));
        Assert.Single(scene.Conversations.Sent);
    }

    [Fact]
    public async Task Two_who_start_at_once_start_one()
    {
        await scene.Posts();
        scene.Spy.BeforeWrite = () => scene.Presses(Ines, AgendaVerbs.MeetingStart);
        Assert.Equal(scene.Dutch["agenda.meeting.runs"], Said(await scene.Presses(Mila, AgendaVerbs.MeetingStart)));
        Assert.Single(scene.Conversations.Sent);
    }

    [Fact]
    public async Task What_is_said_stands_on_its_card_as_well_as_on_the_item()
    {
        await Started();
        await scene.Presses(Jan, AgendaVerbs.LineSave, ("kind", "noticed"), ("text", "mevrouw sliep door"));
        Assert.Contains("mevrouw sliep door", await MeetingShown(), StringComparison.Ordinal);
        Assert.False((await scene.Board()).IsMeetingBehind);
        Assert.False((await scene.Board()).IsBehind);

        await Move(Mila, AgendaVerbs.MeetingNext);
        var reply = Words(Page(await scene.Presses(Jan, AgendaVerbs.Status, ("subject", "vast"), ("status", "back"), ("on", "meeting"))));
        Assert.Contains(scene.Dutch["agenda.meeting.ask.changes"], reply, StringComparison.Ordinal);
        Assert.Contains(scene.Tapped("back", 1), reply, StringComparison.Ordinal);
        Assert.Contains(scene.Tapped("back", 1), await MeetingShown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_on_the_item_still_answers_with_the_item()
    {
        await Started();
        Assert.Contains(scene.Dutch.Format("agenda.title", 51), Words(Page(await scene.Taps(Jan, "vast", "back"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_taps_say_that_they_were_pressed_there_and_its_dialogs_are_those_of_the_item()
    {
        await Started();
        var card = Page(await Move(Mila, AgendaVerbs.MeetingNext)).ToJson();
        Assert.Contains("\"on\": \"meeting\"", card, StringComparison.Ordinal);
        var verbs = System.Text.RegularExpressions.Regex.Matches(card, @"agenda\.[a-z-]+/1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct(StringComparer.Ordinal);
        Assert.Equal([AgendaVerbs.MeetingBack, AgendaVerbs.MeetingNext, AgendaVerbs.MeetingStop, AgendaVerbs.Note, AgendaVerbs.Status], verbs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_that_somebody_says_is_stuck_today_is_talked_about_too()
    {
        await scene.Posts();
        await scene.Taps(Jan, "rustig", "stuck");
        await scene.Presses(Mila, AgendaVerbs.MeetingStart);
        Assert.Equal(["vast", "check", "rustig"], (await Meeting()).Walk);
    }

    [Fact]
    public async Task When_all_is_well_the_first_two_are_talked_about()
    {
        scene.Changes.Open.Clear();
        scene.Changes.Open.AddRange(Enumerable.Range(0, 4).Select(n => OpenChanges.Change($"c{n}", $"Verandering {n}", "do", Monday.PlusDays(n - 10))));
        await Started();
        Assert.Equal(["c0", "c1"], (await Meeting()).Walk);
    }

    [Fact]
    public async Task Without_open_changes_it_goes_from_result_to_obstacles()
    {
        scene.Changes.Open.Clear();
        await Started();
        var words = Words(Page(await Move(Mila, AgendaVerbs.MeetingNext)));
        Assert.Contains(scene.Dutch["agenda.meeting.ask.obstacle"], words, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Dutch["agenda.meeting.step.changes"], words, StringComparison.Ordinal);
        await Move(Mila, AgendaVerbs.MeetingBack);
        Assert.Equal(MeetingStep.Result, (await Meeting()).Step);
    }

    [Fact]
    public async Task Stopped_it_can_go_on_where_it_was()
    {
        await Started();
        await Move(Mila, AgendaVerbs.MeetingNext);
        Assert.Contains(scene.Dutch.Format("agenda.meeting.stopped", "Ines de Boer"), Words(Page(await Move(Ines, AgendaVerbs.MeetingStop))), StringComparison.Ordinal);
        Assert.Equal(ItemState.Open, (await scene.Item()).State);
        scene.Clock.MoveTo((PostAt + Duration.FromMinutes(30)).ToDateTimeOffset());
        Assert.Contains("Vast zit het", Words(Page(await scene.Presses(Mila, AgendaVerbs.MeetingStart, ("on", "meeting")))), StringComparison.Ordinal);
        Assert.Equal((PostAt + Duration.FromMinutes(30), "vast"), ((await Meeting()).StepSince, (await Meeting()).SubjectId));
        Assert.Single(scene.Conversations.Sent);
    }

    [Fact]
    public async Task Closing_the_item_writes_the_summary_and_ends_it()
    {
        await Started();
        await Move(Mila, AgendaVerbs.MeetingNext);
        scene.Clock.MoveTo((MeetingAt + Duration.FromMinutes(14)).ToDateTimeOffset());
        await scene.Closes(Mila, ("status-vast", "forward"));
        Assert.Contains(scene.Dutch.Format("agenda.meeting.closed", "09:30", "09:44"), await MeetingShown(), StringComparison.Ordinal);
        Assert.Equal(2, scene.Conversations.Sent.Count);
        Assert.Contains(scene.Dutch["agenda.summary-title"], Words(scene.Conversations.Sent[^1].Card.Content), StringComparison.Ordinal);

        Assert.Contains(scene.Dutch.Format("agenda.meeting.closed", "09:30", "09:44"), Words(Page(await Move(Mila, AgendaVerbs.MeetingNext))), StringComparison.Ordinal);
        Assert.Equal(2, (await Meeting()).Version);
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_from_its_rows()
    {
        await Started();
        var again = scene.Instance();
        var meeting = await Meeting();
        var reply = await scene.Presses(Ines, Monday, AgendaVerbs.MeetingNext, cardId: null, Language.Dutch, [("version", $"{meeting.Version}")], instance: again);
        Assert.Contains("Vast zit het", Words(Page(reply)), StringComparison.Ordinal);
        // What the crash left to be shown follows with the next round.
        await scene.Round(again);
        await ((FakeSharedCards)again.GetRequiredService<ISharedCards>()).FlushAsync();
        Assert.False((await scene.Board()).IsMeetingBehind);
    }

    [Fact]
    public async Task What_Teams_did_not_take_can_be_started_again()
    {
        await scene.Posts();
        scene.Conversations.Answer = _ => new SendResult.NotSent("429");
        Assert.Equal(scene.Dutch["agenda.meeting.not-sent"], Said(await scene.Presses(Mila, AgendaVerbs.MeetingStart)));
        scene.Conversations.Answer = n => new SendResult.Sent($"reply-{n}");
        Assert.Equal(scene.Dutch["agenda.meeting.started"], Said(await scene.Presses(Mila, AgendaVerbs.MeetingStart)));
        Assert.Equal("reply-2", (await Meeting()).ActivityId);
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_sent_again_by_itself_and_its_first_press_proves_it()
    {
        await scene.Posts();
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        Assert.Equal(scene.Dutch["agenda.meeting.unsure"], Said(await scene.Presses(Mila, AgendaVerbs.MeetingStart)));
        Assert.Equal(scene.Dutch["agenda.meeting.runs"], Said(await scene.Presses(Mila, AgendaVerbs.MeetingStart)));
        await scene.Round();
        Assert.Single(scene.Conversations.Sent);

        await scene.PressesCard(Mila, AgendaVerbs.MeetingNext, "reply-9");
        Assert.Equal("reply-9", (await Meeting()).ActivityId);
        await MeetingShown();
        Assert.Contains(scene.Conversations.Updated, u => u.ActivityId == "reply-9");
    }

    [Fact]
    public async Task Who_sees_no_card_after_a_while_gets_one_by_pressing_again()
    {
        await scene.Posts();
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        await scene.Presses(Mila, AgendaVerbs.MeetingStart);
        scene.Clock.MoveTo((PostAt + PostItem.SendingFor).ToDateTimeOffset());
        scene.Conversations.Answer = n => new SendResult.Sent($"reply-{n}");
        Assert.Equal(scene.Dutch["agenda.meeting.started"], Said(await scene.Presses(Mila, AgendaVerbs.MeetingStart)));
        Assert.Equal(2, scene.Conversations.Sent.Count);
    }

    [Fact]
    public async Task A_meeting_that_nobody_started_cannot_be_moved()
    {
        await scene.Posts();
        Assert.Equal("shared.card-too-old", Refused(await scene.Presses(Mila, AgendaVerbs.MeetingNext)));
        await scene.Closes(Mila);
        Assert.Equal("agenda.already", Refused(await scene.Presses(Mila, AgendaVerbs.MeetingStart)));
    }

    [Fact]
    public async Task A_change_that_ended_on_the_way_is_passed_by()
    {
        await Started();
        await Move(Mila, AgendaVerbs.MeetingNext);
        scene.Changes.Open.RemoveAt(1);
        await ((Kernel.Agenda.IAgenda)scene.First.GetService(typeof(Kernel.Agenda.IAgenda))!).SubjectsChangedAsync(Noord, CancellationToken.None);
        Assert.Contains(scene.Dutch["agenda.meeting.gone"], await MeetingShown(), StringComparison.Ordinal);
        Assert.Contains("Check voorbij", Words(Page(await Move(Mila, AgendaVerbs.MeetingNext))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_takes_one_read_and_one_write_in_the_agenda()
    {
        await Started();
        scene.Store.Reset();
        await scene.Presses(Mila, AgendaVerbs.MeetingNext, ("version", "1"));
        Assert.Equal((1, 1), (scene.Store.Reads, scene.Store.Writes));
    }

    [Fact]
    public void Its_steps_are_fifteen_minutes_together() =>
        Assert.Equal(15, Enum.GetValues<MeetingStep>().Sum(Features.Agenda.Meeting.Minutes));

    [Fact]
    public async Task Skipped_from_the_page_that_closes_the_dialog_closes_and_the_card_says_so()
    {
        await Started();
        Assert.Contains(Page(await scene.Presses(Mila, AgendaVerbs.Close)).Actions, a => a.Title == scene.Dutch["agenda.button.skip"]);
        await scene.Presses(Mila, AgendaVerbs.Skip);
        Assert.Contains(scene.Dutch["agenda.is-skipped"], await MeetingShown(), StringComparison.Ordinal);
    }

    private async Task Started()
    {
        await scene.Posts();
        scene.Clock.MoveTo(MeetingAt.ToDateTimeOffset());
        Assert.Equal(scene.Dutch["agenda.meeting.started"], Said(await scene.Presses(Mila, AgendaVerbs.MeetingStart)));
    }

    private async Task<ActionReply> Move(Member who, string verb, long? version = null) =>
        await scene.Presses(who, verb, ("version", $"{version ?? (await Meeting()).Version}"));

    private async Task<Meeting> Meeting() => (await scene.Board()).Meeting!;

    private async Task<string> MeetingShown()
    {
        await ((FakeSharedCards)scene.First.GetRequiredService<ISharedCards>()).FlushAsync();
        var summary = MeetingCard.Summary(await scene.Item(), scene.Dutch);
        return Words(scene.Conversations.Updated.Last(u => u.Card.Summary == summary).Card.Content);
    }

    private static string Said(ActionReply reply) => Assert.IsType<ActionReply.Message>(reply).Text;
}
