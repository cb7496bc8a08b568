using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Learning;
using static TeamsBot.Tests.Learning.LearningScene;

namespace TeamsBot.Tests.Learning;

public sealed class PlanningTests : IDisposable
{
    private readonly LearningScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_leader_plans_by_hand_and_the_card_stands_in_the_channel()
    {
        var moment = (await scene.Planned()).Moment;
        Assert.Equal((MomentState.Planned, "SOEP-rapporteren", "Samir", 20), (moment.State, moment.Plan.Topic, moment.Plan.Host.Name, moment.Time!.Minutes));
        Assert.Equal(Instant.FromUtc(2027, 1, 11, 8, 40), moment.Time.Start);
        var text = LearningHand.TextOf(await scene.ChannelCard());
        Assert.Contains("maandag 11 januari 2027 · 09:40–10:00", text, StringComparison.Ordinal);
        Assert.Contains("begeleider Samir", text, StringComparison.Ordinal);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task The_next_meeting_is_proposed_as_the_time()
    {
        var mila = await scene.In(Mila).Opens("learning.plan/1");
        Assert.Equal(["2027-01-11", "09:30"], mila.Inputs.Where(i => (string?)i["type"] is "Input.Date" or "Input.Time").Select(i => (string?)i["value"]));
    }

    [Fact]
    public async Task Without_a_calendar_the_card_says_so_and_nothing_fails_silently()
    {
        var moment = (await scene.Planned()).Moment;
        Assert.Equal((CalendarState.NotSynced, "shared.calendar.not-connected"), (moment.Calendar, moment.Trouble?.ReasonKey));
        Assert.Contains("nog niet in de teamagenda", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_calendar_the_moment_is_in_it_and_the_card_does_not_complain()
    {
        scene.Calendar.Answers = entry => new CalendarResult.Created(new($"event-{entry.Id}", "1"));
        var moment = (await scene.Planned()).Moment;
        Assert.Equal((CalendarState.Synced, $"event-{moment.Id}"), (moment.Calendar, moment.Event?.Id));
        Assert.DoesNotContain("teamagenda", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_the_pages_twice_makes_one_moment_and_one_card()
    {
        var mila = await scene.In(Mila).Opens("learning.plan/1");
        await mila.Presses("Verder", ("form", "refresher"), ("topic", "SOEP"), ("date", "2027-01-11"), ("time", "09:40"));
        var twin = mila.Twin();
        await mila.Presses("Plannen", ("minutes", "20"));
        await twin.Presses("Plannen", ("minutes", "20"));
        Assert.Single(await scene.Moments());
        Assert.Single(scene.Conversations.Posted);
        Assert.Contains("Gepland", twin.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refreshers_are_planned_with_it_and_the_first_card_names_their_days()
    {
        await scene.Planned(("repeat", "Refreshers"));
        Assert.Equal(4, (await scene.Moments()).Count);
        Assert.Contains("Komt terug op 25 jan, 22 feb en 5 apr", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Both_local_times_stand_on_the_card_when_partners_abroad_join()
    {
        scene.Settings = scene.Settings with { PartnerZone = "Africa/Ouagadougou" };
        await scene.Planned();
        Assert.Contains("09:40 Amsterdam · 08:40 Ouagadougou", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date", "2027-01-01", "Die tijd is al voorbij")]
    [InlineData("date", "nonsense", "Kies een dag")]
    [InlineData("time", "half tien", "Kies een tijd")]
    [InlineData("date", "2029-01-01", "te ver weg")]
    public async Task A_wrong_time_comes_back_with_everything_that_was_typed(string field, string value, string says)
    {
        var mila = await scene.In(Mila).Opens("learning.plan/1");
        (string, string)[] typed = [("form", "refresher"), ("topic", "SOEP"), ("date", "2027-01-11"), ("time", "09:40")];
        await mila.Presses("Verder", [.. typed.Select(t => t.Item1 == field ? (field, value) : t)]);
        Assert.Contains(says, mila.Shows, StringComparison.Ordinal);
        Assert.Equal("SOEP", (string?)mila.Inputs.Single(i => (string?)i["id"] == "topic")["value"]);
        Assert.Empty(await scene.Moments());
    }

    [Theory]
    [InlineData("minutes", "9999")]
    [InlineData("host", "host-tenant/buiten")]
    public async Task A_forged_second_page_plans_nothing(string field, string value)
    {
        var mila = await scene.In(Mila).Opens("learning.plan/1");
        await mila.Presses("Verder", ("form", "refresher"), ("topic", "SOEP"), ("date", "2027-01-11"), ("time", "09:40"));
        await mila.Presses("Plannen", ("minutes", "20"), (field, value));
        Assert.Empty(await scene.Moments());
    }

    [Theory]
    [InlineData("partner")]
    [InlineData("guest")]
    public async Task Who_is_not_of_the_own_side_proposes_and_the_own_side_plans(string who)
    {
        var other = await scene.In(who == "partner" ? Awa : Gast).Opens("learning.plan/1");
        Assert.DoesNotContain(other.Inputs, i => (string?)i["id"] == "date");
        await other.Presses("Voorstellen", ("form", "knowledge"), ("topic", "Onze overdracht"));
        var proposed = Assert.Single(await scene.Moments()).Moment;
        Assert.Equal((MomentState.Proposed, null), (proposed.State, proposed.Time));

        var card = await scene.ChannelCard();
        Assert.Contains("Voorstel voor een leermoment: Onze overdracht", LearningHand.TextOf(card), StringComparison.Ordinal);
        Assert.Equal("learning.only-own-side", (await scene.In(Awa).Sees(card).Presses("Plannen")).Refusal);
        var jan = await scene.In(Jan).Sees(card).Presses("Plannen");
        await jan.Presses("Verder", ("date", "2027-01-12"), ("time", "10:00"));
        await jan.Presses("Plannen", ("minutes", "30"), ("repeat", "Weekly"));
        var moments = await scene.Moments();
        Assert.Equal(4, moments.Count);
        Assert.Equal((proposed.Id, MomentState.Planned), (moments[0].Moment.Id, moments[0].Moment.State));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task A_proposal_is_planned_once()
    {
        await (await scene.In(Awa).Opens("learning.plan/1")).Presses("Voorstellen", ("form", "knowledge"), ("topic", "Onze overdracht"));
        var jan = await scene.In(Jan).Sees(await scene.ChannelCard()).Presses("Plannen");
        await jan.Presses("Verder", ("date", "2027-01-12"), ("time", "10:00"));
        var mila = jan.Twin();
        await jan.Presses("Plannen", ("minutes", "30"));
        Assert.Equal("shared.changed-meanwhile", (await mila.Presses("Plannen", ("minutes", "45"))).Refusal);
        Assert.Equal(30, Assert.Single(await scene.Moments()).Moment.Time!.Minutes);
    }

    [Fact]
    public async Task Moving_it_changes_the_card_and_raises_the_sequence()
    {
        var before = await scene.Planned();
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("Wijzigen");
        await mila.Presses("Verder", ("date", "2027-01-13"), ("time", "10.15"));
        await mila.Presses("Opslaan");
        var after = Assert.Single(await scene.Moments()).Moment;
        Assert.Equal((before.Moment.Id, 1, new LocalDateTime(2027, 1, 13, 10, 15)), (after.Id, after.Sequence, after.Time!.Local));
        Assert.Contains("woensdag 13 januari 2027 · 10:15–10:35", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
        Assert.Equal(["put", "put"], scene.Calendar.Asked.Select(a => a.What));
    }

    [Fact]
    public async Task A_change_on_an_old_page_changes_nothing()
    {
        await scene.Planned();
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("Wijzigen");
        await mila.Presses("Verder", ("time", "10:00"));
        var late = mila.Twin();
        await mila.Presses("Opslaan");
        Assert.Equal("shared.changed-meanwhile", (await late.Presses("Opslaan", ("minutes", "45"))).Refusal);
        Assert.Equal(20, Assert.Single(await scene.Moments()).Moment.Time!.Minutes);
    }

    [Fact]
    public async Task Only_who_plans_leads_or_hosts_changes_it_and_others_read_who()
    {
        await scene.Planned();
        var card = await scene.ChannelCard();
        Assert.Equal("learning.only-these", (await scene.In(Jan).Sees(card).Presses("Wijzigen")).Refusal);
        Assert.Equal("learning.only-these", (await scene.In(Awa).Sees(card).Presses("Wijzigen")).Refusal);
        Assert.IsType<ActionReply.Dialog>((await scene.In(Samir).Sees(card).Presses("Wijzigen")).Reply);
    }

    [Fact]
    public async Task Calling_off_one_leaves_the_rest_and_calling_off_all_takes_what_comes_after()
    {
        await scene.Planned(("repeat", "Refreshers"));
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("Wijzigen");
        await mila.Presses("Gaat niet door");
        var all = mila.Twin();
        await mila.Presses("Gaat niet door");
        Assert.Equal([true, false, false, false], (await scene.Moments()).Select(m => m.Moment.State is MomentState.Cancelled));
        Assert.Contains("Gaat niet door: SOEP-rapporteren", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);

        var next = (await scene.Moments())[1].Moment.Id;
        await (await scene.In(Mila).Opens(LearningVerbs.AskCancel, ("id", next))).Presses("Dit en alle volgende");
        Assert.All(await scene.Moments(), m => Assert.Equal(MomentState.Cancelled, m.Moment.State));
        await all.Presses("Dit en alle volgende");
        Assert.Contains("Afgezegd", all.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_signs_up_and_of_who_cannot_nothing_is_kept()
    {
        await scene.Planned();
        var card = await scene.ChannelCard();
        await scene.In(Ines).Sees(card).Presses("Ik ben erbij");
        await scene.In(Jan).Sees(card).Presses("Ik wil iets laten zien");
        await scene.In(Awa).Sees(card).Presses("Ik ben erbij");
        await scene.In(Awa).Sees(card).Presses("Kan niet");
        await scene.In(Gast).Sees(card).Presses("Kan niet");
        var text = LearningHand.TextOf(await scene.ChannelCard());
        Assert.Contains("2 komen: Ines en Jan", text, StringComparison.Ordinal);
        Assert.Contains("Laat iets zien: Jan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Awa", text, StringComparison.Ordinal);
        var rows = await scene.Store.RangeAsync(LearningKeys.Table, Noord.Partition, TeamsBot.Kernel.Tables.KeyRange.All, CancellationToken.None).ToListAsync();
        Assert.DoesNotContain(rows, r => r.Key.Contains("awa", StringComparison.Ordinal) || r.Key.Contains("gast", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_over_or_called_off_takes_no_sign_ups()
    {
        var moment = (await scene.Planned()).Moment;
        var card = await scene.ChannelCard();
        await scene.At(moment.Time!.End);
        Assert.Equal("learning.is-over", (await scene.In(Ines).Sees(card).Presses("Ik ben erbij")).Refusal);
        Assert.Empty((await scene.Moments())[0].Coming);
    }

    [Theory]
    [InlineData("")]
    [InlineData("018f0000000070008000000000000001-0")]
    [InlineData("../../x")]
    [InlineData("018f0000000070008000000000000001-0:come:x")]
    public async Task A_forged_id_finds_nothing(string id)
    {
        foreach (var verb in new[] { LearningVerbs.Come, LearningVerbs.AskCancel, LearningVerbs.Cancel })
        {
            Assert.Equal("learning.gone", (await scene.In(Mila).Sends(verb, ActionKind.Execute, new JsonObject { ["id"] = id })).Refusal);
        }

        Assert.Empty(await scene.Moments());
    }

    [Fact]
    public async Task From_the_personal_chat_somebody_outside_plans_nothing()
    {
        var outsider = scene.In(Outsider);
        outsider.InChat = true;
        var data = new JsonObject { [LearningOffer.TenantField] = Noord.TenantId, [LearningOffer.ConversationField] = Noord.ConversationId };
        Assert.Equal("shared.not-a-member", (await outsider.Sends(LearningOffer.Verb, ActionKind.Execute, data)).Refusal);
    }

    [Fact]
    public async Task In_the_personal_chat_a_leader_plans_on_a_card_that_is_replaced()
    {
        var mila = scene.In(Mila);
        mila.InChat = true;
        await mila.Types("learning.command.plan");
        Assert.Contains("Voor Noord", mila.Shows, StringComparison.Ordinal);
        await mila.Presses("Verder", ("form", "micro"), ("topic", "Tillen"), ("date", "2027-01-11"), ("time", "0940"));
        await mila.Presses("Plannen");
        Assert.Equal(10, Assert.Single(await scene.Moments()).Moment.Time!.Minutes);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task While_Teams_takes_no_card_the_moment_stands_and_the_card_comes_later()
    {
        scene.Conversations.Answer = _ => new SendResult.NotSent("away");
        var moment = await scene.Planned();
        Assert.Equal((MomentState.Planned, CardState.Due), (moment.Moment.State, moment.Post.Card));
    }

    [Fact]
    public async Task A_card_that_may_have_arrived_is_known_from_the_first_press_on_it_and_never_sent_again()
    {
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        var moment = await scene.Planned();
        Assert.Equal((CardState.Sending, null), (moment.Post.Card, moment.Post.ActivityId));
        await scene.At(scene.Now + Duration.FromHours(1));
        await scene.In(Ines).Sends(LearningVerbs.Come, ActionKind.Execute, new JsonObject { ["id"] = moment.Moment.Id }, cardId: "1700");
        Assert.Equal("1700", (await scene.Moments())[0].Post.ActivityId);
        Assert.Single(scene.Conversations.Posted);
    }
}
