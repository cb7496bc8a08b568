namespace TeamsBot.Kernel.Content;

/// <summary>One promise in plain language that everybody can hold the work against (<c>content/promises.json</c>).</summary>
/// <param name="Id">Stable key, kept in rows.</param>
/// <param name="Title">The promise.</param>
public sealed record Promise(string Id, LocalizedText Title);

/// <summary>The promises, in the order of their file: loaded once, never changed.</summary>
public sealed record Promises(IReadOnlyList<Promise> All)
{
    /// <summary>The promise with this id; null once it has left the file.</summary>
    public Promise? Find(string? id) => All.FirstOrDefault(promise => string.Equals(promise.Id, id, StringComparison.Ordinal));
}
