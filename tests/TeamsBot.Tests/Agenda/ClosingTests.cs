using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Tables;
using Microsoft.Extensions.DependencyInjection;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

public sealed class ClosingTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(AgendaVerbs.Close)]
    [InlineData(AgendaVerbs.CloseConfirm)]
    [InlineData(AgendaVerbs.Skip)]
    public async Task Only_leader_deputy_and_who_added_the_bot_end_an_item(string verb)
    {
        await scene.Posts();
        var guest = Mila with { IsGuest = true };
        foreach (var other in new[] { Jan, Awa, guest }) { Assert.Equal("shared.only-leaders-3", Refused(await scene.Presses(other, verb))); }
        Assert.Equal(ItemState.Open, (await scene.Item()).State);
    }

    [Theory]
    [InlineData("mila")]
    [InlineData("ines")]
    [InlineData("otto")]
    public async Task Each_of_the_three_may_close(string who)
    {
        await scene.Posts();
        var leader = who switch { "mila" => Mila, "ines" => Ines, _ => Otto };
        await scene.Closes(leader);
        Assert.Equal((ItemState.Closed, leader.Name, (Instant?)PostAt), ((await scene.Item()).State, (await scene.Item()).ChangedBy, (await scene.Item()).ClosedAt));
    }

    [Fact]
    public async Task An_item_that_changed_since_the_page_was_opened_is_shown_again_and_not_closed()
    {
        await scene.Posts();
        await scene.Agrees(Jan, "oude lijst van de muur", Jan, Monday.PlusDays(1));
        var again = Assert.IsType<ActionReply.Dialog>(await scene.Presses(Mila, AgendaVerbs.CloseConfirm, ("version", "1")));
        Assert.Contains(scene.Dutch["agenda.close.changed"], Words(again.Content), StringComparison.Ordinal);
        Assert.Equal(ItemState.Open, (await scene.Item()).State);
    }

    [Fact]
    public async Task It_closes_by_itself_after_24_hours_with_what_is_there()
    {
        await scene.Posts();
        await scene.Taps(Jan, "overdracht", "back");
        await scene.RoundAt(PostAt + Duration.FromHours(24) - Duration.FromSeconds(1));
        Assert.Equal(ItemState.Open, (await scene.Item()).State);

        await scene.RoundAt(PostAt + Duration.FromHours(24));
        await scene.Round();

        var item = await scene.Item();
        Assert.Equal((ItemState.Closed, null, Status.Back), (item.State, item.ChangedBy, Assert.Single(item.Content.Summary!.Conclusions).Status));
        Assert.Contains(scene.Dutch["agenda.closed-itself"], Words(Assert.Single(scene.Conversations.Sent).Card.Content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forward forward same", "forward")]
    [InlineData("forward back", "back")]
    [InlineData("same stuck forward", "stuck")]
    [InlineData("same same back back forward", "back")]
    [InlineData("", null)]
    public void The_team_says_what_most_said_and_at_a_tie_the_worse(string said, string? expected) =>
        Assert.Equal(expected, StatusNames.MostSaid(said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => StatusNames.Parse(s)!.Value))?.Name());

    [Fact]
    public async Task The_page_proposes_what_most_said_and_the_leader_decides()
    {
        await scene.Posts();
        foreach (var (who, status) in new[] { (Jan, "back"), (Samir, "back"), (Ines, "forward") }) { await scene.Taps(who, "overdracht", status); }
        var page = Page(await scene.Presses(Mila, AgendaVerbs.Close)).ToJson();
        var choice = All(System.Text.Json.Nodes.JsonNode.Parse(page)).Single(n => (string?)n["id"] == "status-overdracht");
        Assert.Equal("back", (string?)choice["value"]);
        Assert.Contains($"{scene.Dutch["agenda.status.back"]} (2)", page, StringComparison.Ordinal);

        await scene.Closes(Mila, ("status-overdracht", "same"));
        Assert.Equal(Status.Same, Assert.Single((await scene.Item()).Content.Summary!.Conclusions).Status);
    }

    [Fact]
    public async Task A_change_that_was_not_spoken_of_is_closed_as_such()
    {
        await scene.Posts();
        await scene.Taps(Jan, "overdracht", "back");
        await scene.Closes(Mila, ("status-overdracht", "none"));
        Assert.Null(Assert.Single((await scene.Item()).Content.Summary!.Conclusions).Status);
    }

    [Fact]
    public async Task What_was_confirmed_stays_with_its_change_when_the_order_changes_meanwhile()
    {
        await scene.Posts();
        scene.Changes.Open.Insert(0, AgendaScene.OpenChanges.Change("bloeddruk", "Bloeddruk", "plan", new LocalDate(2026, 11, 1)));
        await scene.First.GetRequiredService<IAgenda>().SubjectsChangedAsync(Noord, CancellationToken.None);

        await scene.Closes(Mila, ("status-overdracht", "stuck"));

        var said = (await scene.Item()).Content.Summary!.Conclusions.ToDictionary(c => c.Id, c => c.Status, StringComparer.Ordinal);
        Assert.Equal((Status.Stuck, null), (said["overdracht"], said["bloeddruk"]));
    }

    [Fact]
    public async Task The_summary_stands_in_the_thread_once()
    {
        await scene.Posts();
        await scene.Presses(Jan, AgendaVerbs.LineSave, ("kind", "noticed"), ("text", "rustiger nacht"));
        await scene.Closes(Mila);
        await scene.Round();
        await scene.RoundAt(PostAt + Duration.FromHours(30));

        var (to, card) = Assert.Single(scene.Conversations.Sent);
        Assert.Equal($"{Noord.ConversationId};messageid=activity-1", to.ConversationId);
        Assert.Contains("rustiger nacht", Words(card.Content), StringComparison.Ordinal);
        Assert.Equal("activity-1", (await scene.Item()).SummaryId);
    }

    [Fact]
    public async Task Closed_on_two_instances_at_once_there_is_one_summary()
    {
        await scene.Posts();
        scene.Spy.BeforeWrite = () => scene.Closes(Ines);
        Assert.Equal("shared.changed-meanwhile", Refused(await scene.Closes(Mila)));
        Assert.Equal("Ines de Boer", (await scene.Item()).ChangedBy);
        Assert.Single(scene.Conversations.Sent);
    }

    [Fact]
    public async Task A_second_press_says_who_was_first()
    {
        await scene.Posts();
        await scene.Closes(Mila);
        var refused = Assert.IsType<ActionReply.Refused>(await scene.Closes(Ines)).Reason;
        Assert.Equal(("agenda.already", "Mila Jansen"), (refused.Key, Assert.Single(refused.Arguments)));
    }

    [Fact]
    public async Task A_summary_that_did_not_leave_is_tried_again()
    {
        await scene.Posts();
        scene.Conversations.Answer = _ => new SendResult.NotSent("429");
        await scene.Closes(Mila);
        Assert.False((await scene.Item()).IsSummarySent);
        Assert.Equal(2, scene.Conversations.Sent.Count);

        scene.Conversations.Answer = _ => new SendResult.Sent("summary");
        await scene.RoundAt(PostAt + Duration.FromMinutes(1));
        await scene.RoundAt(PostAt + Duration.FromMinutes(2));
        Assert.Equal(3, scene.Conversations.Sent.Count);
        Assert.Equal((true, "summary"), ((await scene.Item()).IsSummarySent, (await scene.Item()).SummaryId));
    }

    [Fact]
    public async Task A_summary_that_may_have_arrived_is_not_sent_again()
    {
        await scene.Posts();
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        await scene.Closes(Mila);
        await scene.RoundAt(PostAt + Duration.FromHours(1));
        Assert.Single(scene.Conversations.Sent);
    }

    [Fact]
    public async Task After_reopening_and_closing_again_the_same_summary_is_replaced()
    {
        await scene.Posts();
        await scene.Closes(Mila, ("status-overdracht", "stuck"));
        await scene.Presses(Mila, AgendaVerbs.Reopen);
        Assert.Equal((ItemState.Open, PostAt + Duration.FromHours(24)), ((await scene.Item()).State, (await scene.Item()).ClosesAt));
        await scene.Taps(Jan, "overdracht", "forward");
        await scene.Closes(Ines);

        Assert.Single(scene.Conversations.Sent);
        var (id, card) = Assert.Single(scene.Conversations.Updated, u => u.ActivityId == (string?)"activity-1" && u.Card.Content.Actions.Count == 0);
        Assert.Equal("activity-1", id);
        Assert.Contains(scene.Dutch["agenda.status.forward"], Words(card.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_given_before_reopening_still_count()
    {
        await scene.Posts();
        foreach (var n in Enumerable.Range(1, 2)) { await Score(n); }
        await scene.Closes(Mila);
        await scene.Presses(Mila, AgendaVerbs.Reopen);
        foreach (var n in Enumerable.Range(3, 2)) { await Score(n); }
        await scene.Closes(Mila);
        Assert.Equal([1, 2, 3, 4], (await scene.Item()).Content.Summary!.Scores);

        Task Score(int n) => scene.Presses(Jan with { Ref = new MemberRef(Host, $"p{n}") }, AgendaVerbs.AnswerSave, ("visibility", "named"), ("score", $"{n}"));
    }

    [Fact]
    public async Task Reopening_is_for_a_day_and_for_who_leads()
    {
        await scene.Posts();
        await scene.Closes(Mila);
        Assert.Equal("shared.only-leaders-3", Refused(await scene.Presses(Jan, AgendaVerbs.Reopen)));

        scene.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.Equal("agenda.reopen-too-late", Refused(await scene.Presses(Mila, AgendaVerbs.Reopen)));
        scene.Clock.MoveTo((PostAt + Duration.FromHours(48)).ToDateTimeOffset());
        Assert.Equal(ItemState.Closed, (await scene.Item()).State);
    }

    [Fact]
    public async Task What_was_said_in_the_moment_of_closing_is_in_the_summary_all_the_same()
    {
        await scene.Posts();
        await scene.Closes(Mila, ("status-overdracht", "back"));
        await scene.Round();
        // Its press saw the item open, and was written after it had closed.
        var late = new Line(LineKind.Noticed, Jan.Ref, Jan.Name, "Een familie belde.", Lifter: null, scene.Now);
        await scene.Items.SayAsync(Noord, Monday, [new Write.Upsert(SaidRows.Write(Noord, Monday, late))], CancellationToken.None);

        await scene.Round();

        var summary = (await scene.Item()).Content.Summary!;
        Assert.Equal(("Een familie belde.", Status.Back), (Assert.Single(summary.Noticed), Assert.Single(summary.Conclusions).Status));
        Assert.Single(scene.Conversations.Sent);
        Assert.Contains("Een familie belde.", Words(scene.Conversations.Updated[^1].Card.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_last_moment_of_the_day_it_still_opens()
    {
        await scene.Posts();
        await scene.Closes(Mila);
        scene.Clock.Advance(TimeSpan.FromHours(24));
        await scene.Presses(Mila, AgendaVerbs.Reopen);
        Assert.Equal(ItemState.Open, (await scene.Item()).State);
    }

    [Fact]
    public async Task This_week_not_and_back_with_everything_said()
    {
        await scene.Posts();
        await scene.Taps(Jan, "overdracht", "forward");
        var skipped = Words(Page(await scene.Presses(Mila, AgendaVerbs.Skip)));
        Assert.Contains(scene.Dutch.Format("agenda.skipped-by", "Mila Jansen"), skipped, StringComparison.Ordinal);
        Assert.Equal("agenda.is-skipped", Refused(await scene.Taps(Samir, "overdracht", "same")));
        await scene.RoundAt(PostAt + Duration.FromHours(23));
        Assert.Equal((ItemState.Skipped, Cause.Leader, "Mila Jansen"), ((await scene.Item()).State, (await scene.Item()).Cause, (await scene.Item()).CauseDetail));

        await scene.Presses(Mila, AgendaVerbs.Unskip);

        Assert.Equal((ItemState.Open, null), ((await scene.Item()).State, (await scene.Item()).Cause));
        Assert.Contains(scene.Tapped("forward", 1), await scene.Shown(), StringComparison.Ordinal);
        Assert.Empty(scene.Conversations.Sent);
    }

    [Fact]
    public async Task The_next_item_opens_with_what_was_said_and_promised()
    {
        await scene.Posts();
        await scene.Presses(Jan, AgendaVerbs.NoteSave, ("subject", "overdracht"), ("status", "back"), ("note", "oude lijst"));
        await scene.Presses(Jan, AgendaVerbs.LineSave, ("kind", "noticed"), ("text", "rustiger nacht"));
        await scene.Agrees(Mila, "lijst van de muur", Jan, Monday.PlusDays(10));
        await scene.Closes(Mila);

        await scene.RoundAt(PostAt + Duration.FromDays(7));

        var card = Words(scene.Conversations.Posted[^1].Card.Content);
        Assert.Contains(scene.Dutch.Format("agenda.last-time-note", scene.Dutch["agenda.status.back"], "oude lijst"), card, StringComparison.Ordinal);
        Assert.Contains(scene.Dutch.Format("agenda.last-noticed", "rustiger nacht"), card, StringComparison.Ordinal);
        Assert.Contains("lijst van de muur", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_survives_a_week_that_rested()
    {
        scene.Settings = scene.Settings! with { OwnDays = [new Kernel.Time.OwnDayOff(Monday.PlusWeeks(1), "Teamdag")], Country = null };
        await scene.Posts();
        await scene.Closes(Mila, ("status-overdracht", "stuck"));
        await scene.RoundAt(PostAt + Duration.FromDays(7));
        await scene.RoundAt(PostAt + Duration.FromDays(14));
        var subject = Assert.Single((await scene.Item(Monday.PlusWeeks(2))).Content.Subjects);
        Assert.Equal(Status.Stuck, subject.Last!.Status);
        Assert.True(subject.NeedsAttention(Monday.PlusWeeks(2)));
    }

    [Fact]
    public async Task A_change_that_starts_or_ends_meanwhile_shows_on_the_open_item_and_nothing_said_is_lost()
    {
        await scene.Posts();
        await scene.Taps(Jan, "overdracht", "forward");
        scene.Changes.Open.Add(AgendaScene.OpenChanges.Change("bloeddruk", "Bloeddruk thuis meten", "plan", Monday));
        scene.Spy.BeforeWrite = () => scene.Agrees(Mila, "lijst weg", Jan, Monday.PlusDays(1));
        await scene.First.GetRequiredService<IAgenda>().SubjectsChangedAsync(Noord, CancellationToken.None);

        var card = await scene.Shown();
        Assert.Contains("Bloeddruk thuis meten", card, StringComparison.Ordinal);
        Assert.Contains(scene.Tapped("forward", 1), card, StringComparison.Ordinal);
        Assert.Contains("lijst weg", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_item_is_left_as_it_was()
    {
        await scene.Posts();
        await scene.Closes(Mila);
        scene.Changes.Open.Clear();
        var before = await scene.Board();
        await scene.First.GetRequiredService<IAgenda>().SubjectsChangedAsync(Noord, CancellationToken.None);
        Assert.Equal(before.ETag, (await scene.Board()).ETag);
    }

    [Fact]
    public async Task A_card_that_fell_behind_is_found_by_the_next_round()
    {
        await scene.Posts();
        await scene.Presses(Jan, Monday, AgendaVerbs.Status, cardId: null, Language.Dutch, [("subject", "overdracht"), ("status", "forward")], instance: scene.Instance());
        Assert.True((await scene.Board()).IsBehind);

        await scene.Round();
        Assert.Contains(scene.Tapped("forward", 1), await scene.Shown(), StringComparison.Ordinal);
        Assert.False((await scene.Board()).IsBehind);
        await scene.Round();
        await scene.Shown();
        Assert.Single(scene.Conversations.Updated);
    }

    [Fact]
    public async Task What_was_said_while_the_card_was_on_its_way_is_not_taken_for_shown()
    {
        var board = await scene.Posts();
        await scene.Taps(Jan, "overdracht", "forward");
        await scene.Items.ShownAsync(Noord, Monday, board.Version, CancellationToken.None);
        Assert.True((await scene.Board()).IsBehind);
    }
}
