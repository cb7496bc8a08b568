using TeamsBot.Features.Agenda;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

public sealed class WeekTests
{
    [Fact]
    public async Task From_setup_to_next_week_by_a_client_that_only_speaks_the_protocol_and_nothing_is_lost_on_the_way()
    {
        await using var scene = await Scene.SetAsync();
        var (mila, channel) = (scene.Mila, new Channel(scene, FirstWorld.SharedId));
        var bot = await scene.StartAsync();
        await scene.Teams.Installs.AddBotAsync(channel.Id, mila.Id, CancellationToken.None);
        var welcome = await Until.FoundAsync(() => channel.Written.SingleOrDefault());
        await SetUpAsync(mila, welcome);
        await AgainAsync(scene, bot, channel.BeDueAsync);

        var item = await channel.PostedAsync();
        Assert.True(ManyPressTests.Shows(scene, item, "Voor wie thuis woont", "Minder wachten"));
        await ManyPressTests.PressAsync(scene.Teams.Person("Ines"), item, "stuck");
        await ManyPressTests.PressAsync(scene.Teams.Person("Aïssata"), item, "stuck");
        await mila.Presses(AgendaVerbs.Agreements, CancellationToken.None, on: item);
        await mila.Types("text", "Jan belt de apotheek").Presses(AgendaVerbs.AgreementMake, CancellationToken.None);
        await Until.TrueAsync(() => ManyPressTests.Counts(scene, item, ("stuck", 2)) && ManyPressTests.Shows(scene, item, "Jan belt de apotheek"));
        await mila.Presses(AgendaVerbs.Close, CancellationToken.None, on: item);
        await mila.Presses(AgendaVerbs.CloseConfirm, CancellationToken.None);
        await Until.TrueAsync(async () => await channel.BoardAsync() is { IsBehind: false, Item: { State: ItemState.Closed, SummaryId: not null } });
        Assert.Single(channel.Written, m => m.Root == item.Id && m.Id != item.Id);

        await AgainAsync(scene, scene.Last, async () =>
        {
            await channel.AWeekGoesByAsync();
            await channel.BeDueAsync();
        });
        await channel.BoardAsync(ItemState.Open);
        var next = channel.ItemPosts[^1];
        Assert.NotEqual(item.Id, next.Id);
        Assert.True(ManyPressTests.Shows(scene, next, "Vorige keer: ", "Jan belt de apotheek"));
    }

    private static async Task SetUpAsync(Person leader, MessageRow welcome)
    {
        await leader.Presses(OpenSetup.Name, CancellationToken.None, on: welcome);
        await leader.Types(SetupForm.Time, "09:30").Types(SetupForm.Language, "nl").Types(SetupForm.Country, SetupForm.None)
            .Types(SetupForm.PartnerZone, "Africa/Ouagadougou").Presses(AskPeople.Name, CancellationToken.None);
        await leader.Types(SetupForm.Ambition, "Voor wie thuis woont").Types(SetupForm.FirstChange, "Minder wachten").Presses(PreviewSetup.Name, CancellationToken.None);
        Assert.Equal(AnswerKind.Message, (await leader.Presses(SaveSetup.Name, CancellationToken.None)).Kind);
    }

    // Ctrl-C, and a new start after something happened to the rows.
    private static async Task AgainAsync(Scene scene, BotProcess bot, Func<Task> meanwhile)
    {
        Assert.Equal(0, await bot.StopAsync("INT"));
        await meanwhile();
        await scene.StartAsync();
    }
}
