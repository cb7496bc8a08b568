using TeamsBot.Features.Changes;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Tests.Changes;

public sealed class ChangeRightsTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public static TheoryData<string, bool, bool> People => new()
    {
        { "leader", true, true }, { "deputy leader", true, true }, { "owner", true, true }, { "deputy", true, true },
        { "member", true, false }, { "partner", false, false }, { "guest", false, false },
    };

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(People))]
    public async Task Members_create_and_owners_and_leaders_move(string who, bool mayCreate, bool mayMove)
    {
        var change = await StartedAsync();
        var hand = scene.In(Who(who));
        await hand.Types();
        Assert.Equal(mayCreate, hand.Buttons.Contains("Nieuwe verandering"));

        await hand.Presses("Openen: Overdracht");
        Assert.Equal(mayMove, hand.Buttons.Contains("Naar Do"));

        var data = hand.DataOf("Alle veranderingen");
        (data["verb"], data["id"], data["version"], data["filled"], data["title"]) = (ChangeVerbs.Edit, change.Id.ToString(), change.Version, "yes", "Anders");
        await hand.Sends(data);
        Assert.Equal(mayMove ? "Anders" : "Overdracht", (await scene.OnlyChangeAsync()).Title);

        (data["verb"], data["nonce"]) = (ChangeVerbs.Create, new string('c', 32));
        await hand.Sends(data);
        Assert.Equal(mayCreate ? 2 : 1, (await scene.Changes.ListAsync(ChangeScene.Team, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_member_takes_on_an_own_idea_with_one_press_and_cannot_name_another_owner()
    {
        var jan = await IdeaOfAsync(ChangeScene.Jan);
        var press = jan.DataOf("Beginnen met Plan");
        (press["filled"], press["owner"]) = ("yes", ChangeScene.Samir.Ref.ObjectId);

        await jan.Sends(press);

        Assert.Equal(ChangeScene.Jan.Ref, (await scene.OnlyChangeAsync()).Owner.Ref);
    }

    [Fact]
    public async Task A_leader_names_the_owner_from_the_people_who_are_there_now()
    {
        await IdeaOfAsync(ChangeScene.Jan);
        var mila = scene.In(ChangeScene.Mila);
        await mila.Types();
        await mila.Presses("Openen: Overdracht");
        await mila.Presses("Beginnen met Plan");
        var choices = mila.Inputs.Single()["choices"]!.AsArray().Select(c => (string)c!["title"]!);
        Assert.Equal(["Ines", "Jan", "Mila", "Samir", "Vera"], choices);
        scene.Roster.Remove(ChangeScene.Samir);

        await mila.Presses("Beginnen met Plan", ("owner", ChangeScene.Samir.Ref.ObjectId));
        Assert.Contains("zit nu niet in dit team", mila.Shows, StringComparison.Ordinal);
        Assert.Equal(Phase.Idea, (await scene.OnlyChangeAsync()).Phase);

        await mila.Presses("Beginnen met Plan", ("owner", ChangeScene.Ines.Ref.ObjectId));
        Assert.Equal((Phase.Plan, ChangeScene.Ines.Ref), ((await scene.OnlyChangeAsync()).Phase, (await scene.OnlyChangeAsync()).Owner.Ref));
    }

    [Fact]
    public async Task Whoever_may_add_a_figure_or_a_finding_finds_the_button_on_the_card()
    {
        await scene.InDoAsync();

        Assert.Equal(["Meting invoeren", "Bevinding toevoegen", "Verhaal", "Alle veranderingen"], (await scene.OpensAsync(ChangeScene.Samir)).Buttons);
        Assert.Equal(["Verhaal", "Alle veranderingen"], (await scene.OpensAsync(ChangeScene.Partner)).Buttons);
    }

    [Fact]
    public async Task A_partner_reads_along_and_is_told_so()
    {
        await StartedAsync();
        var awa = scene.In(ChangeScene.Partner);
        await awa.Types();
        await awa.Presses("Openen: Overdracht");

        Assert.Contains("Je kunt meelezen", awa.Shows, StringComparison.Ordinal);
        Assert.Equal(["Verhaal", "Alle veranderingen"], awa.Buttons);
    }

    [Fact]
    public async Task A_large_team_still_fits_in_the_choice()
    {
        scene.Roster.AddRange(Enumerable.Range(0, 400).Select(i => new Member(new MemberRef("host-tenant", $"{Guid.Empty:N}{i:D4}"), $"29:{i}", $"Aad {i:D3}", IsGuest: false)));
        await StartedAsync();
        var jan = scene.In(ChangeScene.Jan);
        await jan.Types();
        await jan.Presses("Openen: Overdracht");

        await jan.Presses("Meer");
        await jan.Presses("Eigenaar");

        Assert.Equal(ChangeScene.Jan.Ref.ObjectId, (string?)jan.Inputs.First()["value"]);
        Assert.Contains(jan.Inputs.First()["choices"]!.AsArray(), c => (string?)c!["title"] == "Jan");
    }

    private async Task<Change> StartedAsync()
    {
        await scene.Contribution.StartAsync(ChangeScene.Team, ChangeScene.Jan, "Overdracht", CancellationToken.None);
        var jan = scene.In(ChangeScene.Jan);
        await jan.Types();
        await jan.Presses("Openen: Overdracht");
        await jan.Presses("Meer");
        await jan.Presses("Eigenaar");
        await jan.Presses("Eigenaar", ("deputy", Vera.Ref.ObjectId));
        return await scene.OnlyChangeAsync();
    }

    private async Task<Hand> IdeaOfAsync(Member member)
    {
        var hand = scene.In(member);
        await hand.Types();
        await hand.Presses("Nieuwe verandering");
        return await hand.Presses("Opslaan", ("title", "Overdracht"));
    }

    private Member Vera { get; } = new(new MemberRef("host-tenant", "vera"), "29:vera", "Vera", IsGuest: false);

    private Member Who(string role) => role switch
    {
        "leader" => ChangeScene.Mila,
        "deputy leader" => ChangeScene.Ines,
        "owner" => ChangeScene.Jan,
        "deputy" => Vera,
        "member" => ChangeScene.Samir,
        "partner" => ChangeScene.Partner,
        _ => ChangeScene.Guest,
    };

    public ChangeRightsTests() => scene.Roster.Add(Vera);
}
