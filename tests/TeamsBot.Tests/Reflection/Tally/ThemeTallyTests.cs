using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection.Tally;

/// <summary>The team's tally through the cards: it is Thursday 3 December 2026, the week ends on Sunday the 6th.</summary>
public sealed class ThemeTallyTests : IDisposable
{
    private const string Words = "reflection.command.themes";
    private static readonly Instant NextMonday = Instant.FromUtc(2026, 12, 6, 23, 0);
    private static readonly Member[] Four = [Ines, Samir, Jan, Mila];
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Themes_of_four_people_stand_in_the_channel_once_the_week_is_over()
    {
        await FourChoose();
        Assert.Contains("nog niet genoeg", await Looks(), StringComparison.Ordinal);
        GoesTo(NextMonday);
        var card = await Looks();
        Assert.Contains("Van maandag 30 november 2026 tot en met zondag 6 december 2026.", card, StringComparison.Ordinal);
        Assert.Equal([("Borgen en vasthouden", 1), ("Eigen kracht", 2), ("Kwaliteit", 1)], (await Bars()).OrderBy(b => b.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_look_while_a_week_runs_shows_what_a_look_before_it_showed()
    {
        await FourChoose();
        GoesTo(NextMonday);
        var before = await Looks();
        scene.Roster.Add(Noord, Newcomer);
        await Chooses(Newcomer, "trust");
        Assert.Equal(before, await Looks());
        GoesTo(NextMonday + Duration.FromDays(7));
        await Round();
        Assert.Equal(before, await Looks());
    }

    [Fact]
    public async Task The_round_releases_by_itself_and_once_also_with_two_instances()
    {
        await FourChoose();
        Assert.Equal(NextMonday, await Round());
        GoesTo(NextMonday);
        await Task.WhenAll(Round(), Round());
        Assert.Equal(["batch:2026-11-30"], (await Rows()).Select(row => row.Key));
        Assert.Equal(Instant.FromUtc(2027, 12, 5, 23, 0), await Round());
    }

    [Fact]
    public async Task After_the_release_no_row_tells_of_a_person()
    {
        await FourChoose();
        GoesTo(NextMonday);
        await Round();
        var row = Assert.Single(await Rows());
        Assert.Equal(["From", "Schema", "Themes", "Until"], row.Columns.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_row_of_the_tally_ever_held_a_person_and_no_line_of_the_log_a_theme()
    {
        await FourChoose();
        GoesTo(NextMonday);
        await Looks();
        var written = scene.Store.Written.Where(w => w.Table == "Tally").Select(w => TextOf(w.Row)).ToArray();
        Assert.Equal(5, written.Length);
        Assert.DoesNotContain(written, text => Four.Any(m => text.Contains(m.Ref.ObjectId, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(scene.Log.Lines, line => line.Contains("talent", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Colleagues_who_choose_in_the_same_moment_are_all_counted()
    {
        var hands = await Task.WhenAll(Four.Select(async m => await scene.In(m).Types()));
        await Task.WhenAll(hands.Select(hand => hand.Presses("Kies kaart 1")));
        Assert.Equal(4, (await Running())!.People.Count);
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_counts_once()
    {
        var ines = await scene.In(Ines).Types();
        var twin = ines.Twin();
        await ines.Presses("Kies kaart 1");
        await twin.Presses("Kies kaart 1");
        Assert.Single((await Running())!.Choices);
    }

    [Fact]
    public async Task Who_does_not_want_to_count_leaves_no_mark_from_then_on_and_none_of_this_week()
    {
        await Chooses(Ines, "talent");
        await Counts(Ines, "no");
        Assert.Empty((await Running())!.People);
        await Chooses(Ines, "voice");
        Assert.Empty((await Running())!.People);
        await Counts(Ines, "yes");
        await Chooses(Ines, "trust");
        Assert.Equal(["trust"], (await Running())!.Themes.Keys);
    }

    [Fact]
    public async Task Deleting_everything_keeps_the_choice_not_to_count()
    {
        await Counts(Ines, "no");
        await RemovesAll(Ines);
        Assert.False((await scene.Kept.HabitsAsync(Ines.Ref, CancellationToken.None)).Value.IsCounted);
    }

    [Fact]
    public async Task A_deleted_reflection_leaves_the_week_that_runs_and_never_changes_a_released_one()
    {
        await FourChoose();
        await RemovesAll(Ines);
        Assert.Equal(3, (await Running())!.People.Count);
        await Chooses(Ines, "talent");
        GoesTo(NextMonday);
        var before = await Looks();
        await RemovesAll(Ines);
        Assert.Equal(before, await Looks());
    }

    [Fact]
    public async Task Deleting_one_reflection_takes_its_theme_alone_out()
    {
        await Chooses(Ines, "talent");
        var id = (await scene.Kept.HabitsAsync(Ines.Ref, CancellationToken.None)).Value.Current!;
        await Chooses(Ines, "voice");
        await scene.In(Ines).Sends(new JsonObject { ["id"] = id }, ReflectionVerbs.Remove);
        Assert.Equal(["voice"], (await Running())!.Themes.Keys);
    }

    [Fact]
    public async Task Who_is_in_no_team_reflects_as_well_and_is_counted_nowhere()
    {
        await Chooses(Newcomer, "talent");
        Assert.Null(await Running());
    }

    [Fact]
    public async Task A_partner_who_chooses_in_a_dialog_of_the_channel_counts_and_can_leave_it()
    {
        var id = await DealsAsync(Awa, "talent");
        var card = Deck.Cards.First(c => c.Theme == "talent").Id;
        await scene.In(Awa).Sends(new JsonObject { ["id"] = id, ["card"] = card }, ReflectionVerbs.Choose, Noord, ActionKind.SubmitDialog);
        Assert.Equal(["talent"], (await Running())!.Themes.Keys);
        await scene.In(Awa).Sends(new JsonObject { ["months"] = "12", ["counted"] = "no" }, ReflectionVerbs.SaveKeep, Noord, ActionKind.SubmitDialog);
        Assert.Empty((await Running())!.People);
    }

    [Fact]
    public async Task A_batch_is_removed_after_a_year()
    {
        await FourChoose();
        GoesTo(NextMonday);
        await Round();
        GoesTo(Instant.FromUtc(2027, 12, 5, 22, 59));
        await Round();
        Assert.Single(await Rows());
        GoesTo(Instant.FromUtc(2027, 12, 5, 23, 0));
        Assert.Null(await Round());
        Assert.Empty(await Rows());
    }

    private static Member Newcomer { get; } = new(new MemberRef("host-tenant", "nieuw"), "29:nieuw", "Nieuw", IsGuest: false);

    private async Task FourChoose()
    {
        await Chooses(Ines, "talent");
        await Chooses(Samir, "talent");
        await Chooses(Jan, "quality");
        await Chooses(Mila, "sustaining");
    }

    private async Task Chooses(Member member, string theme)
    {
        await DealsAsync(member, theme);
        await (await scene.In(member).Types()).Presses("Kies kaart 1");
    }

    // Lays a card of this theme on the table.
    private async Task<string> DealsAsync(Member member, string theme)
    {
        var habits = await scene.Kept.HabitsAsync(member.Ref, CancellationToken.None);
        var id = Guid.CreateVersion7(scene.Clock.GetUtcNow()).ToString("N");
        var card = Deck.Cards.First(c => c.Theme == theme);
        Assert.True(await scene.Kept.KeepAsync(
            member.Ref, new Kept<Session>(Session.Begin(id, [card.Id], scene.Now), ETag: null), habits with { Value = habits.Value with { Current = id } }, CancellationToken.None));
        return id;
    }

    private async Task Counts(Member member, string value)
    {
        var hand = await scene.In(member).Types("reflection.command.journal");
        await hand.Presses("Ritme en bewaren");
        await hand.Presses("Opslaan", ("counted", value));
    }

    private Task<ReflectionHand> RemovesAll(Member member) => scene.In(member).Sends([], ReflectionVerbs.Remove);

    private async Task<string> Looks()
    {
        var hand = await scene.In(Mila).Types(Words, inChannel: true);
        return hand.Card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private async Task<IEnumerable<(string Name, int Count)>> Bars()
    {
        var hand = await scene.In(Mila).Types(Words, inChannel: true);
        var chart = hand.Card["body"]!.AsArray().Single(e => (string?)e!["type"] == "Chart.HorizontalBar")!;
        return chart["data"]!.AsArray().Select(bar => ((string)bar!["x"]!, (int)(double)bar["y"]!));
    }

    private async Task<RunningBatch?> Running() => (await new TallyStore(scene.Store).RunningAsync(Noord, CancellationToken.None))?.Value;

    private async Task<List<Row>> Rows()
    {
        var rows = new List<Row>();
        await foreach (var row in scene.Store.RangeAsync("Tally", Noord.Partition, KeyRange.All, CancellationToken.None)) { rows.Add(row); }
        return rows;
    }

    private Task<Instant?> Round() => scene.Tally().RunAsync(Noord, scene.Now, CancellationToken.None);

    private void GoesTo(Instant at) => scene.Clock.Advance((at - scene.Now).ToTimeSpan());
}
