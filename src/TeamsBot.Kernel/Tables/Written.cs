namespace TeamsBot.Kernel.Tables;

/// <summary>How a write ended.</summary>
public enum WriteResult
{
    /// <summary>It is in the store.</summary>
    Written,

    /// <summary>Nothing changed: a row to insert was there already.</summary>
    Conflict,

    /// <summary>Nothing changed: someone else wrote the row since it was read.</summary>
    Stale,

    /// <summary>Nothing changed: the row to replace or delete is not there.</summary>
    Missing,
}

/// <summary>What became of a write or a transaction.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="ETags">The new version per write, in order; null for a delete. Empty when nothing was written.</param>
/// <param name="FailedAt">In a failed transaction the index of the write that stopped it; otherwise null.</param>
public sealed record Written(WriteResult Result, IReadOnlyList<string?> ETags, int? FailedAt = null)
{
    /// <summary>Whether it is in the store.</summary>
    public bool Done => Result == WriteResult.Written;

    /// <summary>The new version of the (first) row; null after a delete or a failure.</summary>
    public string? ETag => ETags is [var first, ..] ? first : null;

    /// <summary>One write that succeeded.</summary>
    public static Written As(string? etag) => new(WriteResult.Written, [etag]);

    /// <summary>A write, or the write of a transaction at this index, that changed nothing.</summary>
    public static Written Not(WriteResult why, int? failedAt = null) => new(why, [], failedAt);
}
