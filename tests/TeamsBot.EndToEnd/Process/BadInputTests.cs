using System.Text.Json.Nodes;
using TeamsBot.Features.Agenda;
using TeamsBot.Features.Changes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

/// <summary>Over HTTP, with tokens that are right: whatever comes back from a card is untrusted.</summary>
public sealed class BadInputTests(BadInputScene scene) : IClassFixture<BadInputScene>
{
    private static readonly string Long = new('a', 10_000);

    [Theory]
    [InlineData(AgendaVerbs.NoteSave, "note")]
    [InlineData(AgendaVerbs.LineSave, "text")]
    [InlineData(AgendaVerbs.AnswerSave, "answer")]
    [InlineData(AgendaVerbs.AgreementMake, "text")]
    [InlineData(AgendaVerbs.AgreementDrop, "reason")]
    [InlineData(ChangeVerbs.Create, ChangeVerbs.Title)]
    [InlineData(ChangeVerbs.Create, ChangeVerbs.Problem)]
    public async Task A_text_of_ten_thousand_characters_is_refused(string verb, string field)
    {
        var (agreement, change) = await scene.IdsAsync();
        var answer = await scene.ForgeAsync(scene.Page, activity =>
        {
            var data = activity["value"]!["data"]!;
            (data["verb"], data["agreement"], data["subject"], data["kind"], data["visibility"]) = (verb, agreement, change, "noticed", "named");
            (data["nonce"], data[ChangeVerbs.Filled], data[ChangeVerbs.Title]) = (new string('a', 32), "1", "Een idee");
            data[field] = Long;
        });
        Assert.Contains("te lang (hooguit", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verb", "agenda.nothing/1")]
    [InlineData("verb", "agenda.status/0")]
    [InlineData("verb", "")]
    [InlineData("id", "1999-01-04")]
    [InlineData("id", "not a date")]
    [InlineData("id", "2026-11-21:secret")]
    [InlineData("subject", "00000000000000000000000000000000")]
    [InlineData("subject", "../../x")]
    [InlineData("status", "perfect")]
    public async Task A_card_that_is_older_or_forged_says_that_it_is_too_old(string field, string value)
    {
        var answer = await scene.ForgeAsync(scene.Tap, activity =>
        {
            var action = activity["value"]!["action"]!;
            action["data"]![field] = value;
            if (field == "verb") { action["verb"] = value; }
        });
        Assert.Contains(BadInputScene.Text("shared.card-too-old"), answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Otto")]
    [InlineData("Aïssata")]
    public async Task Who_is_not_in_the_channel_is_told_so(string name)
    {
        var person = scene.Person(name).Row;
        var answer = await scene.ForgeAsync(scene.Tap, activity =>
        {
            activity["from"] = new JsonObject { ["id"] = person.Id, ["aadObjectId"] = person.AadObjectId, ["name"] = person.Name };
        });
        Assert.Contains(BadInputScene.Text("shared.not-a-member"), answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FirstWorld.BoboId, true)]
    [InlineData(FirstWorld.BoboId, false)]
    [InlineData("19:nowhere@thread.tacv2", false)]
    public async Task A_forged_team_is_refused(string channel, bool alsoTenant)
    {
        var answer = await scene.ForgeAsync(scene.Tap, activity =>
        {
            activity["conversation"]!["id"] = channel;
            activity["channelData"]!["channel"]!["id"] = channel;
            activity["channelData"]!["team"]!["id"] = channel;
            if (!alsoTenant) { return; }
            var tenant = FirstWorld.BoboTenant.Id;
            activity["conversation"]!["tenantId"] = tenant;
            activity["channelData"]!["tenant"]!["id"] = tenant;
            activity["serviceUrl"] = ((string)activity["serviceUrl"]!).Replace(FirstWorld.NoordTenant.Id, tenant, StringComparison.Ordinal);
        });
        Assert.Contains(BadInputScene.Text("shared.not-a-member"), answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_in_a_personal_chat_that_names_a_team_it_may_not_lead_is_refused()
    {
        var answer = await scene.ForgeAsync(scene.Tap, activity =>
        {
            activity["conversation"] = scene.Chat.Activity["conversation"]!.DeepClone();
            var action = activity["value"]!["action"]!;
            (action["verb"], action["data"]!["verb"]) = (AgendaVerbs.PostNow, AgendaVerbs.PostNow);
            (action["data"]!["tenant"], action["data"]!["conversation"]) = (FirstWorld.NoordTenant.Id, FirstWorld.NoordId);
        });
        Assert.Contains(BadInputScene.Text("shared.card-too-old"), answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AgendaVerbs.CloseConfirm)]
    [InlineData(AgendaVerbs.Skip)]
    public async Task Who_does_not_lead_cannot_close_or_skip_by_a_forged_press(string verb)
    {
        var answer = await scene.ForgeAsync(scene.Tap, activity =>
        {
            var action = activity["value"]!["action"]!;
            (action["verb"], action["data"]!["verb"]) = (verb, verb);
        });
        Assert.Contains("Mila de Vries", answer, StringComparison.Ordinal);
    }
}
