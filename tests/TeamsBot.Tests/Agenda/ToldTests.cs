using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Agenda;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>Features hear how the week went, at least once, also after a crash.</summary>
public sealed class ToldTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task After_the_leader_closed_they_hear_how_many_said_what_and_what_was_concluded()
    {
        scene.Changes.Open.Add(OpenChanges.Change("meten", "Thuis meten", "plan", Monday));
        await scene.Posts();
        await scene.Taps(Jan, "overdracht", "forward");
        await scene.Taps(Samir, "overdracht", "stuck");
        await scene.Taps(Ines, "overdracht", "forward");
        await scene.Closes(Mila, ("status-overdracht", "back"));

        var (date, weeks) = Assert.Single(scene.Changes.Closed);
        Assert.Equal(Monday, date);
        Assert.Equal([new SubjectWeek("overdracht", 2, 0, 0, 1, "back"), new SubjectWeek("meten", 0, 0, 0, 0, Concluded: null)], weeks);
        Assert.True((await scene.Item()).IsTold);
    }

    [Fact]
    public async Task They_hear_it_too_when_it_closes_by_itself_and_not_again_with_every_round()
    {
        await scene.Posts();
        await scene.RoundAt(PostAt + Duration.FromHours(24));
        await scene.Round();
        await scene.RoundAt(PostAt + Duration.FromHours(30));
        Assert.Single(scene.Changes.Closed);
    }

    [Fact]
    public async Task What_another_instance_keeps_while_the_summary_is_under_way_does_not_lose_its_message()
    {
        await scene.Posts();
        scene.Conversations.Meanwhile = async () =>
        {
            var board = await scene.Board();
            Assert.NotNull(await scene.Items.ReplaceAsync(Noord, board.Item with { IsTold = true }, board.ETag, [], CancellationToken.None));
        };

        await scene.Closes(Mila);

        Assert.Equal((true, true, "activity-1"), ((await scene.Item()).IsTold, (await scene.Item()).IsSummarySent, (await scene.Item()).SummaryId));
    }

    [Fact]
    public async Task A_feature_that_fails_hears_it_with_the_next_round()
    {
        await scene.Posts();
        scene.Changes.WhenClosed = () => throw new InvalidOperationException("The feature of this test fails.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.RoundAt(PostAt + Duration.FromHours(24)));
        Assert.Equal((ItemState.Closed, false), ((await scene.Item()).State, (await scene.Item()).IsTold));
        Assert.Single(scene.Conversations.Sent);

        scene.Changes.WhenClosed = () => Task.CompletedTask;
        await scene.Round();
        Assert.Single(scene.Changes.Closed);
    }

    [Fact]
    public async Task A_crash_right_after_they_heard_it_tells_them_again()
    {
        await scene.Posts();
        scene.Changes.WhenClosed = () =>
        {
            scene.Spy.BeforeWrite = () => throw new OperationCanceledException("The service stops here.");
            return Task.CompletedTask;
        };
        await Assert.ThrowsAsync<OperationCanceledException>(() => scene.RoundAt(PostAt + Duration.FromHours(24)));
        scene.Changes.WhenClosed = () => Task.CompletedTask;
        await scene.Round(scene.Instance());
        Assert.Equal(2, scene.Changes.Closed.Count);
        Assert.True((await scene.Item()).IsTold);
    }

    [Fact]
    public async Task An_item_that_changed_while_it_was_told_is_told_again_within_a_minute()
    {
        await scene.Posts();
        scene.Changes.WhenClosed = () => scene.Presses(Mila, AgendaVerbs.Reopen);
        var next = await scene.RoundAt(PostAt + Duration.FromHours(24));
        Assert.Equal(PostAt + Duration.FromHours(24) + Duration.FromMinutes(1), next);
        Assert.False((await scene.Item()).IsTold);
        scene.Changes.WhenClosed = () => Task.CompletedTask;
        await scene.Closes(Mila, ("status-overdracht", "forward"));
        Assert.Equal("forward", scene.Changes.Closed[^1].Weeks[0].Concluded);
        Assert.True((await scene.Item()).IsTold);
    }

    [Fact]
    public async Task What_was_said_in_the_moment_of_closing_is_told_as_well()
    {
        await scene.Posts();
        scene.Spy.BeforeWrite = () => scene.Taps(Jan, "overdracht", "stuck");
        await scene.Closes(Mila);
        await scene.Round();
        Assert.Equal(1, scene.Changes.Closed[^1].Weeks[0].Stuck);
    }

    [Fact]
    public async Task Closed_again_after_it_was_opened_again_they_hear_the_new_outcome()
    {
        await scene.Posts();
        await scene.Closes(Mila, ("status-overdracht", "back"));
        await scene.Presses(Mila, AgendaVerbs.Reopen);
        Assert.Single(scene.Changes.Closed);
        await scene.Closes(Mila, ("status-overdracht", "forward"));
        Assert.Equal(["back", "forward"], scene.Changes.Closed.Select(c => c.Weeks[0].Concluded));
    }

    [Fact]
    public async Task A_skipped_item_has_nothing_to_tell()
    {
        await scene.Posts();
        await scene.Presses(Mila, AgendaVerbs.Skip);
        await scene.RoundAt(PostAt + Duration.FromHours(48));
        Assert.Empty(scene.Changes.Closed);
    }
}
