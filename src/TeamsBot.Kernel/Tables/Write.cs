namespace TeamsBot.Kernel.Tables;

/// <summary>One operation of a transaction; each does what the method of the same name on <see cref="ITableStore"/> does.</summary>
public abstract record Write
{
    private Write()
    {
    }

    /// <summary>The key of the row that is written.</summary>
    public abstract string Key { get; }

    /// <summary>Adds a row; the transaction fails with <see cref="WriteResult.Conflict"/> when the key is taken.</summary>
    public sealed record Insert(Row Row) : Write
    {
        /// <inheritdoc/>
        public override string Key => Row.Key;
    }

    /// <summary>Writes the whole row, whether or not there was one.</summary>
    public sealed record Upsert(Row Row) : Write
    {
        /// <inheritdoc/>
        public override string Key => Row.Key;
    }

    /// <summary>Writes the whole row if it is still the one that was read; <see cref="Row.ETag"/> is required.</summary>
    public sealed record Replace(Row Row) : Write
    {
        /// <inheritdoc/>
        public override string Key => Row.Key;
    }

    /// <summary>Removes a row; with an etag only if it is still the one that was read.</summary>
    public sealed record Delete(string RowKey, string? ETag = null) : Write
    {
        /// <inheritdoc/>
        public override string Key => RowKey;
    }
}
