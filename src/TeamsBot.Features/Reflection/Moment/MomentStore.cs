using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection.Moment;

/// <summary>The one row of a team in the table <c>Moments</c>: for which of its moments the members were woken. It names nobody.</summary>
public sealed class MomentStore(ITableStore store)
{
    /// <summary>The table.</summary>
    public const string Table = "Moments";

    private const string Key = "moment";

    /// <summary>The local date of the last moment; null for none.</summary>
    public async Task<LocalDate?> WokenOnAsync(TeamKey team, CancellationToken cancellationToken) =>
        await store.GetAsync(Table, team.Partition, Key, cancellationToken) is { } row ? Ask.Date(row.Text("WokenOn")) : null;

    /// <summary>Remembers a moment.</summary>
    public Task KeepAsync(TeamKey team, LocalDate date, CancellationToken cancellationToken) =>
        store.UpsertAsync(Table, Row.Of(team.Partition, Key, ("WokenOn", LocalDatePattern.Iso.Format(date))), cancellationToken);
}
