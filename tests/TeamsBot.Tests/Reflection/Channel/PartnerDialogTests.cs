using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection.Channel;

/// <summary>Awa, a partner of another tenant who reads French, walks through the steps in dialogs on the Dutch card of a shared channel.</summary>
public sealed class PartnerDialogTests : IDisposable
{
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_partner_walks_through_the_four_steps_and_reads_back_what_they_wrote()
    {
        var awa = await InStepOne();
        Assert.Contains("Étape 1 sur 4", awa.Shows, StringComparison.Ordinal);
        await awa.Presses("Suivant", ("text", "parce que"));
        await awa.Presses("Suivant", ("text", "explorer"));
        await awa.Presses("Suivant", ("text", "dix minutes"));
        await awa.Presses("Terminer", ("action", "demander à Salif"), ("with", "Salif"), ("means", "une salle"), ("lookBack", "2026-12-17"));
        Assert.True(awa.IsInDialog);
        Assert.All(["parce que", "explorer", "dix minutes", "demander à Salif", "une salle", "17 décembre 2026"], text => Assert.Contains(text, awa.Shows, StringComparison.Ordinal));
        var (session, action) = (Assert.Single(await Sessions()), Assert.Single((await Journal()).OpenActions));
        Assert.Equal((SessionState.Done, new LocalDate(2026, 12, 17)), (session.State, action.Due));
    }

    [Fact]
    public async Task Every_step_can_be_skipped_and_stopping_keeps_what_there_is()
    {
        var awa = await InStepOne();
        foreach (var button in new[] { "Suivant", "Suivant", "Suivant", "Terminer" }) { await awa.Presses(button); }
        Assert.Equal((SessionState.Done, Said.Nothing), (Assert.Single(await Sessions()).State, Assert.Single(await Sessions()).Said));
        await (await awa.Presses("Nouvelles cartes")).Presses("Choisir la carte 2");
        await awa.Presses("Enregistrer et arrêter", ("text", "assez"));
        Assert.Equal([SessionState.Done, SessionState.Done], (await Sessions()).Select(s => s.State));
        Assert.Single(await Sessions(), s => s.Said.Why is "assez");
    }

    [Fact]
    public async Task Other_cards_are_three_others_and_not_now_just_closes()
    {
        var awa = await scene.AtChannelCard(Awa).Presses("Een kaart kiezen");
        var before = Assert.Single(await Sessions()).Dealt;
        await awa.Presses("Autres cartes");
        Assert.Empty(before.Intersect(Assert.Single(await Sessions()).Dealt, StringComparer.Ordinal));
        var twin = awa.Twin();
        await awa.Presses("Pas maintenant");
        await twin.Presses("Pas maintenant");
        Assert.All([awa, twin], hand => Assert.Same(ActionReply.Nothing, hand.Reply));
        Assert.Equal(SessionState.Skipped, Assert.Single(await Sessions()).State);
        Assert.Contains("Choisir la carte 1", (await scene.AtChannelCard(Awa).Presses("Een kaart kiezen")).Buttons);
    }

    [Fact]
    public async Task A_closed_dialog_keeps_what_was_sent_and_opening_again_goes_on_also_after_a_restart_at_every_step()
    {
        var awa = await InStepOne();
        foreach (var (step, text) in new[] { (2, "un"), (3, "deux"), (4, "trois") })
        {
            await awa.Presses("Suivant", ("text", text));
            scene.Restarts();
            awa = await scene.AtChannelCard(Awa).Presses("Een kaart kiezen");
            Assert.Contains($"Étape {step} sur 4", awa.Shows, StringComparison.Ordinal);
            Assert.Contains(text, awa.Shows, StringComparison.Ordinal);
        }

        await awa.Presses("Continuer plus tard", ("action", "à moitié"));
        Assert.Equal(["Continuer"], awa.Buttons);
        scene.Restarts();
        awa = await scene.AtChannelCard(Awa).Presses("Een kaart kiezen");
        Assert.Equal("à moitié", (string?)awa.Inputs.First()["value"]);
        Assert.Single(await Sessions());
    }

