using Moq;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using TeamsBot.Tests.Changes.Model;

namespace TeamsBot.Tests.Changes;

public sealed class ChangeFlowTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_walks_two_cycles_and_stops_in_the_channel_and_in_the_personal_chat(bool personal)
    {
        var jan = await scene.In(ChangeScene.Jan, personal).Types();
        Assert.Contains("Er is nog geen verandering", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Nieuwe verandering");
        await jan.Presses("Opslaan", ("title", "Overdracht bij *avonddienst*"));
        Assert.Contains("Bewaard als idee", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Beginnen met Plan");
        await scene.PreparedAsync();
        for (var cycle = 1; cycle <= 2; cycle++)
        {
            await scene.OpensAsync(ChangeScene.Jan, jan);
            await jan.Presses("Naar Do");
            await jan.Presses("Naar Do", ChangeScene.PlanOf(cycle));
            Assert.Contains($"Do, ronde {cycle}, sinds vandaag", jan.Shows, StringComparison.Ordinal);
            await jan.Presses("Beginnen met de Check");
            await scene.FoundAsync();
            await scene.OpensAsync(ChangeScene.Jan, jan);
            await jan.Presses("Check afronden");
            await jan.Presses("Check afronden", ("verdict", "almost"), ("expectedAndSeen", "Verwacht 5, gezien 4"));
            await jan.Presses(cycle == 1 ? "Nog een ronde" : "Stoppen");
            await jan.Presses(cycle == 1 ? "Nog een ronde" : "Stoppen", ("lesson", $"Les {cycle}"));
        }

        var change = await scene.OnlyChangeAsync();
        Assert.Equal((Phase.Stopped, 2, "Les 2", ChangeScene.Jan.Ref), (change.Phase, change.Cycle, change.Lesson, change.Owner.Ref));
        Assert.Contains(@"Overdracht bij \*avonddienst\*", jan.Shows, StringComparison.Ordinal);
        Assert.Equal(["Weer oppakken", "Meer", "Verhaal", "Alle veranderingen"], jan.Buttons);
        await jan.Presses("Alle veranderingen");
        Assert.Contains("Afgerond", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_events_in_the_store_give_the_change_in_the_store()
    {
        var jan = await scene.InDoAsync();
        await jan.Presses("Meer");
        await jan.Presses("Aanpassen");
        await jan.Presses("Aanpassen", ("title", "Overdracht"), ("forWhom", "naasten"));

        var events = await scene.RowsAsync("event:");

        Assert.Equal(["Created", "Started", "MeasureSet", "Edited", "Begun", "Edited"], events.Select(e => e.Text("Type")));
        Assert.Equal(RowJson.Write(await scene.OnlyChangeAsync()), RowJson.Write(EventRows.Replay(events)));
    }

    [Fact]
    public async Task Listing_the_changes_reads_no_event()
    {
        await scene.InDoAsync();

        Assert.All(await scene.RowsAsync(ChangeKeys.Changes.From), row => Assert.StartsWith("change:", row.Key, StringComparison.Ordinal));
        Assert.Single(await scene.RowsAsync(ChangeKeys.Changes.From));
    }

    [Fact]
    public async Task A_page_sent_twice_makes_one_change_and_tells_the_agenda_once()
    {
        var jan = await scene.In(ChangeScene.Jan).Types();
        await jan.Presses("Nieuwe verandering");
        var sent = jan.DataOf("Opslaan", ("title", "Overdracht"));

        await jan.Sends(sent);
        await jan.Sends(sent);

        Assert.Equal("Overdracht", (await scene.OnlyChangeAsync()).Title);
        Assert.Single(await scene.RowsAsync("event:"));
        scene.Agenda.Verify(a => a.SubjectsChangedAsync(ChangeScene.Team, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Two_people_with_one_list_in_front_of_them_make_two_changes()
    {
        var (jan, samir) = (await scene.In(ChangeScene.Jan).Types(), await scene.In(ChangeScene.Samir).Types());
        await jan.Presses("Nieuwe verandering");
        await samir.Presses("Nieuwe verandering");

        await jan.Presses("Opslaan", ("title", "Een"));
        await samir.Presses("Opslaan", ("title", "Twee"));

        Assert.Equal(2, (await scene.Changes.ListAsync(ChangeScene.Team, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_step_delivered_twice_is_taken_once_and_both_answers_say_so()
    {
        var jan = await scene.InDoAsync();
        var press = jan.DataOf("Beginnen met de Check");

        await jan.Sends(press);
        await jan.Sends(press);

        Assert.Contains("De Check is begonnen", jan.Shows, StringComparison.Ordinal);
        Assert.Equal(6, (await scene.OnlyChangeAsync()).Version);
    }

    [Fact]
    public async Task A_stale_press_changes_nothing_and_shows_who_was_first()
    {
        var jan = await scene.InDoAsync();
        var late = jan.DataOf("Beginnen met de Check");
        var mila = await scene.OpensAsync(ChangeScene.Mila);
        await mila.Presses("Meer");
        await mila.Presses("Aanpassen");
        await mila.Presses("Aanpassen", ("title", "Nieuwe titel"));

        await jan.Sends(late);

        Assert.Contains("Mila heeft dit net aangepast", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Nieuwe titel", jan.Shows, StringComparison.Ordinal);
        Assert.Equal(Phase.Do, (await scene.OnlyChangeAsync()).Phase);
        await jan.Presses("Beginnen met de Check");
        Assert.Equal(Phase.Check, (await scene.OnlyChangeAsync()).Phase);
    }

    [Fact]
    public async Task Two_who_press_at_the_same_moment_leave_one_step_and_its_one_event()
    {
        var jan = await scene.InDoAsync();
        var mila = await scene.OpensAsync(ChangeScene.Mila);
        scene.Store.BeforeWrite = () => mila.Presses("Beginnen met de Check");

        scene.Store.StartCounting();
        await jan.Presses("Beginnen met de Check");

        Assert.Contains("Mila heeft dit net aangepast", jan.Shows, StringComparison.Ordinal);
        Assert.Equal(6, (await scene.RowsAsync("event:")).Count);
        Assert.Equal("Mila", (await scene.OnlyChangeAsync()).Last.By.Name);
    }

    [Fact]
    public async Task A_second_delivery_that_overtakes_the_first_is_one_step_for_both()
    {
        var jan = await scene.InDoAsync();
        var press = jan.DataOf("Beginnen met de Check");
        var again = scene.In(ChangeScene.Jan);
        scene.Store.BeforeWrite = () => again.Sends(press.DeepClone().AsObject());

        await jan.Sends(press);

        Assert.Contains("De Check is begonnen", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("De Check is begonnen", again.Shows, StringComparison.Ordinal);
        Assert.Equal(6, (await scene.RowsAsync("event:")).Count);
    }

    [Fact]
    public async Task No_press_costs_more_than_three_reads_and_one_write()
    {
        var jan = await scene.InDoAsync();
        foreach (var (button, typed) in new (string, (string, string)[]?)[]
        {
            ("Meer", null), ("Aanpassen", []), ("Beginnen met de Check", null), ("Meer tijd", [("until", "2027-01-20")]), ("Meer", null), ("Nieuw plan maken", [("lesson", "Het plan was te groot voor ons")]),
            ("Meer", null), ("Laten rusten", [("until", "2027-01-20"), ("reason", "vakantie")]), ("Alle veranderingen", null),
        })
        {
            await CountsAsync(() => jan.Presses(button));
            if (typed is not null) { await CountsAsync(() => jan.Presses(button, typed)); }
        }
    }

    [Fact]
    public async Task A_plan_that_is_not_whole_comes_back_with_what_was_typed()
    {
        var jan = await scene.InPlanAsync();
        await jan.Presses("Naar Do");
        var sent = jan.DataOf("Naar Do", ("forWhom", "bewoners"), ("problem", "te laat"));

        await jan.Sends(sent);

        Assert.Contains("“Wat we willen bereiken”, “Datum van de Check”", jan.Shows, StringComparison.Ordinal);
        Assert.Equal("te laat", (string?)jan.Inputs.Single(i => (string?)i["id"] == "problem")["value"]);
        Assert.Equal(Phase.Plan, (await scene.OnlyChangeAsync()).Phase);
        await jan.Presses("Naar Do", ("aim", "klaar om 23:00"), ("checkDate", "2026-12-14"));
        Assert.Contains("na vandaag en binnen 12 maanden", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Naar Do", ("checkDate", "2027-02-01"));
        Assert.Equal(Phase.Do, (await scene.OnlyChangeAsync()).Phase);
    }

    [Fact]
    public async Task Today_is_the_date_in_the_teams_own_zone()
    {
        var jan = await scene.InPlanAsync();
        scene.Settings = scene.Settings! with { Rhythm = scene.Settings.Rhythm! with { Zone = "Pacific/Kiritimati" } };
        await jan.Presses("Naar Do");

        await jan.Presses("Naar Do", ("forWhom", "f"), ("problem", "p"), ("aim", "a"), ("checkDate", "2026-12-15"));
        Assert.Equal(Phase.Do, (await scene.OnlyChangeAsync()).Phase);
    }

    [Fact]
    public async Task A_step_that_was_written_is_not_called_lost_when_its_history_cannot_be_read()
    {
        var jan = await scene.InDoAsync();
        scene.Store.StartCounting();
        scene.Store.FailsAfterWrite = true;
        scene.Agenda.Setup(a => a.SubjectsChangedAsync(It.IsAny<TeamKey>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new Kernel.Tables.StoreUnavailableException("The store of this test is away."));

        await jan.Presses("Beginnen met de Check");

        Assert.Contains("De Check is begonnen", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_changes_come_in_pages_of_row_taps()
    {
        for (var i = 0; i < 30; i++) { await scene.Contribution.StartAsync(ChangeScene.Team, ChangeScene.Jan, $"Verandering {i}", CancellationToken.None); }

        var jan = await scene.In(ChangeScene.Jan).Types();
        await jan.Presses("Meer");
        await jan.Presses("Meer");

        Assert.Equal(["Nieuwe verandering", "Terug"], jan.Buttons);
        Assert.Equal(6, jan.Card.ToJsonString().Split("\"selectAction\"").Length - 1);
    }

    private async Task CountsAsync(Func<Task> press)
    {
        scene.Store.StartCounting();
        await press();

        // The settings are one read more, which the fake behind ITeams does not count.
        Assert.InRange(scene.Store.Reads, 0, 2);
        Assert.InRange(scene.Store.Writes, 0, 1);
    }
}
