using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Agenda;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

/// <summary>One useful proposal to the leader, privately, at most once a fortnight.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Stuck_two_weeks_in_a_row_brings_the_leader_one_card_about_the_change_and_no_one_else()
    {
        await StuckAsync();

        Assert.Equal(ChangeScene.Mila.Ref, Assert.Single(scene.Private.Sent).To);
        Assert.Contains("Overdracht", scene.Told, StringComparison.Ordinal);
        Assert.Contains("loopt vast", scene.Told, StringComparison.Ordinal);
        Assert.Contains("kwartier", scene.Told, StringComparison.Ordinal);
        Assert.DoesNotContain("Jan", scene.Told, StringComparison.Ordinal);
        Assert.Empty(scene.Conversations.Posted);
    }

    [Fact]
    public async Task The_card_speaks_the_leaders_own_language_and_the_agreement_the_teams()
    {
        scene.Private.Languages[ChangeScene.Mila.Ref] = Language.English;
        await StuckAsync();
        Assert.Contains("two weeks in a row", scene.Told, StringComparison.Ordinal);
        await scene.Presses("Put it on the agenda");
        Assert.Equal("Een kwartier praten over Overdracht", Assert.Single(scene.Agreements).Text);
    }

    [Fact]
    public async Task Taken_up_it_is_an_agreement_for_the_next_meeting_once_however_often_it_is_delivered()
    {
        await StuckAsync();
        var first = await scene.Presses("Zet het op de agenda");
        await scene.Presses("Zet het op de agenda");

        var agreement = Assert.Single(scene.Agreements);
        Assert.Equal(("Een kwartier praten over Overdracht", ChangeScene.Mila.Ref, Monday.PlusDays(14)), (agreement.Text, agreement.Owner.Ref, agreement.Due));
        Assert.Equal(32, agreement.Id.Length);
        Assert.Contains("weekpunt", Says(first), StringComparison.Ordinal);
        Assert.True((await HelpsAsync()).Single().IsAccepted);
    }

    [Fact]
    public async Task An_agreement_that_cannot_be_made_says_why_and_the_proposal_stays_open()
    {
        await StuckAsync();
        scene.NoAgreement = new Kernel.Refusal("shared.busy");
        Assert.Equal("shared.busy", AgendaScene.Refused(await scene.Presses("Zet het op de agenda")));
        Assert.Null((await HelpsAsync()).Single().IsAccepted);

        scene.NoAgreement = null;
        await scene.Presses("Zet het op de agenda");
        Assert.Single(scene.Agreements);
    }

    [Fact]
    public async Task Not_now_is_kept_and_a_later_press_on_the_same_card_is_answered_kindly_and_changes_nothing()
    {
        await StuckAsync();
        Assert.Contains("voorlopig niet", Says(await scene.Presses("Niet nu")), StringComparison.Ordinal);
        Assert.Contains("al beantwoord", Says(await scene.Presses("Zet het op de agenda")), StringComparison.Ordinal);
        Assert.Empty(scene.Agreements);
        Assert.False((await HelpsAsync()).Single().IsAccepted);
    }

    [Fact]
    public async Task There_is_one_proposal_a_fortnight_for_a_team_however_many_changes_are_stuck()
    {
        Change[] stuck = [await scene.Has(scene.Example("Overdracht")), await scene.Has(scene.Example("Was")), await scene.Has(scene.Example("Koffie"))];
        var days = new List<LocalDate>();
        for (var day = Monday; day < Monday.PlusWeeks(9); day = day.PlusDays(1))
        {
            if (day.DayOfWeek is IsoDayOfWeek.Monday) { await scene.Closes(day, [.. stuck.Select(c => (c, (string?)"stuck"))]); }
            scene.Private.Sent.Clear();
            await scene.MorningOf(day);
            days.AddRange(scene.Private.Sent.Select(_ => day));
        }

        // A talk about each of the three, then cutting the first smaller; the tenth day has the second "stuck".
        Assert.Equal([Monday.PlusDays(7), Monday.PlusDays(21), Monday.PlusDays(35), Monday.PlusDays(49)], days);
    }

    [Fact]
    public async Task After_not_now_the_same_is_not_proposed_for_90_days()
    {
        var change = await StuckAsync();
        await scene.Presses("Niet nu");
        var kinds = new List<HelpKind>();
        for (var week = 2; week < 14; week++)
        {
            await scene.Closes(Monday.PlusWeeks(week), (change, "stuck"));
            scene.Private.Sent.Clear();
            await scene.MorningOf(Monday.PlusWeeks(week).PlusDays(1));
            if (scene.Private.Sent.Count == 0) { continue; }
            kinds.Add((await HelpsAsync()).Single(h => h.IsAccepted is null).Kind);
            await scene.Presses("Niet nu");
        }

        // Cut smaller once it ran a month, then stop well; the talk comes again after 90 days.
        Assert.Equal([HelpKind.Smaller, HelpKind.Stop], kinds);
        await scene.Closes(Monday.PlusWeeks(15), (change, "stuck"));
        await scene.MorningOf(Monday.PlusWeeks(15).PlusDays(1));
        Assert.Contains("kwartier", scene.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learning_moment_that_was_agreed_on_can_be_planned_right_away()
    {
        var change = await StuckAsync();
        ActionReply? planned = null;
        for (var week = 2; week < 12 && planned is null; week++)
        {
            var isLearning = (await HelpsAsync()).Any(h => h is { IsAccepted: null, Kind: HelpKind.Learn });
            var open = (await HelpsAsync()).SingleOrDefault(h => h.IsAccepted is null);
            var answer = open is null ? null : await scene.Presses(open.Kind is HelpKind.Talk or HelpKind.Learn ? "Zet het op de agenda" : "Niet nu");
            planned = isLearning ? answer : null;
            await scene.Closes(Monday.PlusWeeks(week), (change, "stuck"));
            await scene.MorningOf(Monday.PlusWeeks(week).PlusDays(1));
        }

        var card = System.Text.Json.Nodes.JsonNode.Parse(Assert.IsType<ActionReply.Card>(planned).Content.ToJson());
        var button = AgendaScene.All(card).First(n => (string?)n["title"] == "Nu een leermoment plannen");
        Assert.Equal(("learning.plan/1", "change", change.Id.ToString()), ((string?)button["data"]!["verb"], (string?)button["data"]!["source"], (string?)button["data"]!["id"]));
        Assert.NotNull(button["data"]!["teamConversation"]);
    }

    [Theory]
    [InlineData(Phase.Do, "Nieuw plan maken", "changes.replan/1")]
    [InlineData(Phase.Plan, "Aanpak", "changes.approach/1")]
    public async Task Cutting_smaller_leads_to_the_plan(Phase phase, string _, string verb)
    {
        var change = scene.Example("Overdracht") with { Phase = phase };
        var card = HelpCard.Of(change, new Help(HelpKind.Smaller, HelpCause.Stuck, Monday, "n"), scene.Settings!, scene.Catalog.In(Language.Dutch)).Content.ToJson();
        await scene.Has(change);
        var button = AgendaScene.All(System.Text.Json.Nodes.JsonNode.Parse(card)).First(n => (string?)n["data"]?["verb"] == verb);
        var page = Assert.IsType<ActionReply.Card>(await scene.Sends(button["data"]!.AsObject()));
        Assert.Contains("Input.", page.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_well_leads_to_the_page_that_asks_for_the_lesson()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        var card = HelpCard.Of(change, new Help(HelpKind.Stop, HelpCause.Still, Monday, "n"), scene.Settings!, scene.Catalog.In(Language.Dutch)).Content.ToJson();
        var button = AgendaScene.All(System.Text.Json.Nodes.JsonNode.Parse(card)).First(n => (string?)n["data"]?["verb"] == "changes.stop/1");
        Assert.IsType<ActionReply.Card>(await scene.Sends(button["data"]!.AsObject()));
        Assert.Equal(1, (await scene.Find("Overdracht")).Version);
    }

    [Fact]
    public async Task Only_who_may_lead_can_answer()
    {
        await StuckAsync();
        Assert.StartsWith("shared.only", Assert.IsType<ActionReply.Refused>(await scene.Presses("Niet nu", ChangeScene.Jan)).Reason.Key, StringComparison.Ordinal);
        Assert.Equal("shared.not-a-member", Assert.IsType<ActionReply.Refused>(await scene.Presses("Niet nu", ChangeScene.Guest)).Reason.Key);
        Assert.Null((await HelpsAsync()).Single().IsAccepted);
    }

    [Theory]
    [InlineData("id", "geen")]
    [InlineData("kind", "stop")]
    [InlineData("kind", "taart")]
    [InlineData("answer", "misschien")]
    public async Task A_forged_press_writes_nothing(string field, string value)
    {
        await StuckAsync();
        var card = System.Text.Json.Nodes.JsonNode.Parse(scene.Private.Sent[^1].Card.Content.ToJson());
        var data = AgendaScene.All(card).First(n => (string?)n["title"] == "Zet het op de agenda")["data"]!.DeepClone().AsObject();
        data[field] = value;
        scene.Store.Reset();
        Assert.Equal("shared.card-too-old", Assert.IsType<ActionReply.Refused>(await scene.Sends(data)).Reason.Key);
        Assert.Equal(0, scene.Store.Writes);
        Assert.Empty(scene.Agreements);
    }

    [Fact]
    public async Task A_change_that_has_ended_meanwhile_needs_no_answer()
    {
        await StuckAsync();
        await scene.Gives("Overdracht", ChangeEventType.Stopped, (c, s) => c.Stop("les", s));
        Assert.Contains("niet meer nodig", Says(await scene.Presses("Zet het op de agenda")), StringComparison.Ordinal);
        Assert.Empty(scene.Agreements);
    }

    [Fact]
    public async Task A_leader_without_a_personal_chat_gets_nothing_and_nothing_counts_as_proposed()
    {
        scene.Private.Wrote.Clear();
        var change = await StuckAsync();
        Assert.Empty(await HelpsAsync());
        Assert.Empty(scene.Conversations.Posted);

        scene.Private.Wrote.Add(ChangeScene.Mila.Ref);
        await scene.Closes(Monday.PlusWeeks(2), (change, "stuck"));
        await scene.Closes(Monday.PlusWeeks(3), (change, "stuck"));
        await scene.MorningOf(Monday.PlusWeeks(3).PlusDays(1));
        Assert.Contains("kwartier", scene.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_instances_at_once_one_proposes()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        await scene.Round();
        await scene.Closes(Monday, (change, "stuck"));
        await scene.Closes(Monday.PlusWeeks(1), (change, "stuck"));
        scene.Clock.MoveTo(scene.At(Monday.PlusWeeks(1).PlusDays(-3), Nine).ToDateTimeOffset());
        var second = scene.Instance();
        scene.Spy.BeforeWrite = () => scene.Round(second);
        await scene.Round();
        Assert.Single(scene.Private.Sent);
    }

    [Fact]
    public async Task On_a_morning_on_which_the_leader_hears_of_a_check_there_is_no_proposal_besides()
    {
        await scene.Has(scene.Example("Overdracht", Monday));
        await scene.Mornings(Monday, Monday.PlusDays(20));
        var change = await scene.Has(scene.Example("Was"));
        await scene.Closes(Monday.PlusDays(14), (change, "stuck"));
        await scene.Closes(Monday.PlusDays(20), (change, "stuck"));
        scene.Private.Sent.Clear();
        await scene.MorningOf(Monday.PlusDays(21));
        Assert.Single(scene.Private.Sent);
    }

    // "Stuck" on two Mondays; the round of the Tuesday after.
    private async Task<Change> StuckAsync()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        await scene.Closes(Monday, (change, "stuck"));
        await scene.MorningOf(Monday.PlusDays(1));
        Assert.Empty(scene.Private.Sent);
        await scene.Closes(Monday.PlusWeeks(1), (change, "stuck"));
        await scene.MorningOf(Monday.PlusWeeks(1).PlusDays(1));
        return change;
    }

    private async Task<IReadOnlyCollection<Help>> HelpsAsync() => (await scene.Memory()).Helps((await scene.Find("Overdracht")).Id);

    private static string Says(ActionReply reply) => AgendaScene.Words(AgendaScene.Page(reply));
}