    [Fact]
    public async Task Two_clients_at_one_step_do_not_fork_it_and_a_stale_press_keeps_its_text()
    {
        var laptop = await InStepOne();
        var phone = laptop.Twin();
        await laptop.Presses("Suivant", ("text", "du portable"));
        await phone.Presses("Suivant", ("text", "du téléphone"));
        Assert.Equal(laptop.Shows.Split('\n')[0], phone.Shows.Split('\n')[0]);
        await phone.Presses("Suivant", ("text", "plus loin"));
        await laptop.Presses("Suivant", ("text", "resté ici"));
        var session = Assert.Single(await Sessions());
        Assert.Equal((SessionState.Designing, "du portable\ndu téléphone", "plus loin\nresté ici"), (session.State, session.Said.Why, session.Said.Explore));
        Assert.Contains("Étape 3 sur 4", laptop.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_cannot_be_keeps_the_page_with_what_was_typed()
    {
        var awa = await InStepOne();
        foreach (var button in new[] { "Suivant", "Suivant", "Suivant" }) { await awa.Presses(button); }
        await awa.Presses("Terminer", ("action", "demander à Salif"), ("lookBack", "2026-12-01"));
        Assert.True(awa.IsInDialog);
        Assert.StartsWith(scene.Catalog.In(awa.Language)["reflection.look-back.when"].Replace('\u00A0', ' '), awa.Shows, StringComparison.Ordinal);
        Assert.Equal("demander à Salif", (string?)awa.Inputs.First()["value"]);
        await awa.Presses("Terminer", ("lookBack", "2026-12-17"));
        Assert.Equal("demander à Salif", Assert.Single((await Journal()).OpenActions).Text);
    }

    [Theory]
    [InlineData(ActionKind.Execute)]
    [InlineData(ActionKind.Submit)]
    public async Task No_press_in_the_channel_itself_shows_or_changes_anything_of_the_presser(ActionKind kind)
    {
        await InStepOne();
        var before = await scene.AllRowsAsync();
        foreach (var handler in Private())
        {
            var awa = await scene.In(Awa).Sends(new JsonObject { ["id"] = Assert.Single(await Sessions()).Id, ["step"] = "Chosen", ["onward"] = "Next", ["version"] = 2, ["text"] = "geheim" }, handler, Noord, kind);
            Assert.Contains(awa.Refusal, new[] { "reflection.only-in-chat", "shared.card-too-old" });
        }

        Assert.Equal(before.Select(r => TextOf(r.Row)), (await scene.AllRowsAsync()).Select(r => TextOf(r.Row)));
    }

    [Fact]
    public async Task Nobody_else_of_the_channel_reaches_a_partners_session()
    {
        var awa = await InStepOne();
        var samir = await scene.In(Samir).Submits(awa.DataOf("Suivant", ("text", "van Samir")), ReflectionVerbs.Answer);
        Assert.Equal("reflection.gone", samir.Refusal);
        Assert.Null(Assert.Single(await Sessions()).Said.Why);
    }

    [Fact]
    public async Task Nothing_of_a_partner_who_shares_nothing_stands_in_a_row_of_the_team_a_message_or_the_log()
    {
        var card = scene.AtChannelCard(Awa).Card.ToJsonString();
        await scene.In(Mila).Types(inChannel: true);
        var awa = await InStepOne();
        await awa.Presses("Suivant", ("text", "secret-un"));
        await awa.Presses("Suivant", ("text", "secret-deux"));
        await awa.Presses("Suivant", ("text", "secret-trois"));
        await awa.Presses("Terminer", ("action", "secret-quatre"), ("with", "secret-cinq"));
        await scene.AtChannelCard(Awa).Presses("Teruglezen");
        var rows = await scene.AllRowsAsync();
        Assert.Contains(rows, r => TextOf(r.Row).Contains("secret-quatre", StringComparison.Ordinal));
        Assert.All(rows.Where(r => r.Row.Partition != Awa.Ref.Partition), r => HasNothing(TextOf(r.Row)));
        Assert.All(scene.Conversations.Posted.Concat(scene.Conversations.Sent).Select(m => m.Card), m => HasNothing(m.Content.ToJson() + m.Summary));
        Assert.Empty(scene.Conversations.Updated);
        Assert.Empty(scene.Private.Sent);
        HasNothing(string.Join('\n', scene.Log.Lines));
        Assert.Equal(card, scene.AtChannelCard(Awa).Card.ToJsonString());
    }

    private static void HasNothing(string text) => Assert.DoesNotMatch("(?i)secret|awa|bobo", text);

    private static IEnumerable<string> Private() =>
        typeof(ReflectionVerbs).GetFields().Select(f => (string)f.GetRawConstantValue()!).Where(v => v.EndsWith("/1", StringComparison.Ordinal))
            .Except([ReflectionVerbs.Join, ReflectionVerbs.Leave, ReflectionVerbs.MakeChange], StringComparer.Ordinal);

    private async Task<ReflectionHand> InStepOne() => await (await scene.AtChannelCard(Awa).Presses("Een kaart kiezen")).Presses("Choisir la carte 1");

    private Task<Journal> Journal() => scene.Kept.JournalAsync(Awa.Ref, CancellationToken.None);

    private async Task<IReadOnlyList<Session>> Sessions() => [.. (await Journal()).Sessions.Select(s => s.Value)];
}
