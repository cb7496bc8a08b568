using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;
using TeamsBot.Tests.Agenda;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

/// <summary>T3 and T13: time for the Check, and still in use?</summary>
public sealed class AskingTests : IDisposable
{
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task On_the_check_date_the_channel_is_asked_once_that_day()
    {
        await scene.Has(scene.Example("Overdracht", Monday));

        var next = await scene.Round();
        await scene.RoundAt(Monday, new LocalTime(10, 30));

        Assert.Single(scene.Conversations.Posted);
        Assert.Contains("Tijd voor de Check", scene.Asked, StringComparison.Ordinal);
        Assert.Contains("Overdracht", scene.Asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Jan", scene.Asked, StringComparison.Ordinal);
        Assert.Equal(scene.At(Monday.PlusDays(1), Nine), next);
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task Before_the_check_date_nothing_is_asked()
    {
        await scene.Has(scene.Example("Overdracht", Monday.PlusDays(1)));
        await scene.Round();
        Assert.Empty(scene.Conversations.Posted);
    }

    [Fact]
    public async Task A_reminder_comes_after_7_and_14_days_and_after_21_the_leader_hears_of_it_and_then_it_is_quiet()
    {
        var days = new List<LocalDate>();
        await scene.Has(scene.Example("Overdracht", Monday));
        for (var day = Monday; day <= Monday.PlusDays(60); day = day.PlusDays(1))
        {
            var before = scene.Conversations.Posted.Count;
            await scene.MorningOf(day);
            if (scene.Conversations.Posted.Count > before) { days.Add(day); }
        }

        Assert.Equal([Monday, Monday.PlusDays(7), Monday.PlusDays(14)], days);
        Assert.Contains("eerder ook", scene.Asked, StringComparison.Ordinal);
        Assert.Single(scene.Private.Sent, sent => sent.Card.Summary.Contains("nog niet op teruggekeken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_leader_hears_of_it_on_the_21st_day_in_a_card_that_names_no_owner()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Mornings(Monday, Monday.PlusDays(20));
        scene.Private.Sent.Clear();
        await scene.MorningOf(Monday.PlusDays(21));

        Assert.Equal(ChangeScene.Mila.Ref, Assert.Single(scene.Private.Sent).To);
        Assert.Contains("Overdracht", scene.Told, StringComparison.Ordinal);
        Assert.DoesNotContain("Jan", scene.Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-19", "2026-12-21")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2026-12-30", "2026-12-31")]
    public async Task A_check_on_a_day_without_work_is_asked_about_the_first_working_morning_after(string check, string asked)
    {
        scene.Settings = scene.Settings! with { OwnDays = [new(new LocalDate(2026, 12, 30), "Teamdag")] };
        var (on, expected) = (Date(check), Date(asked));
        await scene.Has(scene.Example("Overdracht", on));

        await scene.Mornings(Monday, expected.PlusDays(-1));
        Assert.Empty(scene.Conversations.Posted);
        await scene.MorningOf(expected);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task What_was_due_in_the_afternoon_or_while_the_service_was_away_waits_for_a_morning()
    {
        await scene.Has(scene.Example("Overdracht", Monday));

        var next = await scene.RoundAt(Monday, new LocalTime(16, 0));
        Assert.Empty(scene.Conversations.Posted);
        Assert.Equal(scene.At(Monday.PlusDays(1), Nine), next);
        await scene.MorningOf(Monday.PlusDays(3));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task All_that_is_due_stands_in_one_message_with_a_row_that_opens_each()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Has(scene.Example("Was", Monday.PlusDays(-2)));
        await scene.Has(Sustained("Koffie", Monday));

        await scene.Round();

        var card = Assert.Single(scene.Conversations.Posted).Card.Content.ToJson();
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(card, "changes.open/1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("Even terugkijken", scene.Asked, StringComparison.Ordinal);
        Assert.Contains("Terugzakken is gewoon", scene.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_card_holds_comes_the_next_morning()
    {
        for (var i = 0; i < DueCard.Most + 3; i++) { await scene.Has(scene.Example($"Verandering {i}", Monday)); }

        await scene.Round();
        await scene.RoundAt(Monday, new LocalTime(10, 0));
        Assert.Single(scene.Conversations.Posted);
        Assert.True(scene.Conversations.Posted[0].Card.Content.ToJson().Length < 25_000);
        await scene.MorningOf(Monday.PlusDays(1));
        Assert.Equal(2, scene.Conversations.Posted.Count);
        await scene.MorningOf(Monday.PlusDays(2));
        Assert.Equal(2, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task A_review_is_asked_on_its_date_with_the_same_cadence_and_a_look_back_starts_it_afresh()
    {
        await scene.Has(Sustained("Koffie", Monday));
        await scene.Mornings(Monday, Monday.PlusDays(8));
        Assert.Equal(2, scene.Conversations.Posted.Count);
        Assert.Contains("Nog in gebruik?", scene.Asked, StringComparison.Ordinal);

        await scene.Gives("Koffie", ChangeEventType.StillInUse, (c, s) => c.StillInUse(Monday.PlusDays(8), s));
        var next = (await scene.Find("Koffie")).Sustaining!.Review!.Value;
        await scene.Mornings(Monday.PlusDays(9), Monday.PlusDays(60));
        Assert.Equal(2, scene.Conversations.Posted.Count);

        await scene.MorningOf(next.PlusDays(3));
        Assert.Equal(3, scene.Conversations.Posted.Count);
        Assert.DoesNotContain("eerder ook", scene.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(24)]
    public async Task The_team_looks_back_after_3_6_and_12_months_and_then_every_year(int months)
    {
        var since = Monday;
        var asked = since.PlusMonths(months);
        var before = Sustained("Koffie", asked);
        await scene.Has(before with { Sustaining = before.Sustaining! with { Since = since } });

        await scene.MorningOf(asked.PlusDays(1));
        await scene.Gives("Koffie", ChangeEventType.StillInUse, (c, s) => c.StillInUse(asked.PlusDays(1), s));

        Assert.Single(scene.Conversations.Posted);
        Assert.Equal(since.PlusMonths(months switch { 3 => 6, 6 => 12, 12 => 24, _ => 36 }), (await scene.Find("Koffie")).Sustaining!.Review);
    }

    [Fact]
    public async Task Another_check_date_is_another_question()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Mornings(Monday, Monday.PlusDays(8));
        await scene.Gives("Overdracht", ChangeEventType.CheckStarted, (c, s) => c.StartCheck(s));
        await scene.Gives("Overdracht", ChangeEventType.MoreTime, (c, s) => c.GiveMoreTime(Monday.PlusDays(14), reason: null, Monday.PlusDays(8), s));
        scene.Conversations.Posted.Clear();

        await scene.Mornings(Monday.PlusDays(9), Monday.PlusDays(15));
        Assert.Single(scene.Conversations.Posted);
        Assert.DoesNotContain("eerder ook", scene.Asked, StringComparison.Ordinal);
        await scene.Mornings(Monday.PlusDays(16), Monday.PlusDays(22));
        Assert.Equal(2, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task Once_the_Check_has_begun_nothing_more_is_asked()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Round();
        await scene.Gives("Overdracht", ChangeEventType.CheckStarted, (c, s) => c.StartCheck(s));
        await scene.Mornings(Monday.PlusDays(1), Monday.PlusDays(30));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task What_rests_sleeps_or_has_no_owner_is_not_asked_about()
    {
        await scene.Has(scene.Example("Rust", Monday) with { Pause = new ChangePause(Monday.PlusDays(40), "zomer") });
        await scene.Has(scene.Example("Slaapt", Monday) with { IsSleeping = true });
        await scene.Has(scene.Example("Alleen", Monday) with { IsOrphan = true });

        await scene.Mornings(Monday, Monday.PlusDays(30));
        Assert.Empty(scene.Conversations.Posted);
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task While_the_team_rests_nothing_is_asked_and_afterwards_the_first_morning_does()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        scene.Settings = scene.Settings! with { Pause = new Pause(Monday.PlusDays(14), "Mila") };
        await scene.Mornings(Monday, Monday.PlusDays(13));
        Assert.Empty(scene.Conversations.Posted);
        await scene.MorningOf(Monday.PlusDays(14));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Without_settings_a_rhythm_or_the_bot_there_is_no_next_time()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        var settings = scene.Settings!;
        foreach (var other in new[] { null, settings with { Rhythm = null }, settings with { IsPresent = false } })
        {
            scene.Settings = other;
            Assert.Null(await scene.Round());
        }

        Assert.Empty(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Of_two_instances_at_once_one_asks()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Round();
        await scene.Mornings(Monday.PlusDays(1), Monday.PlusDays(6));
        scene.Clock.MoveTo(scene.At(Monday.PlusDays(7), Nine).ToDateTimeOffset());
        var second = scene.Instance();
        // Between the claim of the one and its request, and between the read and the claim.
        scene.Conversations.Meanwhile = () => scene.Round(second);
        await scene.Round();
        Assert.Equal(2, scene.Conversations.Posted.Count);

        scene.Clock.MoveTo(scene.At(Monday.PlusDays(14), Nine).ToDateTimeOffset());
        scene.Spy.BeforeWrite = () => scene.Round(second);
        await scene.Round();
        Assert.Equal(3, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task What_did_not_leave_is_tried_again_the_same_morning()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        scene.Conversations.Answer = _ => new SendResult.NotSent("503");
        Assert.Equal(scene.Now + Duration.FromMinutes(15), await scene.Round());
        Assert.Null((await scene.Memory()).Mark(RoundRows.Morning));

        scene.Conversations.Answer = _ => new SendResult.Sent("a");
        await scene.RoundAt(Monday, new LocalTime(9, 15));
        await scene.RoundAt(Monday, new LocalTime(9, 30));
        Assert.Equal(2, scene.Conversations.Posted.Count);
        Assert.DoesNotContain("eerder ook", scene.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_did_not_leave_is_the_same_reminder_again()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Round();
        scene.Conversations.Answer = _ => new SendResult.NotSent("503");
        await scene.MorningOf(Monday.PlusDays(7));
        var asked = (await scene.Memory()).Asked((await scene.Find("Overdracht")).Id);
        Assert.Equal((1, Monday), (asked!.Step, asked.On));
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_sent_again_and_the_next_reminder_follows()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        await scene.Mornings(Monday, Monday.PlusDays(6));
        Assert.Single(scene.Conversations.Posted);
        await scene.MorningOf(Monday.PlusDays(7));
        Assert.Equal(2, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task After_a_crash_between_claim_and_answer_it_is_not_sent_again_and_the_next_reminder_follows()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        scene.Conversations.Answer = _ => throw new OperationCanceledException("The machine is gone.");
        await Assert.ThrowsAsync<OperationCanceledException>(() => scene.Round());

        scene.Conversations.Answer = _ => new SendResult.Sent("a");
        scene.Conversations.Posted.Clear();
        await scene.Mornings(Monday, Monday.PlusDays(6));
        Assert.Empty(scene.Conversations.Posted);
        await scene.MorningOf(Monday.PlusDays(7));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task A_leader_without_a_personal_chat_is_not_written_to_and_nothing_goes_to_the_channel_instead()
    {
        scene.Private.Wrote.Clear();
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Mornings(Monday, Monday.PlusDays(30));
        Assert.Empty(scene.Private.Sent);
        Assert.Equal(3, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task A_leader_who_left_the_team_is_not_written_to()
    {
        scene.Roster.Remove(Noord, ChangeScene.Mila);
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Mornings(Monday, Monday.PlusDays(30));
        Assert.Empty(scene.Private.Sent);

        scene.Private.Wrote.Add(ChangeScene.Ines.Ref);
        await scene.Has(scene.Example("Was", Monday.PlusDays(30)));
        await scene.Mornings(Monday.PlusDays(31), Monday.PlusDays(60));
        Assert.All(scene.Private.Sent, sent => Assert.Equal(ChangeScene.Ines.Ref, sent.To));
        Assert.NotEmpty(scene.Private.Sent);
    }

    [Fact]
    public async Task The_row_of_the_card_opens_the_change_in_a_dialog()
    {
        var change = await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Round();
        var card = System.Text.Json.Nodes.JsonNode.Parse(scene.Conversations.Posted[0].Card.Content.ToJson());
        var row = AgendaScene.All(card).Single(n => (string?)n["title"] == "Openen: Overdracht");
        Assert.Equal(("changes.open/1", change.Id.ToString(), "task/fetch"), ((string)row["data"]!["verb"]!, (string)row["data"]!["id"]!, (string)row["data"]!["msteams"]!["type"]!));
    }

    private Change Sustained(string title, LocalDate review) => scene.Example(title) with
    {
        Phase = Phase.Sustained, Sustaining = new SustainPlan("elke dag") { Since = review.PlusMonths(-3), Review = review, Told = "iedereen" },
    };

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
