namespace Azure.Data.Tables;

/// <summary>What happens to properties that are not given. Source: learn.microsoft.com/dotnet/api/azure.data.tables.tableupdatemode.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
