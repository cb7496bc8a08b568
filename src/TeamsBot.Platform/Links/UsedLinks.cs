using NodaTime.Text;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Links;

/// <summary>
/// Links to files that gave their file. A row says nothing but that: no person, no file. It is of no use once the link has expired, so the
/// partition is the day (UTC) of the expiry, and the partitions of days gone by can be deleted.
/// </summary>
public sealed class UsedLinks(ITableStore store)
{
    /// <summary>The table.</summary>
    public const string Table = "Links";

    /// <summary>Whether the link was used up.</summary>
    public async Task<bool> HasAsync(LinkToken token, CancellationToken cancellationToken) =>
        await store.GetAsync(Table, Partition(token), Key(token), cancellationToken) is not null;

    /// <summary>Uses the link up; false when somebody was first.</summary>
    public async Task<bool> AddAsync(LinkToken token, CancellationToken cancellationToken) =>
        (await store.InsertAsync(Table, Row.Of(Partition(token), Key(token), ("ExpiresAt", token.ExpiresAt)), cancellationToken)).Done;

    private static string Partition(LinkToken token) => $"used|{LocalDatePattern.Iso.Format(token.ExpiresAt.InUtc().Date)}";

    private static string Key(LinkToken token) => KeyPart.Join("used", token.Nonce);
}
