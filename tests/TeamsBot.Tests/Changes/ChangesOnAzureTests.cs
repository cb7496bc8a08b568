using Azure.Data.Tables;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Storage;
using TeamsBot.Tests.Storage;

namespace TeamsBot.Tests.Changes;

/// <summary>The same cards on Azure Table Storage as its emulator has it: rows of every kind, read back, and two people at once.</summary>
[Collection(AzuriteTests.Name)]
public sealed class ChangesOnAzureTests(Azurite azurite) : IDisposable
{
    private readonly ChangeScene scene = new(new AzureTableStore(new TableServiceClient(azurite.ConnectionString)));

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_change_is_planned_measured_judged_and_told_and_of_two_at_once_one_wins()
    {
        var jan = await scene.InDoAsync();
        await jan.Presses("Meting invoeren");
        await jan.Presses("Opslaan", ("value", "7,5"));
        Assert.Contains("7,5", jan.Shows, StringComparison.Ordinal);
        await scene.FoundAsync();

        await scene.OpensAsync(ChangeScene.Jan, jan);
        var mila = await scene.OpensAsync(ChangeScene.Mila);
        scene.Store.BeforeWrite = () => mila.Presses("Beginnen met de Check");
        await jan.Presses("Beginnen met de Check");
        Assert.Contains("Mila heeft dit net aangepast", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Mila begon de Check van ronde 1", jan.Shows, StringComparison.Ordinal);

        await jan.Presses("Check afronden");
        await jan.Presses("Check afronden", ("verdict", "good"), ("expectedAndSeen", "Verwacht 10, gezien 7,5"));
        await jan.Presses("Verhaal");
        Assert.Contains("Verwacht 10, gezien 7,5", jan.Shows, StringComparison.Ordinal);

        var change = await scene.OnlyChangeAsync();
        Assert.Equal(Phase.Act, change.Phase);
        Assert.Equal(RowJson.Write(change), RowJson.Write(EventRows.Replay(await scene.RowsAsync("event:"))));
    }
}
