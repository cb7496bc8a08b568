using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Everything the bot keeps of what one person wrote with the cards.</summary>
/// <param name="Habits">How they use the cards.</param>
/// <param name="Sessions">All sessions, newest first.</param>
/// <param name="Actions">All actions, oldest look-back first.</param>
public sealed record Journal(Kept<Habits> Habits, IReadOnlyList<Kept<Session>> Sessions, IReadOnlyList<Kept<PersonalAction>> Actions)
{
    /// <summary>What there is to read: sessions with a chosen card.</summary>
    public IEnumerable<Session> Entries => Sessions.Select(s => s.Value).Where(s => s.IsEntry);

    /// <summary>What is still to look back on.</summary>
    public IEnumerable<PersonalAction> OpenActions => Actions.Select(a => a.Value).Where(a => a.State is ActionState.Open);

    /// <summary>The month in which a session was begun, on the person's own calendar.</summary>
    public YearMonth MonthOf(Session session) => DayOf(session).ToYearMonth();

    /// <summary>The day on which a session was begun, on the person's own calendar.</summary>
    public LocalDate DayOf(Session session) => Zones.LocalAt(session.StartedAt, Habits.Value.Zone).Date;

    /// <summary>The journal without what is past its time.</summary>
    public Journal At(Instant now) => this with
    {
        Sessions = [.. Sessions.Where(s => Retention.EndOf(s.Value, Habits.Value.Months) > now)],
        Actions = [.. Actions.Where(a => Retention.EndOf(a.Value, Habits.Value.Months) > now)],
    };
}
