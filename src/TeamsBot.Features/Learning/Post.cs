using NodaTime;

namespace TeamsBot.Features.Learning;

/// <summary>Where the card of a moment is. The names stand in rows.</summary>
public enum CardState
{
    /// <summary>It has yet to be posted.</summary>
    Due,

    /// <summary>On its way; it may have arrived.</summary>
    Sending,

    /// <summary>It stands in the channel.</summary>
    Posted,
}

/// <summary>What somebody did with a moment's event in the calendar. The names stand in rows.</summary>
public enum CalendarNews
{
    /// <summary>Nothing that has to be told.</summary>
    None,

    /// <summary>It was given another time.</summary>
    Moved,

    /// <summary>It was cancelled or deleted.</summary>
    Gone,
}

/// <summary>What people have seen of a moment.</summary>
public sealed record Post
{
    /// <summary>Where its card is.</summary>
    public CardState Card { get; init; }

    /// <summary>From when its card may stand in the channel: a refresher's comes a week ahead.</summary>
    public Instant CardAt { get; init; }

    /// <summary>The message; null until known.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The thread was reminded of this begin; a moment that moves is reminded of anew.</summary>
    public Instant? RemindedOf { get; init; }

    /// <summary>How often the host was asked what it brought: right after it, and once more when it is left.</summary>
    public int Asked { get; init; }

    /// <summary>When its event in the calendar was last looked at; null for never.</summary>
    public Instant? LookedAt { get; init; }

    /// <summary>What happened in the calendar and has yet to be told to the host.</summary>
    public CalendarNews News { get; init; }

    /// <summary>The message with the shared lesson; null when there is none.</summary>
    public string? LessonId { get; init; }
}

/// <summary>A moment as the store has it.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Post">What people have seen of it.</param>
/// <param name="ETag">The version that was read.</param>
public sealed record StoredMoment(Moment Moment, Post Post, string? ETag)
{
    /// <summary>Who signed up, in the order of their ids. Who cannot come is kept nowhere.</summary>
    public IReadOnlyList<Coming> Coming { get; init; } = [];
}

/// <summary>Somebody who comes.</summary>
/// <param name="Who">Who signed up, themselves.</param>
/// <param name="Shows">Whether they want to show something.</param>
public sealed record Coming(Kernel.Settings.NamedMember Who, bool Shows);
