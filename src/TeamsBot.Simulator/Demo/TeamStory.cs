namespace TeamsBot.Simulator.Demo;

/// <summary>What happens to one team in the half-year.</summary>
/// <param name="Place">The channel.</param>
/// <param name="Day">Weekday of the meeting, 1 for Monday.</param>
/// <param name="Meeting">Local time of the meeting.</param>
/// <param name="Language">nl or en.</param>
/// <param name="Leader">The beginning of a name, as everywhere below.</param>
/// <param name="FirstChange">Named in the setup.</param>
/// <param name="Weeks">Weeks in which something special happens; in all others people tap and the leader closes.</param>
internal sealed record TeamStory(
    string Place, int Day, TimeOnly Meeting, string Language, string Leader, string Deputy, string Ambition, string FirstChange, params Week[] Weeks)
{
    /// <summary>A zone of partners; null without any.</summary>
    public string? PartnerZone { get; init; }

    /// <summary>A day off of the team itself: the week and its name.</summary>
    public (int Week, string Name)? OwnDay { get; init; }

    public Week In(int number) => Weeks.FirstOrDefault(w => w.Number == number) ?? new Week(number);
}

/// <param name="Number">From 1.</param>
/// <param name="Beats">In the order in which they happen; those on the item come before the rest.</param>
internal sealed record Week(int Number, params Beat[] Beats)
{
    /// <summary>The leader walks the team through the item.</summary>
    public bool IsMeeting { get; init; }

    /// <summary>The leader says: this week not.</summary>
    public bool IsSkipped { get; init; }
}
