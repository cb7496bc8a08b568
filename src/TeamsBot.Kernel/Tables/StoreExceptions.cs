namespace TeamsBot.Kernel.Tables;

/// <summary>The store did not answer, or not in time: nobody's mistake, and nothing is known to be written. Try again later.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says which store failed and how, without keys or values.</summary>
    public StoreUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

/// <summary>A row, key or transaction that Azure Table Storage would not take: a mistake in the code, found before any store is asked.</summary>
public sealed class StoreLimitException : ArgumentException
{
    /// <summary>Says which limit was broken, with the measured and the allowed size.</summary>
    public StoreLimitException(string message)
        : base(message)
    {
    }
}
