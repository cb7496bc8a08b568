using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// Retries, time-outs and transport (<see cref="ClientOptions"/>). Source: learn.microsoft.com/dotnet/api/azure.data.tables.tableclientoptions.
/// </summary>
public class TableClientOptions : ClientOptions
{
    // The first version that takes tokens as well as keys.
    internal const string Version = "2020-12-06";
}
