using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Platform.Calendars;

/// <summary>The route without Microsoft Graph: nothing is put anywhere, and that is said. People take the file, the Teams link or the subscription.</summary>
public sealed class NoCalendar : ICalendars
{
    /// <inheritdoc/>
    public Task<CalendarResult> PutAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken) => Task.FromResult<CalendarResult>(Trouble.NotConnected);

    /// <inheritdoc/>
    public Task<CalendarResult> CancelAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken) => Task.FromResult<CalendarResult>(Trouble.NotConnected);
}
