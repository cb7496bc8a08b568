using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Storage;

namespace TeamsBot.Tests.Storage;

[Collection(AzuriteTests.Name)]
public sealed class AzureStoreTests(Azurite azurite) : StoreContract
{
    protected override ITableStore Store { get; } = new LimitedTableStore(new AzureTableStore(new TableServiceClient(azurite.ConnectionString)));

    [Fact]
    public async Task A_wrong_key_is_an_outage()
    {
        var wrong = azurite.ConnectionString.Replace("Eby8", "AAAA", StringComparison.Ordinal);
        var store = new AzureTableStore(new TableServiceClient(wrong));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetAsync("Items", "p", "k", CancellationToken.None));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_an_outage()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/devstoreaccount1";
        listener.Stop();
        var store = new AzureTableStore(new TableServiceClient(
            $"AccountName=devstoreaccount1;AccountKey=AAAA;TableEndpoint={address}", new TableClientOptions { Retry = { MaxRetries = 1, Delay = TimeSpan.Zero } }));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetAsync("Items", "p", "k", CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.UpsertAsync("Items", Row.Of("p", "k"), CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            async () => await store.RangeAsync("Items", "p", KeyRange.All, CancellationToken.None).GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_an_outage()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var store = new AzureTableStore(new TableServiceClient(
            $"AccountName=devstoreaccount1;AccountKey=AAAA;TableEndpoint=http://{listener.LocalEndpoint}/devstoreaccount1",
            new TableClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromMilliseconds(100) } }));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetAsync("Items", "p", "k", CancellationToken.None));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_an_outage()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.GetAsync("Items", "p", "k", gone.Token));
    }
}
