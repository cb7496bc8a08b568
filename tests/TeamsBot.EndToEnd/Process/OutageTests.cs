using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Languages;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

public sealed class OutageTests
{
    [Fact]
    public async Task While_the_store_does_not_answer_people_are_told_kindly_and_what_was_due_comes_when_it_is_back()
    {
        await using var scene = await Scene.SetAsync(await Kept.OnAzuriteAsync());
        var (ines, second) = (scene.Teams.Person("Ines"), scene.AddChannel(2));
        await scene.Noord.AgreeAsync();
        await second.AgreeAsync();
        // The second item is about to be claimed; it waits for who is in the channel.
        var about = scene.Teams.Faults.HoldNext(when: call => call.Operation == Operation.PagedMembers && call.Conversation == second.Id);
        var bot = await scene.StartAsync(("Agenda:ClaimSeconds", "2"));
        var item = await scene.Noord.PostedAsync();
        Assert.Equal(AnswerKind.Card, (await ManyPressTests.PressAsync(ines, item, "same")).Kind);
        await Until.TrueAsync(async () => await scene.Noord.BoardAsync() is { IsBehind: false });
        var before = await scene.Noord.BoardAsync();

        await about.Arrived;
        await scene.Kept.Azurite!.SignalAsync("STOP");
        var busy = new TextCatalog([TextCatalog.Shared]).In(Language.Dutch)["shared.busy"];
        var answer = await ManyPressTests.PressAsync(ines, item, "stuck");
        Assert.Equal((AnswerKind.Message, busy), (answer.Kind, answer.Text));
        about.Release();
        await Until.TrueAsync(() => bot.Output.Contains("The store does not answer: what is due waits.", StringComparison.Ordinal));
        Assert.Empty(second.Written);
        await scene.Kept.Azurite.SignalAsync("CONT");

        var after = await scene.Noord.BoardAsync();
        Assert.Equal((before!.ETag, before.Token), (after!.ETag, after.Token));
        Assert.Equal(Status.Same, Assert.Single(after.Statuses).Status);
        Assert.Equal(AnswerKind.Card, (await ManyPressTests.PressAsync(ines, item, "stuck")).Kind);
        await second.PostedAsync();
        Assert.Equal(Status.Stuck, Assert.Single((await scene.Noord.BoardAsync())!.Statuses).Status);
    }
}
