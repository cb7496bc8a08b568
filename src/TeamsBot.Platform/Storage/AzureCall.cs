using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Storage;

/// <summary>What the answers of Azure Table Storage mean to the bot.</summary>
internal static class AzureCall
{
    // Tries and waits together: a person is waiting for an answer. Transport keeps real time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>Runs one operation with a time limit and turns an outage into <see cref="StoreUnavailableException"/>.</summary>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await call(patience.Token);
        }
        catch (Exception e) when (IsOutage(e) && !cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException($"Table storage did not answer ({Cause(e)}).", e);
        }
    }

    /// <summary>Runs one write; what someone else wrote first is a result, not an exception.</summary>
    public static async Task<Written> WrittenAsync(Func<Task<Written>> write)
    {
        try
        {
            return await write();
        }
        catch (TableTransactionFailedException e) when (Refusal(e) is { } why)
        {
            return Written.Not(why, e.FailedTransactionActionIndex);
        }
        catch (RequestFailedException e) when (Refusal(e) is { } why)
        {
            return Written.Not(why);
        }
    }

    // learn.microsoft.com/rest/api/storageservices/table-service-error-codes; Azure says EntityNotFound where Azurite says ResourceNotFound.
    private static WriteResult? Refusal(RequestFailedException e) => (e.Status, e.ErrorCode) switch
    {
        (409, "EntityAlreadyExists") => WriteResult.Conflict,
        (412, _) => WriteResult.Stale,
        (404, "ResourceNotFound" or "EntityNotFound") => WriteResult.Missing,
        _ => null,
    };

    // A bad request is our own mistake; everything else that has no meaning here is the store's. The retries end in AggregateException.
    private static bool IsOutage(Exception e) =>
        e is RequestFailedException { Status: not (400 or 413) } or AggregateException or OperationCanceledException or AuthenticationFailedException;

    private static string Cause(Exception e) => e switch
    {
        RequestFailedException { Status: > 0 } failed => $"{failed.Status} {failed.ErrorCode}",
        AuthenticationFailedException => "no token",
        OperationCanceledException => "time limit",
        _ => "no connection",
    };
}
