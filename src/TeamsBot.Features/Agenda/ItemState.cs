namespace TeamsBot.Features.Agenda;

/// <summary>
/// Where an item stands. <c>Claimed → Sending → Open → Closed → Open (reopened)</c>; a refusal puts Sending back to Claimed, a broken
/// connection or a crash makes it Unknown.
/// </summary>
public enum ItemState
{
    /// <summary>An instance means to post it. After the claim ran out another takes it over.</summary>
    Claimed,

    /// <summary>The request is about to leave or has left.</summary>
    Sending,

    /// <summary>It may have arrived; it is never sent again by itself.</summary>
    Unknown,

    /// <summary>It stands in the channel and takes answers.</summary>
    Open,

    /// <summary>Closed, with a summary.</summary>
    Closed,

    /// <summary>There is none on this date: a holiday, a day off, a pause, or the leader said so.</summary>
    Skipped,

    /// <summary>It was due and could not be posted in time.</summary>
    Missed,
}

/// <summary>Why an item was skipped, late or missed; the name is in the row and in text keys <c>agenda.why.…</c>.</summary>
public static class Cause
{
    /// <summary>A public holiday.</summary>
    public const string Holiday = "holiday";

    /// <summary>A day of the leader's own.</summary>
    public const string OwnDay = "own-day";

    /// <summary>Paused until a date.</summary>
    public const string Paused = "paused";

    /// <summary>The leader said: this week not.</summary>
    public const string Leader = "leader";

    /// <summary>Posted after its time.</summary>
    public const string Late = "late";

    /// <summary>The service was not running, or could not reach its store, until the window had closed.</summary>
    public const string Down = "down";

    /// <summary>Teams refused the message each time.</summary>
    public const string Refused = "refused";

    /// <summary>The bot was not in the channel.</summary>
    public const string Removed = "removed";

    /// <summary>Asked for with "agenda now".</summary>
    public const string Asked = "asked";
}
