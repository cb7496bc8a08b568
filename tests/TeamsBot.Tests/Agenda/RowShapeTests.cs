using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Tables;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>Rows outlive the code that wrote them.</summary>
public sealed class RowShapeTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task What_is_read_back_is_what_was_written()
    {
        await scene.Posts();
        await scene.Presses(Jan, AgendaVerbs.LineSave, ("kind", "obstacle"), ("text", "geen tijd"), ("lifter", "partner"));
        await scene.Agrees(Mila, "lijst", Jan, Monday);
        await scene.Closes(Mila, ("status-overdracht", "back"));
        var item = await scene.Item();

        var again = ItemRow.Read(ItemRow.Write(Noord, item, etag: null));

        Assert.Equal(RowJson.Write(item.Content), RowJson.Write(again.Content));
        Assert.Equal(item with { Content = again.Content }, again);
    }

    [Fact]
    public async Task An_item_of_a_shape_this_version_does_not_know_is_not_guessed_at()
    {
        await scene.Posts();
        var row = (await scene.Rows(AgendaKeys.Item(Monday))).First();
        var newer = row with { Columns = new Dictionary<string, object>(row.Columns, StringComparer.Ordinal) { ["Schema"] = 2 } };
        await scene.Store.UpsertAsync(AgendaKeys.Table, newer, CancellationToken.None);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => scene.Taps(Jan, "overdracht", "forward"));
        Assert.Contains("shape 2", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await scene.Rows(AgendaKeys.Item(Monday))).First().Number("Schema"));
    }

    [Fact]
    public async Task A_field_that_a_later_version_adds_to_the_content_is_no_obstacle()
    {
        await scene.Posts();
        var row = (await scene.Rows(AgendaKeys.Item(Monday))).First();
        var columns = new Dictionary<string, object>(row.Columns, StringComparer.Ordinal) { ["Content"] = row.Text("Content")!.Replace("{\"language\"", "{\"later\":1,\"language\"", StringComparison.Ordinal) };
        await scene.Store.UpsertAsync(AgendaKeys.Table, row with { Columns = columns }, CancellationToken.None);
        Assert.Single((await scene.Item()).Content.Subjects);
    }

    [Fact]
    public async Task Every_change_of_what_is_shared_raises_the_version_and_what_one_says_does_not()
    {
        await scene.Posts();
        var versions = new List<long>();
        async Task Note() => versions.Add((await scene.Item()).Version);
        await Note();
        await scene.Taps(Jan, "overdracht", "forward");
        await Note();
        await scene.Agrees(Mila, "lijst", Jan, Monday);
        await Note();
        await scene.Presses(Mila, AgendaVerbs.Skip);
        await Note();
        await scene.Presses(Mila, AgendaVerbs.Unskip);
        await Note();
        await scene.Closes(Mila);
        await Note();
        await scene.Presses(Mila, AgendaVerbs.Reopen);
        await Note();
        Assert.Equal([1, 1, 2, 3, 4, 5, 6], versions);
    }

    [Fact]
    public async Task Rows_without_their_item_are_left_out()
    {
        await scene.Items.SayAsync(Noord, Monday, [], CancellationToken.None);
        Assert.Null(await scene.Items.FindAsync(Noord, Monday, CancellationToken.None));
        Assert.Empty(await scene.Items.FromAsync(Noord, Monday, CancellationToken.None));
    }
}
