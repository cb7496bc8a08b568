using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Serving;
using TeamsBot.Kernel.Actions;
using TeamsBot.Tests.Changes.Model;

namespace TeamsBot.Tests.Changes;

public sealed class PromiseTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Each_promise_shows_the_changes_that_serve_it_and_the_others_are_asked_about()
    {
        await scene.InPlanAsync();
        await scene.GiveAsync(ChangeEventType.Edited, (c, s) => c.Edit(c.Title, c.Plan with { Serves = "heard" }, ChangeMaker.Today, s));

        var shows = await TypesAsync();

        Assert.Contains("Chart.HorizontalBar", shows, StringComparison.Ordinal);
        Assert.Contains("Wij luisteren voordat we handelen.", shows, StringComparison.Ordinal);
        Assert.Contains("1 verandering", shows, StringComparison.Ordinal);
        Assert.Contains("Klopt dat?", shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_promise_it_says_where_to_choose_one() =>
        Assert.Contains("nog bij geen verandering een belofte", await TypesAsync(), StringComparison.Ordinal);

    [Fact]
    public void An_idea_and_a_change_that_rested_for_a_year_do_not_count()
    {
        var served = ChangeMaker.At(Phase.Do) with { Plan = ChangeMaker.Full with { Serves = "heard" } };

        Assert.Equal(1, Count(served, days: 365));
        Assert.Equal(0, Count(served, days: 366));
        Assert.Equal(0, Count(served with { Phase = Phase.Idea }, days: 1));
    }

    private int Count(Change change, int days) =>
        PromiseCounts.Of(scene.Content.Promises, [change], change.Last.At + NodaTime.Duration.FromDays(days)).Single(c => c.Promise.Id == "heard").Changes;

    private async Task<string> TypesAsync()
    {
        var command = new Command(ChangeScene.Team, scene.Settings!.Address, IsPersonal: false, ChangeScene.Jan, scene.Dutch, "");
        var handler = scene.Commands.OfType<ShowPromises>().Single();
        return Assert.IsType<ActionReply.Card>(await handler.HandleAsync(command, CancellationToken.None)).Content.ToJson();
    }
}
