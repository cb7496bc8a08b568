using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Platform.SignIn;

namespace TeamsBot.Platform.Calendars;

/// <summary>Registers the calendar.</summary>
public static class CalendarsRegistration
{
    /// <summary>The HTTP client of Microsoft Graph.</summary>
    internal const string Client = "Graph";

    // Longer than any answer takes, shorter than anybody waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Adds the ports to the calendar and to signing in. The settings have to be valid (<see cref="CalendarOptions"/>).</summary>
    public static IServiceCollection AddCalendars(this IServiceCollection services, IConfiguration configuration)
    {
        var options = CalendarOptions.From(configuration);
        services.AddSingleton(options);
        services.AddHttpClient(Client, http => http.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime })
            // They would write the ids of people and events.
            .RemoveAllLoggers();
        services.AddSingleton<UserTokens>().AddSingleton<SignInInvokes>().AddSingleton<ISignIn, SignInCards>();
        services.AddSingleton<AppTokens>().AddSingleton<GroupIds>().AddSingleton<GraphCalls>().AddSingleton<CalendarDoor>().AddSingleton<Invited>();
        services.AddSingleton<ICalendarReader, GraphReader>().AddSingleton<ICalendarCheck, CalendarCheck>();
        return options.Route is CalendarRoute.None ? services.AddSingleton<ICalendars, NoCalendar>() : services.AddSingleton<ICalendars, GraphCalendars>();
    }
}
