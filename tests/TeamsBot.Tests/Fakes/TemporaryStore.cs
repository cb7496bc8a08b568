using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Storage;

namespace TeamsBot.Tests.Fakes;

/// <summary>The embedded store in a folder of its own, with Azure's limits in front; gone after the test.</summary>
public sealed class TemporaryStore : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("store").FullName;
    private readonly SqliteTableStore sqlite;

    public TemporaryStore()
    {
        sqlite = new SqliteTableStore(Path.Combine(folder, "bot.db"));
        Tables = new LimitedTableStore(sqlite);
    }

    public ITableStore Tables { get; }

    public void Dispose()
    {
        sqlite.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
