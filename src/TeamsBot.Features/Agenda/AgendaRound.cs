using NodaTime;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>What is due on the agenda of one conversation. The rows decide; running it twice, or on two instances, has one effect.</summary>
public sealed class AgendaRound(
    ITeams teams, Items items, ItemContents contents, PostItem post, CloseItem close, SendSummary summary, TellLeader tell, TellClosed ended, ISharedCards shared) : IDueWork
{
    private const int LookBackDays = 35;
    private static readonly Duration Again = Duration.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(team, cancellationToken) is not { IsPresent: true, Rhythm: { } rhythm } settings) { return null; }
        var from = Zones.LocalAt(now, rhythm.Zone).Date.PlusDays(-LookBackDays);
        var boards = await items.FromAsync(team, from, cancellationToken);
        foreach (var occurrence in Due(settings, rhythm, boards, now)) { await DecideAsync(settings, occurrence, now, cancellationToken); }
        foreach (var board in boards) { await CarryOnAsync(settings, board, now, cancellationToken); }
        var after = await items.FromAsync(team, from, cancellationToken);
        foreach (var board in after) { await SayAsync(settings, board, cancellationToken); }
        // Last, because it is in the hands of other features.
        foreach (var board in after.Where(b => TellClosed.IsDue(b.Item))) { await ended.TellAsync(team, board.Item.Date, cancellationToken); }
        return after.Select(board => Wants(board.Item, now)).Append(rhythm.Next(now).PostAt).Min();
    }

    private static IEnumerable<Occurrence> Due(TeamSettings settings, WeeklyRhythm rhythm, IReadOnlyList<Board> boards, Instant now)
    {
        var earliest = Instant.Max(settings.RhythmSince, now - Duration.FromDays(LookBackDays - 1));
        return rhythm.Between(earliest, now).Where(occurrence => boards.All(board => board.Item.Date != occurrence.Date));
    }

    private async Task DecideAsync(TeamSettings settings, Occurrence occurrence, Instant now, CancellationToken cancellationToken)
    {
        if (Rest(settings, occurrence) is { } rest) { await items.AddAsync(settings.Team, rest, [], cancellationToken); }
        else if (occurrence.IsMissedAt(now)) { await items.AddAsync(settings.Team, PostItem.Missed(Empty(settings, occurrence), Cause.Down), [], cancellationToken); }
        else { await post.PostAsync(settings, occurrence, PostItem.LateAt(occurrence.PostAt, now), instead: null, cancellationToken); }
    }

    private Item? Rest(TeamSettings settings, Occurrence occurrence)
    {
        var (cause, detail) = contents.SkipOf(settings, occurrence.Date) switch
        {
            Skip.PublicHoliday holiday => (Cause.Holiday, holiday.Name(settings.Language.Tag)),
            Skip.OwnDay day => (Cause.OwnDay, day.Name(settings.Language.Tag)),
            _ => settings.Pause is { } pause && occurrence.Date < pause.Until ? (Cause.Paused, pause.By) : (null, ""),
        };
        return cause is null ? null : Empty(settings, occurrence) with { State = ItemState.Skipped, Cause = cause, CauseDetail = detail };
    }

    private static Item Empty(TeamSettings settings, Occurrence occurrence) => new()
    {
        Date = occurrence.Date,
        State = ItemState.Claimed,
        MeetingAt = occurrence.MeetingAt,
        PostAt = occurrence.PostAt,
        Version = 1,
        Content = new ItemContent { Language = settings.Language.Tag, Zone = settings.Rhythm!.Zone },
    };

    private async Task CarryOnAsync(TeamSettings settings, Board board, Instant now, CancellationToken cancellationToken)
    {
        var item = board.Item;
        switch (item.State)
        {
            case ItemState.Claimed when item.LeaseUntil <= now && now <= item.MeetingAt + Occurrence.Grace:
                await post.TakeOverAsync(settings, board, cancellationToken);
                break;
            case ItemState.Claimed when item.LeaseUntil <= now:
                await ReplaceAsync(settings, board, PostItem.Missed(item, item.Attempts > 0 ? Cause.Refused : Cause.Down), cancellationToken);
                break;
            case ItemState.Sending when item.LeaseUntil <= now:
                await ReplaceAsync(settings, board, item with { State = ItemState.Unknown, LeaseUntil = null }, cancellationToken);
                break;
            case ItemState.Open when item.ClosesAt <= now:
                await close.CloseAsync(settings.Team, board, confirmed: null, by: null, cancellationToken);
                break;
            case ItemState.Closed:
                await close.CatchUpAsync(settings.Team, board, cancellationToken);
                break;
            case ItemState.Skipped when item.ClosesAt <= now:
                await close.SealAsync(settings.Team, board, cancellationToken);
                break;
        }
    }

    private async Task SayAsync(TeamSettings settings, Board board, CancellationToken cancellationToken)
    {
        await tell.TellAsync(settings, board, cancellationToken);
        await summary.SendAsync(settings, board, cancellationToken);
        if (board.IsMeetingBehind) { shared.Changed(MeetingCards.Ref(settings.Team, board.Item.Date)); }
        if (board is { IsBehind: true, Item.ActivityId: not null }) { shared.Changed(ItemCards.Ref(settings.Team, board.Item.Date)); }
    }

    private Task<string?> ReplaceAsync(TeamSettings settings, Board board, Item item, CancellationToken cancellationToken) =>
        items.ReplaceAsync(settings.Team, item, board.ETag, [], cancellationToken);

    private static Instant? Wants(Item item, Instant now) => item switch
    {
        { State: ItemState.Claimed or ItemState.Sending, LeaseUntil: { } lease } => Instant.Max(lease, now + Duration.FromSeconds(1)),
        { State: ItemState.Open or ItemState.Skipped, ClosesAt: { } closes } => Instant.Max(closes, now + Duration.FromSeconds(1)),
        { State: ItemState.Unknown or ItemState.Missed, IsLeaderTold: false } => now + Again,
        { State: ItemState.Closed, IsSummarySent: false, ActivityId: not null } => now + Again,
        // Somebody may have changed it while it was told.
        _ when TellClosed.IsDue(item) => now + Again,
        _ => null,
    };
}
