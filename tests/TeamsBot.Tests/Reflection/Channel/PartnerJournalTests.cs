using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection.Channel;

/// <summary>What comes after the four steps for somebody who cannot be written to: the look-back, the journal, sharing and taking back.</summary>
public sealed class PartnerJournalTests : IDisposable
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 12, 17, 8, 0);
    private static readonly TeamKey Other = new("host-tenant", "19:other@thread.tacv2");
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_look_back_that_nobody_could_ask_for_opens_the_dialog_and_takes_answer_and_lesson()
    {
        await SetsOut();
        await RoundAt(Morning);
        Assert.Empty(scene.Private.Sent);
        scene.Restarts();
        var awa = await Opens();
        Assert.Contains("demander à Salif", awa.Shows, StringComparison.Ordinal);
        Assert.Equal(["Réussi", "En partie", "Pas réussi", "Plus tard, les cartes d’abord"], awa.Buttons);
        await awa.Presses("En partie", ("text", "demander plus tôt"));
        var action = Assert.Single((await Journal()).Actions).Value;
        Assert.Equal((ActionState.Partly, "demander plus tôt"), (action.State, action.Lesson));
        Assert.Contains("Choisir la carte 1", (await Opens()).Buttons);
        await RoundAt(Morning + Duration.FromDays(1));
        Assert.Empty(scene.Conversations.Posted.Concat(scene.Conversations.Sent));
    }

    [Fact]
    public async Task Before_its_morning_a_look_back_does_not_open_the_dialog()
    {
        await SetsOut();
        scene.MovesTo((Morning - Duration.FromMinutes(1)));
        Assert.Contains("Choisir la carte 1", (await Opens()).Buttons);
    }

    [Fact]
    public async Task A_look_back_left_for_later_stays_on_the_list_as_due()
    {
        await SetsOut();
        await RoundAt(Morning);
        await (await Opens()).Presses("Plus tard, les cartes d’abord");
        Assert.Contains("Choisir la carte 1", (await Opens()).Buttons);
        var awa = await ReadsBack();
        await awa.Presses("Ouvrir : 1 action sur laquelle faire le point");
        Assert.Contains("C’est le moment de faire le point (prévu le jeudi 17 décembre 2026)", awa.Shows, StringComparison.Ordinal);
        await awa.Presses("Ouvrir : demander à Salif");
        await awa.Presses("Réussi");
        Assert.Empty((await Journal()).OpenActions);
    }

    [Fact]
    public async Task Whoever_opens_a_chat_after_all_is_asked_there()
    {
        await SetsOut();
        await RoundAt(Morning);
        scene.Private.Wrote.Add(Awa.Ref);
        await RoundAt(Morning + Duration.FromDays(1));
        await RoundAt(Morning + Duration.FromDays(2));
        Assert.Equal(Awa.Ref, Assert.Single(scene.Private.Sent).To);
        Assert.Contains("Choisir la carte 1", (await Opens()).Buttons);
    }

    [Fact]
    public async Task A_look_back_whose_chat_is_gone_waits_for_the_dialog_and_one_that_may_have_arrived_for_the_list()
    {
        await SetsOut();
        scene.Private.Wrote.Add(Awa.Ref);
        scene.Private.Answer = _ => new SendResult.Gone("BotBlocked");
        await RoundAt(Morning);
        Assert.Contains("Réussi", (await Opens()).Buttons);
        scene.Private.Answer = _ => new SendResult.Unknown();
        await RoundAt(Morning);
        Assert.DoesNotContain("Réussi", (await Opens()).Buttons);
        Assert.Contains("C’est le moment de faire le point", (await (await ReadsBack()).Presses("Ouvrir : 1 action sur laquelle faire le point")).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_morning_of_a_partner_is_that_of_the_partners_zone()
    {
        scene.Settings = scene.Settings with { PartnerZone = "Africa/Ouagadougou" };
        await SetsOut();
        Assert.Equal("Africa/Ouagadougou", (await Journal()).Habits.Value.Zone);
    }

    [Fact]
    public async Task The_journal_is_read_narrowed_kept_shorter_and_downloaded_in_the_dialog()
    {
        await SetsOut();
        var awa = await ReadsBack();
        Assert.True(awa.IsInDialog);
        Assert.Equal(Awa.Ref, Assert.Single(scene.Links.Made).For);
        Assert.Contains(awa.Card["actions"]!.AsArray(), a => (string?)a!["type"] == "Action.OpenUrl");
        await awa.Presses("Afficher", ("month", "2026-12"));
        await awa.Presses("Rythme et conservation");
        Assert.DoesNotContain(awa.Inputs, i => (string?)i["id"] == "rhythm");
        await awa.Presses("Enregistrer", ("months", "3"));
        Assert.Equal((3, PromptRhythm.AsTeam), ((await Journal()).Habits.Value.Months, (await Journal()).Habits.Value.Rhythm));
        await awa.Presses("Mes réflexions");
        await awa.Presses(Entry(awa));
        Assert.Contains("demander à Salif", awa.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_reflection_or_all_are_deleted_in_the_dialog()
    {
        await SetsOut();
        var awa = await ReadsBack();
        await awa.Presses(Entry(awa));
        await (await awa.Presses("Supprimer")).Presses("Supprimer");
        Assert.Empty((await Journal()).Sessions);
        await SetsOut();
        awa = await ReadsBack();
        await (await awa.Presses("Tout supprimer")).Presses("Tout supprimer");
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => r.Row.Partition == Awa.Ref.Partition);
    }

    [Fact]
    public async Task A_partner_shares_with_this_channel_alone_exactly_what_the_preview_showed()
    {
        IsInAnotherChannel();
        var awa = await SetsOut();
        await awa.Presses("Partager quelque chose");
        Assert.Equal([Noord.ConversationId], awa.Inputs.Single(i => (string?)i["id"] == "team")["choices"]!.AsArray().Select(c => (string)c!["value"]!));
        await awa.Presses("Aperçu", ("kind", "Action"));
        Assert.Contains("Awa koos de kaart", awa.Shows, StringComparison.Ordinal);
        var previewed = awa.Shows;
        await awa.Presses("Publier");
        var (to, card) = Assert.Single(scene.Conversations.Posted);
        Assert.Equal(Noord.ConversationId, to.ConversationId);
        Assert.Contains("demander à Salif", card.Content.ToJson(), StringComparison.Ordinal);
        Assert.Contains("demander à Salif", previewed, StringComparison.Ordinal);
        Assert.Equal(["Retirer", "Mes réflexions"], awa.Buttons);
    }

    [Fact]
    public async Task A_forged_hash_or_another_channel_posts_nothing()
    {
        IsInAnotherChannel();
        var awa = await SetsOut();
        await (await awa.Presses("Partager quelque chose")).Presses("Aperçu", ("kind", "Card"));
        var data = awa.DataOf("Publier");
        data["hash"] = "0";
        await awa.Submits(data.DeepClone().AsObject(), ReflectionVerbs.Post);
        data["team"] = Other.ConversationId;
        Assert.Equal("shared.no-team", (await awa.Submits(data, ReflectionVerbs.Post)).Refusal);
        Assert.Empty(scene.Conversations.Posted);
    }

    [Fact]
    public async Task What_was_shared_is_taken_back_from_the_last_reflection()
    {
        var awa = await SetsOut();
        await (await awa.Presses("Partager quelque chose")).Presses("Aperçu", ("kind", "Action"));
        await awa.Presses("Publier");
        awa = await ReadsBack();
        await awa.Presses(Entry(awa));
        await awa.Presses("Retirer");
        await scene.Shared.FlushAsync();
        Assert.DoesNotContain("Salif", Assert.Single(scene.Conversations.Updated).Card.Content.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => r.Row.Partition == Noord.Partition && TextOf(r.Row).Contains("Awa", StringComparison.OrdinalIgnoreCase));
    }

    private void IsInAnotherChannel()
    {
        scene.Roster.Add(Other, Awa);
        scene.Others[Other] = scene.Settings with { Team = Other, Address = scene.Settings.Address with { ConversationId = Other.ConversationId } };
    }

    private static string Entry(ReflectionHand awa) =>
        awa.Card["body"]!.AsArray().Select(p => (string?)p!["selectAction"]?["title"]).Last(t => t is not null)!;

    private async Task<ReflectionHand> SetsOut()
    {
        var awa = await (await Opens()).Presses("Choisir la carte 1");
        foreach (var _ in Enumerable.Range(0, 3)) { await awa.Presses("Suivant"); }
        return await awa.Presses("Terminer", ("action", "demander à Salif"), ("with", "Salif"), ("lookBack", "2026-12-17"));
    }

    private Task<ReflectionHand> Opens() => scene.AtChannelCard(Awa).Presses("Een kaart kiezen");

    private Task<ReflectionHand> ReadsBack() => scene.AtChannelCard(Awa).Presses("Teruglezen");

    private async Task RoundAt(Instant now)
    {
        scene.MovesTo(now);
        await scene.Work().RunAsync(Awa.Ref.Own, now, CancellationToken.None);
    }

    private Task<Journal> Journal() => scene.Kept.JournalAsync(Awa.Ref, CancellationToken.None);
}
