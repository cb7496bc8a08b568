using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class SessionTests : IDisposable
{
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Somebody_walks_through_the_four_steps_and_reads_back_what_they_wrote()
    {
        var ines = await InStepOne();
        Assert.Contains("Stap 1 van 4", ines.Shows, StringComparison.Ordinal);
        await ines.Presses("Verder", ("text", "Dit speelt nu"));
        Assert.Contains("Stap 2 van 4", ines.Shows, StringComparison.Ordinal);
        await ines.Presses("Verder", ("text", "SOEP is weggezakt"));
        await ines.Presses("Verder", ("text", "Tien minuten in januari"));
        Assert.Contains("Stap 4 van 4", ines.Shows, StringComparison.Ordinal);
        await ines.Presses("Klaar", ("action", "Samir vragen"), ("with", "Samir"), ("means", "een lokaal"), ("lookBack", "2026-12-17"));
        Assert.All(["Dit speelt nu", "SOEP is weggezakt", "Tien minuten in januari", "Samir vragen", "een lokaal", "17 december 2026"], text => Assert.Contains(text, ines.Shows, StringComparison.Ordinal));
        Assert.Equal(SessionState.Done, (await Only()).State);
    }

    [Fact]
    public async Task Every_step_can_be_skipped()
    {
        var ines = await InStepOne();
        foreach (var button in new[] { "Verder", "Verder", "Verder", "Klaar" }) { await ines.Presses(button); }
        Assert.Equal((SessionState.Done, Said.Nothing), ((await Only()).State, (await Only()).Said));
    }

    [Fact]
    public async Task Asked_for_twice_the_same_cards_lie_on_the_table()
    {
        var first = await scene.In(Ines).Types();
        var second = await scene.In(Ines).Types();
        Assert.Equal(first.Card.ToJsonString(), second.Card.ToJsonString());
        Assert.Single(await Sessions());
    }

    [Fact]
    public async Task Pressing_the_old_button_again_changes_nothing()
    {
        var dealt = await scene.In(Ines).Types();
        var twin = dealt.Twin();
        await dealt.Presses("Kies kaart 1");
        var chosen = await Only();
        await twin.Presses("Kies kaart 2");
        Assert.Equal(chosen.Card, (await Only()).Card);
        Assert.Equal(dealt.Shows, twin.Shows);
    }

    [Fact]
    public async Task Two_clients_at_one_step_do_not_fork_it_and_what_both_sent_is_kept()
    {
        var laptop = await InStepOne();
        var phone = laptop.Twin();
        await laptop.Presses("Verder", ("text", "van de laptop"));
        await phone.Presses("Verder", ("text", "van de telefoon"));
        Assert.Equal(laptop.Shows.Split('\n')[0], phone.Shows.Split('\n')[0]);
        var session = await Only();
        Assert.Equal((SessionState.Exploring, "van de laptop\nvan de telefoon"), (session.State, session.Said.Why));
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_counts_once()
    {
        var ines = await InStepOne();
        var (data, verb) = (ines.DataOf("Verder", ("text", "een keer")), ines.VerbOf("Verder"));
        await ines.Sends(data.DeepClone().AsObject(), verb);
        var once = await Only();
        await ines.Sends(data, verb, kind: ActionKind.Submit);
        var twice = await Only();
        Assert.Equal((once.State, once.Said, once.Version), (twice.State, twice.Said, twice.Version));
        Assert.Contains("Stap 2 van 4", ines.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_before_a_restart_stands_in_the_card_after_it()
    {
        var ines = await InStepOne();
        await ines.Presses("Verder", ("text", "voor de herstart"));
        await ines.Presses("Later verder", ("text", "half af"));
        Assert.Equal(["Ga verder"], ines.Buttons);
        scene.Restarts();
        await ines.Presses("Ga verder");
        Assert.Equal("half af", (string?)ines.Inputs.Single()["value"]);
        Assert.Contains("voor de herstart", ines.Shows, StringComparison.Ordinal);
        var again = await scene.In(Ines).Types();
        Assert.Equal(ines.Shows, again.Shows);
    }

    [Fact]
    public async Task Stopping_keeps_what_there_is()
    {
        var ines = await InStepOne();
        await ines.Presses("Bewaar en stop", ("text", "genoeg"));
        Assert.Equal((SessionState.Done, "genoeg"), ((await Only()).State, (await Only()).Said.Why));
        await ines.Presses("Nieuwe kaarten");
        Assert.Equal(2, (await Sessions()).Count);
    }

    [Fact]
    public async Task Other_cards_are_three_others_also_when_the_press_comes_twice()
    {
        var ines = await scene.In(Ines).Types();
        var before = await Only();
        var (data, verb) = (ines.DataOf("Andere kaarten"), ines.VerbOf("Andere kaarten"));
        await ines.Sends(data.DeepClone().AsObject(), verb);
        var after = await Only();
        await ines.Sends(data, verb);
        Assert.Empty(before.Dealt.Intersect(after.Dealt, StringComparer.Ordinal));
        Assert.Equal(after.Dealt, (await Only()).Dealt);
    }

    [Fact]
    public async Task Not_now_is_fine_and_new_cards_come_when_asked_for()
    {
        var ines = await scene.In(Ines).Types();
        await ines.Presses("Nu niet");
        Assert.Equal(SessionState.Skipped, (await Only()).State);
        await ines.Presses("Nieuwe kaarten");
        Assert.Contains("Kies kaart 1", ines.Buttons);
    }

    [Fact]
    public async Task A_week_later_the_unfinished_one_is_a_draft_and_new_cards_are_dealt()
    {
        var ines = await InStepOne();
        await ines.Presses("Later verder", ("text", "komt nog"));
        scene.Clock.Advance(TimeSpan.FromDays(8));
        var again = await scene.In(Ines).Types();
        Assert.Contains("Kies kaart 1", again.Buttons);
        await ines.Presses("Ga verder");
        Assert.Equal("komt nog", (string?)ines.Inputs.Single()["value"]);
    }

    [Fact]
    public async Task Nobody_reaches_the_session_of_another()
    {
        var ines = await InStepOne();
        var (data, verb) = (ines.DataOf("Verder", ("text", "van een ander")), ines.VerbOf("Verder"));
        var samir = await scene.In(Samir).Sends(data, verb);
        Assert.Equal("reflection.gone", samir.Refusal);
        Assert.Null((await Only()).Said.Why);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => r.Row.Partition == Samir.Ref.Partition);
    }

    [Theory]
    [InlineData("habits")]
    [InlineData("../session")]
    [InlineData("")]
    public async Task A_forged_id_is_refused(string id)
    {
        var ines = await scene.In(Ines).Sends(new JsonObject { ["id"] = id, ["step"] = "Chosen", ["onward"] = "Next", ["text"] = "x" }, ReflectionVerbs.Answer);
        Assert.Equal("reflection.gone", ines.Refusal);
        Assert.Empty(await scene.AllRowsAsync());
    }

    [Fact]
    public async Task In_a_channel_nothing_is_asked_and_nothing_taken()
    {
        scene.Roster.Remove(Noord, Awa);
        var ines = await InStepOne();
        var (data, verb) = (ines.DataOf("Verder", ("text", "hardop")), ines.VerbOf("Verder"));
        await ines.Sends(data, verb, Noord);
        Assert.Equal("reflection.only-in-chat", ines.Refusal);
        Assert.Equal("reflection.only-in-chat", (await scene.In(Ines).Types(inChannel: true)).Refusal);
        Assert.Null((await Only()).Said.Why);
    }

    [Fact]
    public async Task What_is_too_long_or_lies_in_the_past_is_refused_and_changes_nothing()
    {
        var ines = await InStepOne();
        await ines.Presses("Verder", ("text", new string('x', 161)));
        Assert.Equal("shared.too-long", ines.Refusal);
        foreach (var button in new[] { "Verder", "Verder", "Verder" }) { await ines.Presses(button); }
        await ines.Presses("Klaar", ("action", "iets"), ("lookBack", "2026-12-03"));
        Assert.Equal("reflection.look-back.when", ines.Refusal);
        Assert.Equal((SessionState.Acting, Said.Nothing), ((await Only()).State, (await Only()).Said));
    }

    [Fact]
    public async Task What_somebody_writes_stands_in_their_own_partition_alone_and_in_no_log()
    {
        var ines = await InStepOne();
        await ines.Presses("Verder", ("text", "zeer persoonlijk"));
        await ines.Presses("Bewaar en stop", ("text", "zeer persoonlijk"));
        Assert.All((await scene.AllRowsAsync()).Where(r => TextOf(r.Row).Contains("persoonlijk", StringComparison.Ordinal)), r => Assert.Equal(Ines.Ref.Partition, r.Row.Partition));
        Assert.All(scene.Store.Written, w => Assert.DoesNotContain(Noord.ConversationId, w.Row.Partition, StringComparison.Ordinal));
        Assert.DoesNotContain(scene.Log.Lines, line => line.Contains("persoonlijk", StringComparison.Ordinal) || line.Contains("Ines", StringComparison.Ordinal));
    }

    private async Task<ReflectionHand> InStepOne() => await (await scene.In(Ines).Types()).Presses("Kies kaart 1");

    private async Task<Session> Only() => Assert.Single(await Sessions());

    private async Task<IReadOnlyList<Session>> Sessions()
    {
        var ids = (await scene.AllRowsAsync()).Where(r => r.Row.Key.StartsWith("session:", StringComparison.Ordinal)).Select(r => r.Row.Text("Id")!);
        var found = new List<Session>();
        foreach (var id in ids) { found.Add((await scene.Kept.SessionAsync(Ines.Ref, id, CancellationToken.None))!.Value); }
        return found;
    }
}
