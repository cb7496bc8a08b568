using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>What people say for themselves: taps, notes, lines, answers.</summary>
public sealed class AnswerTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_tap_shows_at_once_and_the_shared_card_follows()
    {
        await scene.Posts();
        Assert.Contains("▲ 1", Words(Page(await scene.Taps(Jan, "overdracht", "forward"))), StringComparison.Ordinal);
        await scene.Taps(Awa, "overdracht", "forward");

        Assert.Contains("▲ 2", await scene.Shown(), StringComparison.Ordinal);
        Assert.False((await scene.Board()).IsBehind);
    }

    [Fact]
    public async Task A_second_tap_or_delivery_replaces_the_first()
    {
        await scene.Posts();
        await scene.Taps(Jan, "overdracht", "forward");
        await scene.Taps(Jan, "overdracht", "stuck");
        await scene.Taps(Jan, "overdracht", "stuck");

        var said = Assert.Single((await scene.Board()).Statuses);
        Assert.Equal((Status.Stuck, Jan.Ref, "Jan Visser"), (said.Status, said.By, said.Name));
    }

    [Fact]
    public async Task Ten_people_tapping_at_once_are_all_kept()
    {
        await scene.Posts();
        var people = Enumerable.Range(0, 10).Select(n => Jan with { Ref = new MemberRef(Host, $"p{n}"), Name = $"P{n}" }).ToArray();
        await Task.WhenAll(people.Select(p => scene.Taps(p, "overdracht", "same")));
        Assert.Contains("＝ 10", await scene.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_keeps_the_note()
    {
        await scene.Posts();
        await Note(Jan, "back", "vrijdag weer de oude lijst");
        await scene.Taps(Jan, "overdracht", "same");

        var said = Assert.Single((await scene.Board()).Statuses);
        Assert.Equal((Status.Same, "vrijdag weer de oude lijst"), (said.Status, said.Note));
        Assert.Contains("“vrijdag weer de oude lijst” — Jan Visser", await scene.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_can_be_changed_and_taken_back()
    {
        await scene.Posts();
        await Note(Jan, "none", "eerste");
        await Note(Jan, "forward", "tweede");
        Assert.Equal("tweede", Assert.Single((await scene.Board()).Statuses).Note);

        await Note(Jan, "none", "");
        Assert.Empty((await scene.Board()).Statuses);
        Assert.Same(ActionReply.Nothing, await Note(Jan, "none", ""));
    }

    [Fact]
    public async Task Lines_are_saved_changed_and_taken_back()
    {
        await scene.Posts();
        await Line(Jan, "noticed", "mevrouw sliep door");
        await Line(Jan, "obstacle", "geen tijd", ("lifter", "leader"));
        await Line(Samir, "obstacle", "geen sleutel", ("lifter", "somebody"));
        var card = await scene.Shown();
        Assert.Contains("“mevrouw sliep door” — Jan Visser", card, StringComparison.Ordinal);
        Assert.Contains($"geen tijd — {scene.Dutch["agenda.lifter.leader"]}", card, StringComparison.Ordinal);
        Assert.Null((await scene.Board()).OwnLine(LineKind.Obstacle, Samir.Ref)!.Lifter);

        await Line(Jan, "noticed", "");
        await Line(Jan, "noticed", "");
        Assert.DoesNotContain("mevrouw", await scene.Shown(), StringComparison.Ordinal);
        Assert.Equal(2, (await scene.Board()).Lines.Count);
    }

    [Fact]
    public async Task The_page_of_ones_own_words_shows_what_one_said_and_nothing_of_others()
    {
        await scene.Posts();
        await Note(Jan, "back", "van Jan");
        await Note(Samir, "back", "van Samir");
        var list = Words(Page(await scene.Presses(Jan, AgendaVerbs.Words)));
        Assert.Contains("van Jan", list, StringComparison.Ordinal);
        Assert.DoesNotContain("van Samir", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unnamed_answers_show_from_two_upward_with_their_count()
    {
        await scene.Posts();
        await scene.Answers(Jan, "ik twijfel", "unnamed");
        Assert.DoesNotContain("ik twijfel", await scene.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Dutch.Count("agenda.answers", 1), await scene.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain("ik twijfel", Words(Page(await scene.Presses(Mila, AgendaVerbs.All))), StringComparison.Ordinal);

        await scene.Answers(Samir, "ik ook", "unnamed");
        await scene.Answers(Ines, "ik niet", "named");
        var card = await scene.Shown();
        Assert.Contains("“ik twijfel”", card, StringComparison.Ordinal);
        Assert.Contains($"{scene.Dutch.Count("agenda.answers", 3)} · {scene.Dutch.Format("agenda.unnamed", 2)}", card, StringComparison.Ordinal);
        Assert.Contains("“ik niet” — Ines de Boer", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_unnamed_answer_shows_when_the_item_closes()
    {
        await scene.Posts();
        await scene.Answers(Jan, "ik twijfel", "unnamed");
        await scene.Closes(Mila);
        Assert.Contains("“ik twijfel”", await scene.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unnamed_answers_stand_in_the_order_of_their_pseudonyms_not_of_their_time()
    {
        await scene.Posts();
        string[] texts = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven"];
        foreach (var text in texts) { await scene.Answers(Jan with { Ref = new MemberRef(Host, text) }, text, "unnamed"); }

        var expected = (await scene.Rows("item:2026-12-14:answer:u:")).Select(row => row.Text("Text")!).ToArray();
        var page = Words(Page(await scene.Presses(Mila, AgendaVerbs.All)));
        Assert.Equal(expected, page.Split('\n').Select(line => line.Trim('“', '”')).Where(texts.Contains));
        Assert.NotEqual(texts, expected);
    }

    [Theory]
    [InlineData("named", "unnamed")]
    [InlineData("named", "private")]
    [InlineData("unnamed", "named")]
    [InlineData("unnamed", "private")]
    [InlineData("private", "named")]
    [InlineData("private", "unnamed")]
    public async Task An_answer_that_moves_leaves_nothing_behind(string from, string to)
    {
        await scene.Posts();
        await scene.Answers(Jan, "eerst", from);
        var own = await OwnAsync(Jan);
        Assert.Equal(("eerst", from), (own.Text, own.Visibility));

        await scene.Answers(Jan, "toen", to, own.Before);
        await scene.Answers(Jan, "toen", to, own.Before);

        var rows = (await scene.Rows("item:2026-12-14:answer:")).Concat(await scene.Rows("answer:", Jan.Ref.Partition)).ToArray();
        Assert.Equal("toen", Assert.Single(rows).Text("Text"));
        Assert.Equal(to == "private" ? Jan.Ref.Partition : Noord.Partition, rows[0].Partition);
        Assert.Equal(("toen", to), ((await OwnAsync(Jan)).Text, (await OwnAsync(Jan)).Visibility));
    }

    [Theory]
    [InlineData("named")]
    [InlineData("unnamed")]
    [InlineData("private")]
    public async Task An_answer_of_ones_own_can_be_edited_and_withdrawn_until_closing(string visibility)
    {
        await scene.Posts();
        await scene.Answers(Jan, "eerst", visibility, ("score", "4"));
        await scene.Answers(Jan, "beter", visibility, ("score", "5"), (await OwnAsync(Jan)).Before);
        Assert.Equal("beter", (await OwnAsync(Jan)).Text);

        await scene.Presses(Jan, AgendaVerbs.AnswerTakeBack, (await OwnAsync(Jan)).Before);
        await scene.Presses(Jan, AgendaVerbs.AnswerTakeBack, ("before", visibility));

        Assert.Empty(await scene.Rows("item:2026-12-14:answer:"));
        Assert.Empty(await scene.Rows("item:2026-12-14:score:"));
        Assert.Empty(await scene.Rows("", Jan.Ref.Partition));

        await scene.Closes(Mila);
        Assert.Equal("agenda.is-closed", Refused(await scene.Answers(Jan, "te laat", visibility)));
        Assert.Equal("agenda.is-closed", Refused(await scene.Presses(Jan, AgendaVerbs.Answer)));
    }

    [Fact]
    public async Task One_cannot_open_or_replace_the_answer_of_another()
    {
        await scene.Posts();
        await scene.Answers(Jan, "van Jan", "unnamed");
        Assert.Null(Inputs(await scene.Presses(Samir, AgendaVerbs.Answer), "answer"));
        await scene.Answers(Samir, "van Samir", "unnamed");
        Assert.Equal("van Jan", (await OwnAsync(Jan)).Text);
    }

    [Fact]
    public async Task A_private_answer_does_not_touch_what_others_read()
    {
        await scene.Posts();
        var before = (await scene.Board()).Version;
        await scene.Answers(Jan, "alleen voor mij", "private");
        Assert.Equal(before, (await scene.Board()).Version);
        Assert.DoesNotContain("alleen voor mij", await scene.Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public async Task A_score_is_shown_only_as_a_mean_from_four_upward(int people, bool isShown)
    {
        await scene.Posts();
        foreach (var n in Enumerable.Range(0, people)) { await Score(n, n + 2); }
        Assert.DoesNotContain("Gemiddeld", await scene.Shown(), StringComparison.Ordinal);

        await scene.Closes(Mila);

        Assert.Equal(isShown, (await scene.Shown()).Contains(scene.Dutch.Format("agenda.mean", "3,5", 4), StringComparison.Ordinal));
        Assert.Equal(isShown, (await scene.Shown()).Contains("Gemiddeld", StringComparison.Ordinal));
        Assert.Empty(await scene.Rows("item:2026-12-14:score:"));
        Assert.Equal(Enumerable.Range(2, people), (await scene.Item()).Content.Summary!.Scores);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("99999999999")]
    [InlineData("vijf")]
    public async Task A_score_outside_the_scale_counts_for_nothing(string score)
    {
        await scene.Posts();
        await scene.Answers(Jan, "tekst", "named", ("score", score));
        Assert.Empty((await scene.Board()).Scores);
        Assert.Equal("agenda.answer.empty", Refused(await scene.Answers(Jan, "", "named", ("score", score))));
    }

    [Theory]
    [InlineData(AgendaVerbs.Status, "subject", "unknown", "shared.card-too-old")]
    [InlineData(AgendaVerbs.Status, "status", "great", "shared.card-too-old")]
    [InlineData(AgendaVerbs.Note, "subject", "unknown", "shared.card-too-old")]
    [InlineData(AgendaVerbs.NoteSave, "subject", "unknown", "shared.card-too-old")]
    [InlineData(AgendaVerbs.NoteSave, "note", "161", "shared.too-long")]
    [InlineData(AgendaVerbs.Line, "kind", "gossip", "shared.card-too-old")]
    [InlineData(AgendaVerbs.LineSave, "kind", "gossip", "shared.card-too-old")]
    [InlineData(AgendaVerbs.LineSave, "text", "161", "shared.too-long")]
    [InlineData(AgendaVerbs.AnswerSave, "visibility", "everyone", "shared.card-too-old")]
    [InlineData(AgendaVerbs.AnswerSave, "answer", "501", "shared.too-long")]
    [InlineData(AgendaVerbs.AnswerSave, "answer", "", "agenda.answer.empty")]
    [InlineData(AgendaVerbs.Status, "id", "2026-12-15", "shared.card-too-old")]
    [InlineData(AgendaVerbs.Status, "id", "../secret", "shared.card-too-old")]
    public async Task What_no_card_would_send_is_refused_and_nothing_is_written(string verb, string field, string value, string refusal)
    {
        await scene.Posts();
        scene.Store.Reset();
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        {
            ["subject"] = "overdracht", ["status"] = "forward", ["note"] = "n", ["kind"] = "noticed", ["text"] = "t", ["answer"] = "a", ["visibility"] = "named",
            [field] = int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var length) ? new string('x', length) : value,
        };
        Assert.Equal(refusal, Refused(await scene.Presses(Jan, verb, [.. fields.Select(f => (f.Key, f.Value))])));
        Assert.Equal(0, scene.Store.Writes);
    }

    [Fact]
    public async Task A_personal_chat_is_no_place_to_answer()
    {
        await scene.Posts();
        var reply = await scene.Presses(Jan, Monday, AgendaVerbs.Status, "card", Language.Dutch, [("subject", "overdracht"), ("status", "forward")], personal: true);
        Assert.Equal("shared.card-too-old", Refused(reply));
    }

    private Task<ActionReply> Note(Member who, string status, string note) =>
        scene.Presses(who, AgendaVerbs.NoteSave, ("subject", "overdracht"), ("status", status), ("note", note));

    private Task<ActionReply> Line(Member who, string kind, string text, params (string, string)[] more) => scene.Presses(who, AgendaVerbs.LineSave, [("kind", kind), ("text", text), .. more]);

    private Task<ActionReply> Score(int n, int score) => scene.Presses(
        Jan with { Ref = new MemberRef(Host, $"p{n}") }, AgendaVerbs.AnswerSave, ("visibility", "named"), ("score", $"{score}"));

    private async Task<(string? Text, string? Visibility, (string, string) Before)> OwnAsync(Member who)
    {
        var page = await scene.Presses(who, AgendaVerbs.Answer);
        var before = All(System.Text.Json.Nodes.JsonNode.Parse(Page(page).ToJson())).Select(n => (string?)n["data"]?["before"]).OfType<string>().FirstOrDefault();
        return (Inputs(page, "answer"), Inputs(page, "visibility"), ("before", before ?? ""));
    }

    private static string? Inputs(ActionReply page, string id) =>
        (string?)All(System.Text.Json.Nodes.JsonNode.Parse(Page(page).ToJson())).Single(n => (string?)n["id"] == id && n["label"] is not null)["value"];
}
