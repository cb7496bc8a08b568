using Microsoft.Extensions.Configuration;

namespace TeamsBot.Platform.Calendars;

/// <summary>The ways into a calendar.</summary>
public enum CalendarRoute
{
    /// <summary>Without Microsoft Graph: a calendar file and a link.</summary>
    None,

    /// <summary>The team leader's own calendar, signed in through the bot.</summary>
    Leader,

    /// <summary>A mailbox that an administrator gave to the bot.</summary>
    Mailbox,

    /// <summary>The calendar of the team's group, in the name of the team leader.</summary>
    Group,
}

/// <summary>Which calendar the bot writes in, and how: the section <c>Calendar</c>.</summary>
public sealed record CalendarOptions
{
    private const string PublicGraph = "https://graph.microsoft.com/v1.0";

    /// <summary>The way in.</summary>
    public CalendarRoute Route { get; init; }

    /// <summary>Name of the OAuth connection of the bot's registration; null for no sign-in.</summary>
    public string? Connection { get; init; }

    /// <summary>Address of the mailbox that organises, for <see cref="CalendarRoute.Mailbox"/>.</summary>
    public string? Mailbox { get; init; }

    /// <summary>Where Microsoft Graph is.</summary>
    public Uri GraphAddress { get; init; } = new(PublicGraph);

    /// <summary>What is wrong with the settings, one line each.</summary>
    public IReadOnlyList<string> Errors { get; private init; } = [];

    /// <summary>Reads the section.</summary>
    public static CalendarOptions From(IConfiguration configuration)
    {
        var route = Text(configuration, "Route") is not { } name ? CalendarRoute.None
            : Enum.TryParse<CalendarRoute>(name, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(name[0]) ? known
            : (CalendarRoute?)null;
        var graph = Text(configuration, "GraphAddress") ?? PublicGraph;
        var read = new CalendarOptions
        {
            Route = route ?? CalendarRoute.None,
            Connection = Text(configuration, "Connection"),
            Mailbox = Text(configuration, "Mailbox"),
            GraphAddress = Uri.TryCreate(graph, UriKind.Absolute, out var address) && IsSafe(address) ? address : new Uri(PublicGraph),
        };
        return read with { Errors = [.. ErrorsOf(read, route, graph)] };
    }

    private static IEnumerable<string> ErrorsOf(CalendarOptions read, CalendarRoute? route, string graph)
    {
        if (route is null) { yield return "Calendar:Route has to be none, leader, mailbox or group."; }
        if (route is CalendarRoute.Leader or CalendarRoute.Group && read.Connection is null) { yield return $"Calendar:Connection is missing: the route {route} needs the OAuth connection by which people sign in."; }
        if (route is CalendarRoute.Mailbox && read.Mailbox is null) { yield return "Calendar:Mailbox is missing: the route Mailbox needs the address of the mailbox that organises."; }
        if (!Uri.TryCreate(graph, UriKind.Absolute, out var address) || !IsSafe(address)) { yield return $"Calendar:GraphAddress is '{graph}' and has to be an https: address (http: on loopback only)."; }
    }

    private static bool IsSafe(Uri address) => address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback);

    private static string? Text(IConfiguration configuration, string key) => configuration[$"Calendar:{key}"]?.Trim() is { Length: > 0 } text ? text : null;
}
