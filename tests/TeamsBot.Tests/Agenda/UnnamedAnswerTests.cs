using System.Globalization;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>Whose an answer without a name was: not in any row, not in the log, and after closing not even with the key.</summary>
public sealed class UnnamedAnswerTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task No_row_ever_written_holds_the_person_who_answered_without_a_name()
    {
        await Answered();
        await scene.Presses(Jan, AgendaVerbs.AnswerTakeBack);
        await scene.Answers(Jan, "toch weer", "unnamed", ("score", "3"));
        await scene.Shown();
        await scene.Closes(Mila);
        await scene.RoundAt(PostAt + Duration.FromDays(7));

        var texts = scene.Spy.Written.SelectMany(w => Texts(w.Row)).ToArray();
        Assert.Contains(texts, text => text.Contains("ik twijfel", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, Betrays);
    }

    [Fact]
    public async Task The_same_search_finds_who_signed()
    {
        await scene.Posts();
        await scene.Answers(Jan, "met naam", "named");
        Assert.Contains(scene.Spy.Written.SelectMany(w => Texts(w.Row)), Betrays);
    }

    [Fact]
    public async Task No_log_line_holds_the_person_or_the_text()
    {
        await Answered();
        await scene.Closes(Mila);
        Assert.DoesNotContain(scene.LogLines, Betrays);
        Assert.DoesNotContain(scene.LogLines, line => line.Contains("ik twijfel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_row_of_such_an_answer_holds_a_time()
    {
        await Answered();
        var rows = (await scene.Rows("item:2026-12-14:answer:u:")).Concat(await scene.Rows("item:2026-12-14:score:")).ToArray();
        Assert.Equal(4, rows.Length);
        Assert.DoesNotContain(rows.SelectMany(row => row.Columns.Values), value => value is DateTimeOffset);
    }

    [Fact]
    public async Task Closing_removes_the_secret_and_gives_every_such_answer_another_key()
    {
        await Answered();
        var before = (await scene.Keys("item:2026-12-14:answer:u:")).ToArray();

        await scene.Closes(Mila);

        Assert.Empty(await scene.Rows(AgendaKeys.Secret(Monday)));
        Assert.Empty(await scene.Rows("item:2026-12-14:score:"));
        var after = await scene.Rows("item:2026-12-14:answer:u:");
        Assert.Equal(["ik ook", "ik twijfel"], after.Select(row => row.Text("Text")).Order(StringComparer.Ordinal));
        Assert.Empty(before.Intersect(after.Select(row => row.Key), StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_item_that_closes_by_itself_forgets_as_well()
    {
        await Answered();
        await scene.RoundAt(PostAt + Duration.FromHours(24));
        Assert.Equal(ItemState.Closed, (await scene.Item()).State);
        Assert.Empty(await scene.Rows(AgendaKeys.Secret(Monday)));
    }

    [Fact]
    public async Task A_week_that_was_called_off_forgets_after_a_day_and_then_stays_off()
    {
        await Answered();
        await scene.Presses(Mila, AgendaVerbs.Skip);
        var before = (await scene.Keys("item:2026-12-14:answer:u:")).ToArray();
        Assert.NotNull((await scene.Board()).Secret);

        var until = (await scene.Item()).ClosesAt!.Value;
        await scene.RoundAt(until);

        Assert.Empty(await scene.Rows(AgendaKeys.Secret(Monday)));
        Assert.Empty(await scene.Rows("item:2026-12-14:score:"));
        Assert.Empty(before.Intersect(await scene.Keys("item:2026-12-14:answer:u:"), StringComparer.Ordinal));
        Assert.Equal("agenda.reopen-too-late", Refused(await scene.Presses(Mila, AgendaVerbs.Unskip)));
        Assert.DoesNotContain(scene.Conversations.Updated, u => u.Card.Content.Actions.Count > 6);
        await scene.Shown();
        Assert.Empty(scene.Conversations.Updated[^1].Card.Content.Actions);
    }

    [Fact]
    public async Task After_reopening_nobody_gets_an_earlier_unnamed_answer_back()
    {
        await Answered();
        await scene.Closes(Mila);
        await scene.Presses(Mila, AgendaVerbs.Reopen);

        var page = Words(Page(await scene.Presses(Jan, AgendaVerbs.Answer)));
        Assert.DoesNotContain("ik twijfel", page, StringComparison.Ordinal);
        await scene.Presses(Jan, AgendaVerbs.AnswerTakeBack);
        Assert.Equal(2, (await scene.Board()).Unnamed.Count);
    }

    [Fact]
    public async Task More_answers_than_one_transaction_holds_are_all_kept_and_the_secret_is_gone()
    {
        await scene.Posts();
        foreach (var n in Enumerable.Range(0, 60)) { await scene.Answers(Jan with { Ref = new MemberRef(Host, $"p{n}") }, $"tekst {n}", "unnamed"); }

        await scene.Closes(Mila);

        Assert.Equal(60, (await scene.Board()).Unnamed.Count);
        Assert.Null((await scene.Board()).Secret);
    }

    private async Task Answered()
    {
        await scene.Posts();
        await scene.Answers(Jan, "ik twijfel", "unnamed", ("score", "2"));
        await scene.Answers(Awa, "ik ook", "unnamed", ("score", "3"));
    }

    private static IEnumerable<string> Texts(Row row) =>
        row.Columns.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!).Concat(row.Columns.Keys).Append(row.Partition).Append(row.Key);

    private static bool Betrays(string text) => new[] { Jan, Awa }.SelectMany(m => new[] { m.Ref.ObjectId, m.Name, m.ChannelUserId, KeyPart.Encode(m.ChannelUserId) })
        .Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
