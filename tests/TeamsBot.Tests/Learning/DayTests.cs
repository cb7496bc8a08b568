using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Conversations;
using static TeamsBot.Tests.Learning.LearningScene;

namespace TeamsBot.Tests.Learning;

/// <summary>On the day itself and after it.</summary>
public sealed class DayTests : IDisposable
{
    private readonly LearningScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_thread_is_reminded_at_eight_on_the_day_and_once()
    {
        await scene.Planned();
        await scene.At(Instant.FromUtc(2027, 1, 11, 6, 59));
        Assert.Empty(scene.Conversations.Sent);
        await scene.At(Instant.FromUtc(2027, 1, 11, 7, 0));
        await scene.At(Instant.FromUtc(2027, 1, 11, 7, 30));
        var (to, card) = Assert.Single(scene.Conversations.Sent);
        Assert.EndsWith(";messageid=activity-1", to.ConversationId, StringComparison.Ordinal);
        Assert.Contains("Vandaag om 09:40: SOEP-rapporteren", card.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_certainly_did_not_arrive_is_tried_again_and_one_that_may_have_is_not()
    {
        await scene.Planned();
        scene.Conversations.Answer = _ => new SendResult.NotSent("away");
        await scene.At(Instant.FromUtc(2027, 1, 11, 7, 0));
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        await scene.At(Instant.FromUtc(2027, 1, 11, 7, 5));
        await scene.At(Instant.FromUtc(2027, 1, 11, 7, 10));
        Assert.Equal(2, scene.Conversations.Sent.Count);
    }

    [Fact]
    public async Task The_card_of_a_refresher_comes_a_week_ahead()
    {
        var first = await scene.Planned(("repeat", "Refreshers"));
        await Tells(first, "Een zin");
        await scene.At(Instant.FromUtc(2027, 1, 18, 8, 39));
        Assert.Single(scene.Conversations.Posted);
        await scene.At(Instant.FromUtc(2027, 1, 18, 8, 40));
        Assert.Equal(2, scene.Conversations.Posted.Count);
        Assert.Contains("25 januari 2027", scene.Conversations.Posted[1].Card.Content.ToJson().Replace("\u00A0", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_called_off_brings_no_card_no_reminder_and_no_question()
    {
        await scene.Planned(("repeat", "Refreshers"));
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("Wijzigen");
        await (await mila.Presses("Gaat niet door")).Presses("Dit en alle volgende");
        await scene.At(Instant.FromUtc(2027, 6, 1, 0, 0));
        Assert.Single(scene.Conversations.Posted);
        Assert.Empty(scene.Conversations.Sent);
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task After_it_the_host_is_asked_privately_and_only_the_host()
    {
        await scene.Planned();
        await scene.At(Instant.FromUtc(2027, 1, 11, 9, 4));
        Assert.Empty(scene.Private.Sent);
        await scene.At(Instant.FromUtc(2027, 1, 11, 9, 5));
        await scene.At(Instant.FromUtc(2027, 1, 12, 9, 5));
        var (to, card) = Assert.Single(scene.Private.Sent);
        Assert.Equal(Samir.Ref, to);
        Assert.Contains("Hoe was het leermoment", card.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_that_is_saved_stays_out_of_the_channel()
    {
        var samir = await Asked();
        await samir.Presses("Bewaren", ("lesson", "Een voorbeeldzin helpt"), ("use", "Jan hangt hem op"));
        Assert.Contains("in het kanaal staat hij niet", samir.Shows, StringComparison.Ordinal);
        var moment = (await scene.Moments())[0].Moment;
        Assert.Equal((MomentState.Harvested, "Een voorbeeldzin helpt", "Jan hangt hem op", false), (moment.State, moment.Harvest!.Lesson, moment.Harvest.Use, moment.Harvest.IsShared));
        Assert.DoesNotContain("voorbeeldzin", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Conversations.Sent, s => s.Card.Content.ToJson().Contains("voorbeeldzin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_previewed_is_what_is_posted_once_and_it_can_be_taken_back()
    {
        var samir = await Asked();
        var before = scene.Conversations.Sent.Count;
        await samir.Presses("Bewaren en delen", ("lesson", "Een *voorbeeldzin* helpt"));
        Assert.Contains("Les van 11 jan: Een *voorbeeldzin* helpt", samir.Shows, StringComparison.Ordinal);
        Assert.Equal(before, scene.Conversations.Sent.Count);
        var twin = samir.Twin();
        await samir.Presses("Plaatsen");
        await twin.Presses("Plaatsen");
        var told = Assert.Single(scene.Conversations.Sent.Skip(before));
        Assert.Contains("Les van 11 jan: Een *voorbeeldzin* helpt", LearningHand.TextOf(JsonNode.Parse(told.Card.Content.ToJson())!), StringComparison.Ordinal);
        Assert.Contains("voorbeeldzin", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);

        await samir.Presses("Trek terug");
        Assert.Contains(scene.Conversations.Updated, u => u.Card.Content.ToJson().Contains("teruggetrokken", StringComparison.Ordinal));
        Assert.DoesNotContain("voorbeeldzin", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_lesson_names_the_next_of_the_series()
    {
        var samir = await Asked("Refreshers");
        await samir.Presses("Bewaren en delen", ("lesson", "Een zin"));
        Assert.Contains("Volgende: 25 jan, 22 feb en 5 apr.", samir.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_it_did_not_take_place_is_noted_and_not_counted_as_held()
    {
        var samir = await Asked();
        await samir.Presses("Ging niet door");
        Assert.Equal(MomentState.Cancelled, (await scene.Moments())[0].Moment.State);
        Assert.Equal("cancel", scene.Calendar.Asked[^1].What);
    }

    [Fact]
    public async Task Without_a_lesson_the_page_comes_back_and_asks_for_one()
    {
        var samir = await Asked();
        await samir.Presses("Bewaren", ("use", "Jan"));
        Assert.Contains("Schrijf in een zin", samir.Shows, StringComparison.Ordinal);
        Assert.Equal(MomentState.Planned, (await scene.Moments())[0].Moment.State);
    }

    [Fact]
    public async Task Unharvested_after_two_weeks_it_is_asked_once_more_and_left()
    {
        await Asked();
        await scene.At(Instant.FromUtc(2027, 1, 25, 8, 59));
        Assert.Single(scene.Private.Sent);
        await scene.At(Instant.FromUtc(2027, 1, 25, 9, 0));
        Assert.Equal(MomentState.Unharvested, (await scene.Moments())[0].Moment.State);
        Assert.Equal(2, scene.Private.Sent.Count);
        Assert.Contains("daarna laat ik het rusten", scene.Private.Sent[1].Card.Content.ToJson(), StringComparison.Ordinal);
        await scene.At(Instant.FromUtc(2027, 6, 1, 0, 0));
        Assert.Equal(2, scene.Private.Sent.Count);
        var late = scene.In(Samir);
        late.InChat = true;
        await late.Sees(JsonNode.Parse(scene.Private.Sent[1].Card.Content.ToJson())!.AsObject()).Presses("Bewaren", ("lesson", "Alsnog"));
        Assert.Equal(MomentState.Harvested, (await scene.Moments())[0].Moment.State);
    }

    [Fact]
    public async Task Others_than_host_planner_and_leader_tell_nothing()
    {
        await Asked();
        var card = await scene.ChannelCard();
        Assert.Contains("Wat leverde het op?", scene.In(Jan).Sees(card).Buttons);
        Assert.Equal("learning.only-these", (await scene.In(Jan).Sees(card).Presses("Wat leverde het op?")).Refusal);
        Assert.Equal("learning.only-these", (await scene.In(Awa).Sees(card).Presses("Wat leverde het op?")).Refusal);
        Assert.Contains("Hoe was het leermoment", (await scene.In(Mila).Sees(card).Presses("Wat leverde het op?")).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_that_moves_is_reminded_of_on_its_new_day()
    {
        await scene.Planned();
        await scene.At(Instant.FromUtc(2027, 1, 11, 7, 0));
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("Wijzigen");
        await (await mila.Presses("Verder", ("date", "2027-01-14"))).Presses("Opslaan");
        await scene.At(Instant.FromUtc(2027, 1, 14, 7, 0));
        Assert.Equal(2, scene.Conversations.Sent.Count);
    }

    [Fact]
    public async Task Two_years_after_it_a_moment_goes_and_a_wish_after_half_a_year()
    {
        await scene.Planned();
        await scene.In(Ines).Sees(await scene.ChannelCard()).Presses("Ik ben erbij");
        await (await scene.In(Ines).Opens(LearningVerbs.Wishes)).Presses("Wens toevoegen", ("text", "Tillen"));
        await scene.At(Instant.FromUtc(2027, 7, 31, 12, 0));
        Assert.Single(await scene.Wishes());
        await scene.At(Instant.FromUtc(2027, 8, 1, 12, 0));
        Assert.Empty(await scene.Wishes());
        await scene.At(Instant.FromUtc(2029, 1, 11, 9, 0));
        Assert.Empty(await scene.Moments());
        Assert.Empty(await scene.Store.RangeAsync(LearningKeys.Table, Noord.Partition, TeamsBot.Kernel.Tables.KeyRange.All, CancellationToken.None).ToListAsync());
    }

    private async Task Tells(StoredMoment moment, string lesson)
    {
        await scene.At(moment.Moment.Time!.End);
        await (await scene.In(Samir).Opens(LearningVerbs.AskHarvest, ("id", moment.Moment.Id))).Presses("Bewaren", ("lesson", lesson));
    }

    private async Task<LearningHand> Asked(string repeat = "None")
    {
        await scene.Planned(("repeat", repeat));
        Assert.Contains("Ik ben erbij", scene.In(Jan).Sees(await scene.ChannelCard()).Buttons);
        await scene.At(Instant.FromUtc(2027, 1, 11, 9, 5));
        var samir = scene.In(Samir);
        samir.InChat = true;
        return samir.Sees(JsonNode.Parse(scene.Private.Sent[^1].Card.Content.ToJson())!.AsObject());
    }
}
