namespace Azure.Data.Tables;

/// <summary>
/// A transaction that the service rolled back. Source: learn.microsoft.com/dotnet/api/azure.data.tables.tabletransactionfailedexception.
/// </summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Takes the failure of one operation; its message begins with the operation's index, as in <c>1:The specified entity already exists.</c></summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(Checked(requestFailedException).Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        var message = requestFailedException.Message;
        var digits = message.AsSpan(0, Math.Max(0, message.IndexOf(':', StringComparison.Ordinal)));
        FailedTransactionActionIndex = int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    /// <summary>The index, from 0, of the operation that failed; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static RequestFailedException Checked(RequestFailedException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure;
    }
}
