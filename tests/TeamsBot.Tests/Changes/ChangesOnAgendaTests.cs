using Moq;
using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Tests.Changes;

public sealed class ChangesOnAgendaTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_first_change_starts_in_Plan_with_its_owner_and_both_events()
    {
        await StartAsync("Overdracht");

        var change = await scene.OnlyChangeAsync();
        Assert.Equal((Phase.Plan, 1, ChangeScene.Jan.Ref), (change.Phase, change.Cycle, change.Owner.Ref));
        Assert.Equal(["Created", "Started"], (await scene.RowsAsync("event:")).Select(e => e.Text("Type")));
        scene.Agenda.Verify(a => a.SubjectsChangedAsync(ChangeScene.Team, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task The_same_title_again_or_at_the_same_time_starts_nothing_more()
    {
        scene.Store.BeforeWrite = () => StartAsync("Overdracht");
        await StartAsync("Overdracht");
        await StartAsync(" overdracht ");

        Assert.Single(await scene.RowsAsync("change:"));
        Assert.Equal(2, (await scene.RowsAsync("event:")).Count);
    }

    [Fact]
    public async Task After_the_first_of_that_name_has_stopped_another_may_start()
    {
        await StartAsync("Overdracht");
        await StopAsync();
        await StartAsync("Overdracht");

        Assert.Equal([Phase.Stopped, Phase.Plan], (await scene.Changes.ListAsync(ChangeScene.Team, CancellationToken.None)).Select(c => c.Phase));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    [InlineData("x", 1)]
    public async Task A_setup_without_a_title_starts_nothing(string title, int changes)
    {
        await StartAsync(title);
        Assert.Equal(changes, (await scene.RowsAsync("change:")).Count);
    }

    [Fact]
    public async Task A_very_long_title_is_cut_to_what_fits()
    {
        await StartAsync(new string('x', 500));
        Assert.Equal(Limits.Line, (await scene.OnlyChangeAsync()).Title.Length);
    }

    [Fact]
    public async Task Open_changes_stand_on_the_item_oldest_first_with_their_local_date_in_one_read()
    {
        await StartAsync("Zomer");
        scene.Clock.Advance(TimeSpan.FromDays(1));
        await StartAsync("Avond");
        scene.Store.StartCounting();

        var open = await scene.Contribution.OpenAsync(ChangeScene.Team, "Pacific/Kiritimati", CancellationToken.None);

        Assert.Equal(1, scene.Store.Reads);
        Assert.Equal(["Zomer", "Avond"], open.Select(s => s.Title));
        Assert.Equal(("changes.phase.plan", "plan", new LocalDate(2026, 12, 14)), (open[0].PhaseKey, open[0].PhaseTag, open[0].Since));
        Assert.Contains(scene.Handlers, h => h.Verb == scene.Contribution.OpenVerb);
        Assert.Equal("Plan", scene.Dutch[open[0].PhaseKey]);
    }

    [Fact]
    public async Task A_stopped_change_is_off_the_item()
    {
        await StartAsync("Overdracht");
        await StopAsync();
        Assert.Empty(await scene.Contribution.OpenAsync(ChangeScene.Team, "Europe/Amsterdam", CancellationToken.None));
    }

    [Fact]
    public void A_draft_looks_like_a_change_that_was_just_started() =>
        Assert.Equal(("Plan", "plan"), (scene.Dutch[scene.Contribution.Draft("x", new LocalDate(2026, 12, 21)).PhaseKey], scene.Contribution.Draft("x", new LocalDate(2026, 12, 21)).PhaseTag));

    [Fact]
    public void Every_verb_has_one_handler()
    {
        var verbs = typeof(ChangeVerbs).GetFields().Select(f => (string)f.GetRawConstantValue()!).Where(v => v.EndsWith("/1", StringComparison.Ordinal));

        Assert.Equal(verbs.Order(StringComparer.Ordinal), scene.Handlers.Select(h => h.Verb).Order(StringComparer.Ordinal));
    }

    private Task StartAsync(string title) => scene.Contribution.StartAsync(ChangeScene.Team, ChangeScene.Jan, title, CancellationToken.None);

    private async Task StopAsync()
    {
        var jan = await scene.In(ChangeScene.Jan).Types();
        await jan.Presses("Openen: Overdracht");
        await jan.Presses("Meer");
        await jan.Presses("Stoppen");
        await jan.Presses("Stoppen", ("lesson", "les"));
        scene.Clock.Advance(TimeSpan.FromDays(1));
    }
}
