using NodaTime;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>
/// Posts an item exactly once: the row is claimed first, becomes sending right before the request leaves, and open with Teams' answer
/// (docs/life-of-a-card-action.md). What may have arrived is never sent again by itself.
/// </summary>
public sealed class PostItem(Items items, ItemContents contents, ItemCards cards, IConversations conversations, AgendaOptions options, TimeProvider clock)
{
    /// <summary>An item closes by itself after this time.</summary>
    public static readonly Duration OpenFor = Duration.FromHours(24);

    /// <summary>Longer than one attempt may take: after this nobody is sending any more.</summary>
    public static readonly Duration SendingFor = Duration.FromSeconds(20);

    private static readonly Duration Unnoticed = Duration.FromMinutes(2);

    private static readonly Duration[] RetryAfter =
        [Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(15), Duration.FromMinutes(60)];

    /// <summary>Claims a date and posts it; keeps quiet when another instance claimed it first.</summary>
    /// <param name="settings">The conversation.</param>
    /// <param name="occurrence">The meeting.</param>
    /// <param name="cause">Why it is late or off schedule; null when it is neither.</param>
    /// <param name="instead">The item of this date that was skipped or missed and never stood in the channel; null when the date has none.</param>
    /// <param name="cancellationToken">Stops before the request leaves.</param>
    public async Task PostAsync(TeamSettings settings, Occurrence occurrence, string? cause, Board? instead, CancellationToken cancellationToken)
    {
        var content = await contents.BuildAsync(settings, occurrence.Date, cancellationToken);
        var (question, asked) = await contents.QuestionAsync(settings.Team, content, occurrence.Date, cancellationToken);
        var item = new Item
        {
            Date = occurrence.Date,
            State = ItemState.Claimed,
            MeetingAt = occurrence.MeetingAt,
            PostAt = occurrence.PostAt,
            LeaseUntil = clock.GetInstant() + options.Claim,
            Cause = cause,
            Version = (instead?.Item.Version ?? 0) + 1,
            Content = content with { QuestionId = question },
        };
        Write[] beside =
        [
            new Write.Upsert(SaidRows.WriteText(settings.Team, AgendaKeys.Secret(item.Date), Items.NewToken())),
            new Write.Upsert(SaidRows.WriteText(settings.Team, AgendaKeys.Questions, RowJson.Write(asked))),
        ];
        var claim = instead is null
            ? items.AddAsync(settings.Team, item, beside, cancellationToken)
            : items.ReplaceAsync(settings.Team, item, instead.ETag, beside, cancellationToken);
        if (await claim is { } etag)
        {
            await SendAsync(settings, new Board { Item = item, ETag = etag }, cancellationToken);
        }
    }

    /// <summary>Takes over a claim that ran out. False when somebody changed the item first: nothing was sent.</summary>
    public async Task<bool> TakeOverAsync(TeamSettings settings, Board board, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var item = board.Item with
        {
            State = ItemState.Claimed,
            LeaseUntil = now + options.Claim,
            Cause = board.Item.Cause ?? LateAt(board.Item.PostAt, now),
            // What becomes of this attempt is news again.
            IsLeaderTold = false,
        };
        if (await items.ReplaceAsync(settings.Team, item, board.ETag, [], cancellationToken) is not { } etag) { return false; }
        await SendAsync(settings, board with { Item = item, ETag = etag }, cancellationToken);
        return true;
    }

    private async Task SendAsync(TeamSettings settings, Board board, CancellationToken cancellationToken)
    {
        var etag = (string?)board.ETag;
        async Task<bool> Leaving(CancellationToken stop)
        {
            var sending = board.Item with { State = ItemState.Sending, LeaseUntil = clock.GetInstant() + SendingFor };
            if (etag is { } read) { etag = await items.ReplaceAsync(settings.Team, sending, read, [], stop); }
            return etag is not null;
        }

        var result = await conversations.PostAsync(settings.Address.Channel, cards.Message(board), Leaving, cancellationToken);
        if (etag is not { } held) { return; }
        var item = After(board.Item, result, clock.GetInstant());
        Write[] shown = item.State == ItemState.Open
            ? [new Write.Upsert(SaidRows.WriteText(settings.Team, AgendaKeys.Shown(item.Date), board.Version))]
            : [];
        // The answer of Teams is kept even when the host is stopping.
        await items.ReplaceAsync(settings.Team, item, held, shown, CancellationToken.None);
    }

    private static Item After(Item item, SendResult result, Instant now) => result switch
    {
        SendResult.Sent sent => Arrived(item, sent.ActivityId, now),
        SendResult.NotSent when item.Attempts < RetryAfter.Length =>
            item with { State = ItemState.Claimed, Attempts = item.Attempts + 1, LeaseUntil = now + RetryAfter[item.Attempts] },
        SendResult.NotSent => Missed(item, Cause.Refused),
        SendResult.Gone => Missed(item, Cause.Removed),
        _ => item with { State = ItemState.Unknown, LeaseUntil = null },
    };

    /// <summary>The item stands in the channel.</summary>
    public static Item Arrived(Item item, string? activityId, Instant now) => item with
    {
        State = ItemState.Open,
        ActivityId = activityId ?? item.ActivityId,
        PostedAt = item.PostedAt ?? now,
        // One that was asked for early is still open at its meeting.
        ClosesAt = Instant.Max(now, item.PostAt) + OpenFor,
        LeaseUntil = null,
    };

    /// <summary>The cause of an item that leaves now: late, once people have noticed that it was not there.</summary>
    public static string? LateAt(Instant postAt, Instant now) => now - postAt > Unnoticed ? Cause.Late : null;

    /// <summary>It could not be posted in time.</summary>
    public static Item Missed(Item item, string cause) => item with { State = ItemState.Missed, Cause = cause, LeaseUntil = null };
}
