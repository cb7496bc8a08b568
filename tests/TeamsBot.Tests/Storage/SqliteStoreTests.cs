using Microsoft.Data.Sqlite;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Storage;

namespace TeamsBot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("store").FullName;
    private readonly SqliteTableStore sqlite;

    public SqliteStoreTests()
    {
        sqlite = new SqliteTableStore(Path.Combine(folder, "new", "bot.db"));
        Store = new LimitedTableStore(sqlite);
    }

    protected override ITableStore Store { get; }

    public void Dispose()
    {
        sqlite.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_table_is_the_same_in_upper_and_lower_case_as_in_Azure_though_not_in_Azurite()
    {
        await Store.InsertAsync("Items", Row.Of("p", "k", ("N", 1)), CancellationToken.None);
        Assert.Equal(1, (await Store.GetAsync("ITEMS", "p", "k", CancellationToken.None))?.Number("N"));
    }

    [Fact]
    public async Task Several_who_open_one_file_share_its_rows()
    {
        var path = Path.Combine(folder, "shared.db");
        var stores = Enumerable.Range(0, 3).Select(_ => new SqliteTableStore(path)).ToArray();

        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(
            async n =>
            {
                await Task.Yield();
                return await stores[n % 3].InsertAsync("Items", Row.Of("p", $"k{n / 3:D2}", ("N", n)), CancellationToken.None);
            }));

        Assert.Equal(20, results.Count(r => r.Done));
        Assert.Equal(40, results.Count(r => r.Result == WriteResult.Conflict));
        Array.ForEach(stores, s => s.Dispose());
        using var later = new SqliteTableStore(path);
        Assert.NotNull(await later.GetAsync("Items", "p", "k19", CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_stays_locked_is_an_outage_and_then_over()
    {
        var path = Path.Combine(folder, "locked.db");
        using var store = new SqliteTableStore(path);
        var row = Row.Of("p", "k", ("N", 1));
        await store.InsertAsync("Items", row, CancellationToken.None);
        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var transaction = other.BeginTransaction(deferred: false);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.UpsertAsync("Items", row, CancellationToken.None));
            Assert.NotNull(await store.GetAsync("Items", "p", "k", CancellationToken.None));
        }

        Assert.True((await store.UpsertAsync("Items", row, CancellationToken.None)).Done);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_an_outage()
    {
        var path = Path.Combine(folder, "broken.db");
        await File.WriteAllTextAsync(path, new string('x', 5000));
        using var store = new SqliteTableStore(path);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetAsync("Items", "p", "k", CancellationToken.None));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_an_outage()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "");
        using var store = new SqliteTableStore(Path.Combine(folder, "file", "bot.db"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetAsync("Items", "p", "k", CancellationToken.None));
    }
}
