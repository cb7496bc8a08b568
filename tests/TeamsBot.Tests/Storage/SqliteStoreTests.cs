using System.Text;
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
    public async Task What_is_deleted_is_in_no_file_any_more_also_not_in_its_log()
    {
        for (var n = 0; n < 3; n++) { await Store.UpsertAsync("Items", Row.Of("p", "k", ("Text", $"gone-{n}")), CancellationToken.None); }
        await Store.InsertAsync("Items", Row.Of("p", "other", ("Text", "stays")), CancellationToken.None);
        Assert.True(IsInAFile("gone-0") && IsInAFile("gone-2"));

        await Store.DeleteAsync("Items", "p", "k", etag: null, CancellationToken.None);

        Assert.False(IsInAFile("gone-"));
        Assert.True(IsInAFile("stays"));
    }

    [Fact]
    public async Task What_a_reader_keeps_from_being_erased_is_erased_with_the_next_write()
    {
        await Store.InsertAsync("Items", Row.Of("p", "k", ("Text", "gone")), CancellationToken.None);
        using (var reader = new SqliteConnection($"Data Source={Path.Combine(folder, "new", "bot.db")}"))
        {
            reader.Open();
            using var transaction = reader.BeginTransaction(deferred: true);
            using var command = reader.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM Rows";
            Assert.Equal(1L, command.ExecuteScalar());
            Assert.True((await Store.DeleteAsync("Items", "p", "k", etag: null, CancellationToken.None)).Done);
            Assert.True(IsInAFile("gone"));
            transaction.Rollback();
        }

        await Store.InsertAsync("Items", Row.Of("p", "next"), CancellationToken.None);
        Assert.False(IsInAFile("gone"));
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

    private bool IsInAFile(string text) => Directory.GetFiles(Path.Combine(folder, "new")).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes).Contains(text, StringComparison.Ordinal);
    });
}
