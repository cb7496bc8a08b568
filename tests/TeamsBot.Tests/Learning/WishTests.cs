using TeamsBot.Features.Learning;
using static TeamsBot.Tests.Learning.LearningScene;

namespace TeamsBot.Tests.Learning;

public sealed class WishTests : IDisposable
{
    private readonly LearningScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_wish_has_no_name_and_no_time()
    {
        await Wishes(Ines, "Rapporteren in SOEP");
        var row = Assert.Single(scene.Store.Written, w => w.Table == LearningKeys.Table).Row;
        var text = $"{row.Key} {string.Join(' ', row.Columns.Select(c => $"{c.Key}={c.Value}"))}";
        Assert.DoesNotContain("ines", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["Id", "Secret", "Text", "Until"], row.Columns.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2027-08-01", row.Text("Until"));
    }

    [Fact]
    public async Task One_wish_alone_is_not_read_and_two_are()
    {
        var jan = await Wishes(Ines, "Rapporteren in SOEP");
        Assert.DoesNotContain("SOEP", jan.Shows, StringComparison.Ordinal);
        await Wishes(Samir, "Tillen zonder pijn");
        jan = await scene.In(Jan).Opens(LearningVerbs.Wishes);
        Assert.Contains("Rapporteren in SOEP", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Tillen zonder pijn", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_show_as_a_number_from_three_on_and_nobody_is_in_the_rows()
    {
        await Two();
        foreach (var person in new[] { Ines, Samir })
        {
            Assert.Contains("minder dan drie stemmen", (await Votes(person, "Tillen")).Shows, StringComparison.Ordinal);
        }

        Assert.Contains("3 stemmen", (await Votes(Awa, "Tillen")).Shows, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Store.Written, w => w.Row.Key.Contains("awa", StringComparison.OrdinalIgnoreCase) || w.Row.Key.Contains("samir", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Voting_twice_counts_once_and_a_vote_can_be_taken_back()
    {
        await Two();
        var ines = await scene.In(Ines).Opens(LearningVerbs.Wishes);
        var twin = ines.Twin();
        await ines.Presses("Stem: Tillen");
        await twin.Presses("Stem: Tillen");
        Assert.Single((await scene.Wishes()).Single(w => w.Wish.Text == "Tillen").Votes);
        Assert.Contains("Stem ✓", twin.Shows, StringComparison.Ordinal);
        await twin.Presses("Stem: Tillen");
        Assert.Empty((await scene.Wishes()).Single(w => w.Wish.Text == "Tillen").Votes);
    }

    [Fact]
    public async Task Nobody_has_more_than_three_votes()
    {
        foreach (var text in new[] { "A", "B", "C", "D" }) { await Wishes(Ines, text); }
        foreach (var text in new[] { "A", "B", "C" }) { await Votes(Jan, text); }
        Assert.Contains("Je 3 stemmen zijn op", (await Votes(Jan, "D")).Shows, StringComparison.Ordinal);
        Assert.Equal(3, (await scene.Wishes()).Sum(w => w.Votes.Count));
    }

    [Fact]
    public async Task A_moment_is_made_of_a_wish_which_then_goes_with_its_votes()
    {
        await Two();
        await Votes(Ines, "Tillen");
        var mila = await scene.In(Mila).Opens(LearningVerbs.Wishes);
        await mila.Presses("Plannen: Tillen");
        await mila.Presses("Verder", ("form", "micro"), ("date", "2027-01-11"), ("time", "09:40"));
        await mila.Presses("Plannen");
        var moment = Assert.Single(await scene.Moments()).Moment;
        Assert.Equal((ReasonKind.Wish, "Tillen"), (moment.Reason.Kind, moment.Plan.Topic));
        Assert.Equal("Rapporteren", Assert.Single(await scene.Wishes()).Wish.Text);
        Assert.Contains("een leerwens van het team", LearningHand.TextOf(await scene.ChannelCard()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_may_wish_and_vote_and_sees_no_button_to_plan()
    {
        await Two();
        var awa = await Wishes(Awa, "Samen zingen");
        Assert.Contains("Samen zingen", awa.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain("\nPlannen", awa.Shows, StringComparison.Ordinal);
    }

    private async Task Two()
    {
        await Wishes(Ines, "Tillen");
        await Wishes(Samir, "Rapporteren");
    }

    private async Task<LearningHand> Wishes(TeamsBot.Kernel.Identity.Member who, string text) =>
        await (await scene.In(who).Opens(LearningVerbs.Wishes)).Presses("Wens toevoegen", ("text", text));

    private async Task<LearningHand> Votes(TeamsBot.Kernel.Identity.Member who, string text) => await (await scene.In(who).Opens(LearningVerbs.Wishes)).Presses($"Stem: {text}");
}
