using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Tables;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>What needs the team stands first, says why, and shows its figures.</summary>
public sealed class AttentionTests : IDisposable
{
    private static readonly SubjectTrend Waiting = new("Wachttijd", "min", [12, 9, 7.5m], 5);
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task First_what_its_feature_says_then_a_check_that_passed_then_what_went_badly_last_time()
    {
        scene.Changes.Open.Clear();
        scene.Changes.Open.AddRange(Enumerable.Range(0, 3).Select(n => OpenChanges.Change($"c{n}", $"Verandering {n}", "do", Monday.PlusDays(-40 + n))));
        await scene.Posts();
        await scene.Taps(Jan, "c2", "back");
        await scene.Closes(Mila);
        scene.Changes.Open.Add(OpenChanges.Change("voorbij", "Check voorbij", "do", Monday, Monday.PlusDays(1)));
        scene.Changes.Open.Add(OpenChanges.Change("aandacht", "Aandacht", "do", Monday) with { AttentionKey = "shared.just-started" });
        await scene.RoundAt(PostAt + Duration.FromDays(7));

        Assert.Equal(["aandacht", "voorbij", "c2", "c0", "c1"], (await scene.Item(Monday.PlusWeeks(1))).Content.Subjects.Select(s => s.Id));
    }

    [Fact]
    public async Task The_item_says_why_and_shows_the_trend()
    {
        Measures(Waiting);
        await scene.Posts();
        var card = await scene.Shown();
        Assert.Contains(scene.Dutch["shared.just-started"], card, StringComparison.Ordinal);
        Assert.Contains("Wachttijd: 12 → 9 → 7,5 min (doel 5)", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_two_taps_away_the_dialog_of_the_feature_and_its_save()
    {
        Measures(Waiting);
        await scene.Posts();
        var tap = Assert.Single(Selects(), s => (string?)s["data"]!["verb"] == "changes.figure/1");
        Assert.Equal(("overdracht", "task/fetch"), ((string?)tap["data"]!["id"], (string?)tap["data"]!["msteams"]!["type"]));
        Assert.Equal("Meting invoeren: Overdracht bij avonddienst", (string?)tap["title"]);
    }

    [Fact]
    public async Task Without_a_measure_there_is_neither_trend_nor_way_to_a_figure()
    {
        await scene.Posts();
        Assert.DoesNotContain(Selects(), s => (string?)s["data"]!["verb"] == "changes.figure/1");
        Assert.DoesNotContain("→", await scene.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_of_the_week_helps_the_weakest_feature_and_next_week_it_is_another()
    {
        scene.Changes.Open[0] = scene.Changes.Open[0] with { Weakest = "cycles" };
        await scene.Posts();
        Assert.Equal("volgende-ronde", (await scene.Item()).Content.QuestionId);
        await scene.RoundAt(PostAt + Duration.FromDays(7));
        Assert.Equal("stap-vooruit", (await scene.Item(Monday.PlusWeeks(1))).Content.QuestionId);
    }

    [Theory]
    [InlineData("nl", "1,25 → 2 → 3 → 4 → 5 ")]
    [InlineData("en", "1.25 → 2 → 3 → 4 → 5 ")]
    public void A_trend_shows_its_last_five_figures_as_the_language_writes_them(string language, string expected) =>
        Assert.Contains(expected, Chart.Trend(ShortTrend.Of(new SubjectTrend("Vallen", "per *week*", [9, 8, 1.25m, 2, 3, 4, 5], Target: null)), Catalog.In(Language.Find(language)!)), StringComparison.Ordinal);

    [Fact]
    public void A_bare_count_has_no_unit_and_what_was_typed_is_no_markup()
    {
        Assert.Equal("Vallen: 3 → 1 (doel 0)", Chart.Trend(new SubjectTrend("Vallen", Unit: null, [3, 1], 0), scene.Dutch));
        Assert.Equal(@"\*\*Vet\*\*: 3 \_x\_", Chart.Trend(new SubjectTrend("**Vet**", "_x_", [3], Target: null), scene.Dutch));
    }

    [Fact]
    public async Task An_item_that_was_stored_before_these_fields_were_still_reads()
    {
        await scene.Posts();
        var row = (await scene.Rows(AgendaKeys.Item(Monday))).First();
        var columns = row.Columns.Where(c => c.Key is not "IsTold").ToDictionary(StringComparer.Ordinal);
        var content = JsonNode.Parse(row.Text("Content")!)!;
        foreach (var field in new[] { "attentionKey", "trend", "measureVerb", "weakest" }) { content["subjects"]![0]!.AsObject().Remove(field); }
        columns["Content"] = content.ToJsonString();
        await scene.Store.UpsertAsync(AgendaKeys.Table, row with { Columns = columns }, CancellationToken.None);

        var subject = Assert.Single((await scene.Item()).Content.Subjects);
        Assert.Equal(("overdracht", null, null, null, null), (subject.Id, subject.AttentionKey, subject.Trend, subject.MeasureVerb, subject.Weakest));
        Assert.IsType<Kernel.Actions.ActionReply.Card>(await scene.Taps(Jan, "overdracht", "forward"));
    }

    [Fact]
    public async Task Sixty_changes_with_the_longest_words_fit_in_the_row_and_read_back_whole()
    {
        var words = string.Concat(Enumerable.Repeat("crèche è ", 18))[..159];
        scene.Changes.Open.Clear();
        scene.Changes.Open.AddRange(Enumerable.Range(0, 60).Select(n => OpenChanges.Change($"{n:x32}", words, "do", Monday) with
        {
            AttentionKey = "shared.just-started",
            Trend = new SubjectTrend(words, words, [.. Enumerable.Repeat(12_345.67m, 8)], 1),
            MeasureVerb = "changes.figure/1",
        }));
        await scene.Posts();
        foreach (var change in scene.Changes.Open) { await scene.Presses(Jan, AgendaVerbs.NoteSave, ("subject", change.Id), ("status", "stuck"), ("note", words)); }
        await scene.Closes(Mila);
        await scene.RoundAt(PostAt + Duration.FromDays(7));

        var item = await scene.Item(Monday.PlusWeeks(1));
        Assert.Equal(60, item.Content.Subjects.Count);
        Assert.All(item.Content.Subjects, s => Assert.Equal(words, s.Last!.Note));
        Assert.InRange((await scene.Rows(AgendaKeys.Item(Monday))).First().Text("ContentB")!.Length, 1, StoreLimits.TextLength);
    }

    private void Measures(SubjectTrend trend) =>
        scene.Changes.Open[0] = scene.Changes.Open[0] with { AttentionKey = "shared.just-started", Trend = trend, MeasureVerb = "changes.figure/1" };

    private IEnumerable<JsonNode> Selects() =>
        All(JsonNode.Parse(scene.Conversations.Posted[^1].Card.Content.ToJson())).Select(n => n["selectAction"]).OfType<JsonNode>();
}
