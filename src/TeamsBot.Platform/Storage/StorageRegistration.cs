using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Storage;

/// <summary>Registers the store that the settings name.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Adds <see cref="ITableStore"/>, held to its limits, and <see cref="StorageOptions"/> from the section <c>Storage</c>; the settings are
    /// judged by <see cref="StorageOptions.Errors"/>. The managed identity is the user-assigned one of <c>MicrosoftAppId</c> when
    /// <c>MicrosoftAppType</c> is UserAssignedMSI.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        services.AddSingleton(options);
        if (options.IsAzure) { services.AddSingleton(_ => new AzureTableStore(Client(options, configuration))); }
        else { services.AddSingleton(s => new SqliteTableStore(Path.Combine(s.GetRequiredService<IHostEnvironment>().ContentRootPath, options.SqlitePath))); }
        return services.AddSingleton<ITableStore>(s => new LimitedTableStore(
            options.IsAzure ? s.GetRequiredService<AzureTableStore>() : s.GetRequiredService<SqliteTableStore>()));
    }

    private static TableServiceClient Client(StorageOptions options, IConfiguration configuration)
    {
        var client = new TableClientOptions
        {
            Retry = { MaxRetries = 3, Mode = RetryMode.Exponential, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(1), NetworkTimeout = TimeSpan.FromSeconds(3) },
        };
        return options.TablesUri is { } address
            ? new TableServiceClient(address, Identity(configuration), client)
            : new TableServiceClient(options.ConnectionString!, client);
    }

    private static ManagedIdentityCredential Identity(IConfiguration configuration) =>
        new(string.Equals(configuration["MicrosoftAppType"], "UserAssignedMSI", StringComparison.OrdinalIgnoreCase)
            ? ManagedIdentityId.FromUserAssignedClientId(configuration["MicrosoftAppId"])
            : ManagedIdentityId.SystemAssigned);
}
