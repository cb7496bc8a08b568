using BenchmarkDotNet.Attributes;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Storage;

namespace TeamsBot.Benchmarks.Micro;

/// <summary>The range read behind every tap: an item with what was said on it, in a store that holds other weeks and other teams.</summary>
[MemoryDiagnoser]
public class ItemRange : IDisposable
{
    private const string Table = "Agenda";
    private const int Teams = 200;
    private const int Weeks = 10;

    private DirectoryInfo folder = null!;
    private SqliteTableStore store = null!;

    [Params(10, 60)]
    public int Said { get; set; }

    [GlobalSetup]
    public async Task FillAsync()
    {
        folder = Directory.CreateTempSubdirectory("vast-punt-benchmark-");
        store = new SqliteTableStore(Path.Combine(folder.FullName, "bot.db"));
        foreach (var (team, week) in Enumerable.Range(0, Teams).SelectMany(team => Enumerable.Range(0, Weeks).Select(week => (team, week))))
        {
            var partition = $"t|c{team}";
            Write[] writes = [new Write.Upsert(Row.Of(partition, Item(week), ("State", "Open"))), .. Enumerable.Range(0, Said).Select(i => new Write.Upsert(Status(partition, week, i)))];
            await store.TransactAsync(Table, partition, writes, CancellationToken.None);
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        store.Dispose();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public async Task<int> OneItem()
    {
        var rows = 0;
        await foreach (var _ in store.RangeAsync(Table, "t|c100", KeyRange.Prefix(Item(5)), CancellationToken.None)) { rows++; }
        return rows == Said + 1 ? rows : throw new InvalidOperationException($"{rows} rows were read.");
    }

    private static string Item(int week) => $"item:{week:D4}";

    private static Row Status(string partition, int week, int person) =>
        Row.Of(partition, $"{Item(week)}:status:change:{person:D4}", ("Change", "change"), ("By", $"t/{person}"), ("Name", "Mila de Vries"), ("Status", "forward"), ("Note", "Het ging vandaag beter dan vorige week."));
}
