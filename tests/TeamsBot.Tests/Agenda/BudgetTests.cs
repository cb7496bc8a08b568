using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>Requests to the store for one press, in the handlers themselves: the platform adds the reads of who pressed.</summary>
public sealed class BudgetTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_tap_takes_one_read_and_one_write_however_much_history_there_is()
    {
        await scene.Posts();
        Assert.Equal((1, 1), await Cost(() => scene.Taps(Jan, "overdracht", "forward")));
        await History();
        Assert.Equal((1, 1), await Cost(() => scene.Taps(Jan, "overdracht", "same")));
        Assert.Equal((1, 1), await Cost(() => scene.Taps(Jan, "overdracht", "same")));
    }

    [Theory]
    [InlineData("named")]
    [InlineData("unnamed")]
    [InlineData("private")]
    public async Task An_answer_takes_one_read_and_one_write_first_and_changed(string visibility)
    {
        await scene.Posts();
        await History();
        Assert.Equal((1, 1), await Cost(() => scene.Answers(Jan, "eerst", visibility)));
        Assert.Equal((1, 1), await Cost(() => scene.Answers(Jan, "beter", visibility, ("before", visibility))));
        Assert.Equal((1, 1), await Cost(() => scene.Presses(Jan, AgendaVerbs.AnswerTakeBack, ("before", visibility))));
    }

    [Fact]
    public async Task A_note_or_line_takes_one_read_and_one_write()
    {
        await scene.Posts();
        await History();
        Assert.Equal((1, 1), await Cost(() => scene.Presses(Jan, AgendaVerbs.NoteSave, ("subject", "overdracht"), ("status", "back"), ("note", "n"))));
        Assert.Equal((1, 1), await Cost(() => scene.Presses(Jan, AgendaVerbs.LineSave, ("kind", "noticed"), ("text", "t"))));
    }

    [Theory]
    [InlineData(AgendaVerbs.Words, 1)]
    [InlineData(AgendaVerbs.Answer, 2)]
    [InlineData(AgendaVerbs.All, 1)]
    [InlineData(AgendaVerbs.Close, 1)]
    [InlineData(AgendaVerbs.Agreements, 2)]
    public async Task Opening_a_page_writes_nothing(string verb, int reads)
    {
        await scene.Posts();
        Assert.Equal((reads, 0), await Cost(() => scene.Presses(Mila, verb)));
    }

    [Fact]
    public async Task A_shared_card_is_brought_up_to_date_with_one_read_and_one_write()
    {
        await scene.Posts();
        await scene.Taps(Jan, "overdracht", "forward");
        Assert.Equal((1, 1), await Cost(() => scene.Shown()));
    }

    private async Task<(int Reads, int Writes)> Cost(Func<Task> press)
    {
        scene.Store.Reset();
        await press();
        return (scene.Store.Reads, scene.Store.Writes);
    }

    [Fact]
    public async Task An_agreement_takes_at_most_three_reads_and_one_write()
    {
        await scene.Posts();
        await History();
        var id = new string('a', 32);
        Assert.Equal((3, 1), await Cost(() => scene.Presses(
            Jan, AgendaVerbs.AgreementMake, ("nonce", id), ("text", "t"), ("owner", Jan.Ref.ToString()), ("due", AgendaKeys.Id(Monday)))));
        Assert.Equal((3, 1), await Cost(() => scene.Presses(Jan, AgendaVerbs.AgreementDone, ("agreement", id))));
    }

    // Five years of items on which thirty people answered, in the same partition.
    private async Task History()
    {
        foreach (var week in Enumerable.Range(1, 260))
        {
            var date = Monday.PlusWeeks(-week);
            var old = (await scene.Item()) with { Date = date, State = ItemState.Closed, ClosesAt = null };
            Write[] said =
            [
                .. Enumerable.Range(0, 30).Select(n => new Write.Insert(SaidRows.Write(
                    Noord, date, new StatusUpdate("overdracht", Person(n), "P", Status.Same, Note: null, PostAt)))),
                .. Enumerable.Range(0, 30).Select(n => new Write.Insert(SaidRows.Write(Noord, date, new NamedAnswer(Person(n), "P", "antwoord", PostAt)))),
            ];
            await scene.Items.AddAsync(Noord, old, said, CancellationToken.None);
        }

        static MemberRef Person(int n) => new(Host, $"p{n}");
    }
}
