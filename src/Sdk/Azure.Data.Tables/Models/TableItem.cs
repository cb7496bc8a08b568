namespace Azure.Data.Tables.Models;

/// <summary>A table of the account. Source: learn.microsoft.com/dotnet/api/azure.data.tables.models.tableitem.</summary>
public class TableItem
{
    internal TableItem(string name) => Name = name;

    internal string Name { get; }
}
