using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Tables;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

/// <summary>What can go wrong between two steps, in each of the four.</summary>
public sealed class EveryStepTests : IDisposable
{
    private static readonly (string Input, string Button, string Text)[] Steps =
        [("text", "Verder", "waarom"), ("text", "Verder", "onderzocht"), ("text", "Verder", "bedacht"), ("action", "Klaar", "gedaan")];

    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_lost_answer_and_a_restart_lose_no_text_and_take_no_step_twice(int step)
    {
        var (phone, (input, button, text)) = (await At(step), Steps[step - 1]);
        var press = (Data: phone.DataOf(button, (input, text)), Verb: phone.VerbOf(button));
        await phone.Twin().Sends(press.Data.DeepClone().AsObject(), press.Verb);
        scene.Restarts();
        await phone.Sends(press.Data, press.Verb);
        await Stands(step + 1, text);
        Assert.Contains(text, (await Walks(step + 1)).Shows, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Two_clients_at_one_step_stay_in_one_session_and_both_texts_are_kept(int step)
    {
        var (laptop, (input, button, _)) = (await At(step), Steps[step - 1]);
        var phone = laptop.Twin();
        await laptop.Presses(button, (input, "van de laptop"));
        await phone.Presses(button, (input, "van de telefoon"));
        Assert.Equal(laptop.Shows.Split('\n')[0], phone.Shows.Split('\n')[0]);
        await Stands(step + 1, "van de laptop\nvan de telefoon");
    }

    // The card that somebody finds who asks anew; at the end that of the journal.
    private async Task<ReflectionHand> Walks(int step) =>
        step <= Steps.Length ? await scene.In(Ines).Types() : await (await scene.In(Ines).Types("reflection.command.journal")).Presses(Opening((await Only()).Card!));

    private static string Opening(string card) => $"Openen: {Deck.Find(card)!.Title.In("nl")}";

    private async Task<ReflectionHand> At(int step)
    {
        var ines = await (await scene.In(Ines).Types()).Presses("Kies kaart 1");
        foreach (var (input, button, text) in Steps.Take(step - 1)) { await ines.Presses(button, (input, text)); }
        return ines;
    }

    private async Task Stands(int step, string text)
    {
        var session = await Only();
        Assert.Equal(SessionState.Dealt + step, session.State);
        Assert.Equal(text, (step - 1) switch { 1 => session.Said.Why, 2 => session.Said.Explore, 3 => session.Said.Design, _ => session.Said.Action });
    }

    private async Task<Session> Only()
    {
        var rows = new List<Row>();
        await foreach (var row in scene.Store.RangeAsync(ReflectionKeys.Table, Ines.Ref.Partition, KeyRange.All, CancellationToken.None)) { rows.Add(row); }
        return SessionRows.Read(Assert.Single(rows, row => row.Key.StartsWith(ReflectionKeys.Sessions, StringComparison.Ordinal)));
    }
}
