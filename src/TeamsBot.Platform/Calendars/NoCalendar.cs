using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Platform.Calendars;

/// <summary>The route without Microsoft Graph: nothing is put anywhere, and that is said. People take the file, the Teams link or the subscription.</summary>
public sealed class NoCalendar : ICalendars
{
    private static readonly CalendarResult.NotAllowed NotConnected = new("shared.calendar.not-connected", "shared.calendar.granted-by");

    /// <inheritdoc/>
    public Task<CalendarResult> PutAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken) => Task.FromResult<CalendarResult>(NotConnected);

    /// <inheritdoc/>
    public Task<CalendarResult> CancelAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken) => Task.FromResult<CalendarResult>(NotConnected);
}

/// <summary>Registers the calendar.</summary>
public static class CalendarsRegistration
{
    /// <summary>Adds <see cref="ICalendars"/>, unless another route is there already.</summary>
    public static IServiceCollection AddCalendars(this IServiceCollection services)
    {
        services.TryAddSingleton<ICalendars, NoCalendar>();
        return services;
    }
}
