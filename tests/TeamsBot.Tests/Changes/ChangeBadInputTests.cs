using Moq;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using TeamsBot.Tests.Changes.Model;

namespace TeamsBot.Tests.Changes;

public sealed class ChangeBadInputTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_text_of_ten_thousand_characters_is_refused_and_writes_nothing()
    {
        var jan = await scene.InPlanAsync();
        await jan.Presses("Naar Do");
        var before = await scene.OnlyChangeAsync();

        await jan.Presses("Naar Do", ("problem", new string('x', 10_000)));
        Assert.Equal("shared.too-long", jan.Refusal);

        await jan.Types();
        await jan.Presses("Nieuwe verandering");
        await jan.Presses("Opslaan", ("title", new string('x', 10_000)));
        Assert.Equal("shared.too-long", jan.Refusal);
        Assert.Equal(RowJson.Write(before), RowJson.Write(await scene.OnlyChangeAsync()));
    }

    [Theory]
    [InlineData("id", "ffffffffffffffffffffffffffffffff", "changes.unknown")]
    [InlineData("id", "change:1", "changes.unknown")]
    [InlineData("id", "", "changes.unknown")]
    public async Task A_forged_id_finds_nothing_and_writes_nothing(string field, string value, string refusal)
    {
        var jan = await scene.InDoAsync();
        var before = await scene.OnlyChangeAsync();
        foreach (var verb in new[] { ChangeVerbs.Open, ChangeVerbs.Edit, ChangeVerbs.Check, ChangeVerbs.People, ChangeVerbs.Stop })
        {
            var forged = jan.DataOf("Beginnen met de Check");
            (forged["verb"], forged[field]) = (verb, value);
            Assert.Equal(refusal, (await jan.Sends(forged)).Refusal);
        }

        Assert.Equal(RowJson.Write(before), RowJson.Write(await scene.OnlyChangeAsync()));
    }

    [Fact]
    public async Task A_forged_nonce_or_phase_or_person_writes_nothing()
    {
        var jan = await scene.In(ChangeScene.Jan).Types();
        await jan.Presses("Nieuwe verandering");
        var forged = jan.DataOf("Opslaan", ("title", "x"));
        forged["nonce"] = "../../other";
        Assert.Equal("shared.card-too-old", (await jan.Sends(forged)).Refusal);
        Assert.Empty(await scene.RowsAsync("change:"));

        jan = await scene.InDoAsync();
        forged = jan.DataOf("Beginnen met de Check");
        forged["verb"] = ChangeVerbs.Start;
        Assert.Equal("changes.only-an-idea", (await jan.Sends(forged)).Refusal);
        await scene.OpensAsync(ChangeScene.Jan, jan);
        await jan.Presses("Meer");
        await jan.Presses("Eigenaar");
        await jan.Presses("Eigenaar", ("owner", "nobody"));
        Assert.Contains("zit nu niet in dit team", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Eigenaar", ("owner", ChangeScene.Partner.Ref.ObjectId));
        Assert.Contains("zit nu niet in dit team", jan.Shows, StringComparison.Ordinal);
        Assert.Equal(5, (await scene.OnlyChangeAsync()).Version);
    }

    [Fact]
    public async Task A_forged_team_or_one_that_was_left_stays_closed_in_the_personal_chat()
    {
        var jan = await scene.In(ChangeScene.Jan, personal: true).Types();
        var press = jan.DataOf("Nieuwe verandering");
        var forged = press.DeepClone().AsObject();
        forged[ChangeVerbs.TeamConversation] = "19:other@thread.tacv2";

        Assert.Equal("shared.not-a-member", (await jan.Sends(forged)).Refusal);
        scene.Roster.Remove(ChangeScene.Jan);
        Assert.Equal("shared.not-a-member", (await jan.Sends(press)).Refusal);
        press.Remove(ChangeVerbs.TeamConversation);
        Assert.Equal("shared.card-too-old", (await jan.Sends(press)).Refusal);
    }

    [Fact]
    public async Task Before_the_setup_there_is_nothing_to_change()
    {
        scene.Settings = scene.Settings! with { Rhythm = null };
        Assert.Equal("shared.not-set-up", (await scene.In(ChangeScene.Jan).Types()).Refusal);
    }

    [Fact]
    public async Task In_a_channel_an_answer_that_replaces_the_card_is_refused()
    {
        var jan = await scene.InDoAsync();
        Assert.Equal("shared.card-too-old", (await jan.Sends(jan.DataOf("Meer"), ActionKind.Execute)).Refusal);
    }
}
