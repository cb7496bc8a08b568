using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Storage;

namespace TeamsBot.Tests.Storage;

public sealed class StorageOptionsTests
{
    private const string Account = "AccountName=a;AccountKey=c2VjcmV0";

    public static TheoryData<StorageOptions> Right =>
    [
        new StorageOptions(),
        new StorageOptions { Provider = "SQLite", SqlitePath = "/data/bot.db" },
        new StorageOptions { Provider = "azuretables", ConnectionString = Account },
        new StorageOptions { Provider = "azureTables", ConnectionString = "UseDevelopmentStorage=true" },
        new StorageOptions { Provider = "azureTables", TablesUri = new Uri("https://a.table.core.windows.net") },
    ];

    public static TheoryData<StorageOptions, string> Wrong => new()
    {
        { new StorageOptions { Provider = "mongo" }, "Storage:Provider" },
        { new StorageOptions { SqlitePath = " " }, "Storage:SqlitePath" },
        { new StorageOptions { Provider = "azureTables" }, "Storage:ConnectionString or Storage:TablesUri" },
        { new StorageOptions { Provider = "azureTables", ConnectionString = Account, TablesUri = new Uri("https://a.example") }, "exclude" },
        { new StorageOptions { Provider = "azureTables", ConnectionString = "AccountName=a" }, "Storage:ConnectionString" },
        { new StorageOptions { Provider = "azureTables", ConnectionString = "AccountName=a;AccountKey=!" }, "Storage:ConnectionString" },
        { new StorageOptions { Provider = "azureTables", ConnectionString = "nonsense" }, "Storage:ConnectionString" },
        { new StorageOptions { Provider = "azureTables", ConnectionString = $"{Account};TableEndpoint=here" }, "Storage:ConnectionString" },
        { new StorageOptions { Provider = "azureTables", TablesUri = new Uri("http://a.example") }, "Storage:TablesUri" },
        { new StorageOptions { Provider = "azureTables", TablesUri = new Uri("a.example", UriKind.Relative) }, "Storage:TablesUri" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void Right_settings_have_no_errors(StorageOptions options) => Assert.Empty(StorageOptions.Errors(options));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_setting_is_named_and_its_value_is_not(StorageOptions options, string named)
    {
        var error = Assert.Single(StorageOptions.Errors(options));
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_default_the_rows_are_in_a_file_under_the_content_root()
    {
        var root = Directory.CreateTempSubdirectory("root").FullName;
        await using (var services = Services(root, []))
        {
            await services.GetRequiredService<ITableStore>().InsertAsync("Items", Row.Of("p", "k"), CancellationToken.None);
            Assert.True(File.Exists(Path.Combine(root, ".data", "bot.db")));
        }

        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task With_azureTables_the_rows_are_in_the_cloud_and_the_limits_hold()
    {
        await using var services = Services("/", new(StringComparer.Ordinal) { ["Storage:Provider"] = "azureTables", ["Storage:ConnectionString"] = Account });
        Assert.NotNull(services.GetService<AzureTableStore>());
        Assert.Null(services.GetService<SqliteTableStore>());
        var store = services.GetRequiredService<ITableStore>();
        await Assert.ThrowsAsync<StoreLimitException>(() => store.GetAsync("Items", "p", "a/b", CancellationToken.None));
    }

    private static ServiceProvider Services(string root, Dictionary<string, string?> settings)
    {
        var environment = Mock.Of<IHostEnvironment>(e => e.ContentRootPath == root);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton(environment).AddStorage(configuration).BuildServiceProvider();
    }
}
