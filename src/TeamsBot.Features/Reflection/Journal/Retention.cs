using NodaTime;

namespace TeamsBot.Features.Reflection;

/// <summary>How long what somebody wrote is kept (domain.md 2.2 and 2.3).</summary>
public static class Retention
{
    /// <summary>What a person can choose from, in months.</summary>
    public static IReadOnlyList<int> Choices { get; } = [3, 12, 24];

    /// <summary>How long a draft stays in the journal once it is one.</summary>
    public static readonly Duration Draft = Duration.FromDays(30);

    // Of an action that somebody looked back on.
    private const int MonthsAfterLookBack = 6;

    /// <summary>From when a session is removed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="months">What its writer chose.</param>
    public static Instant EndOf(Session session, int months) =>
        !session.IsEntry ? session.ChangedAt + Session.OpenFor
        : session.IsUnfinished ? session.ChangedAt + Session.OpenFor + Draft
        : After(session.ChangedAt, months);

    /// <summary>From when an action is removed: half a year after looking back, and never later than its reflection would have been.</summary>
    public static Instant EndOf(PersonalAction action, int months) => action.EndedAt is { } ended
        ? After(ended, Math.Min(months, MonthsAfterLookBack))
        : After(action.Due is { } due ? Instant.Max(action.MadeAt, due.AtMidnight().InUtc().ToInstant()) : action.MadeAt, months);

    private static Instant After(Instant from, int months) => from.InUtc().LocalDateTime.PlusMonths(months).InUtc().ToInstant();
}
