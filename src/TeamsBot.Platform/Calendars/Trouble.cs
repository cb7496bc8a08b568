using System.Net;
using TeamsBot.Kernel.Calendars;

namespace TeamsBot.Platform.Calendars;

/// <summary>Why Graph did not do as asked, as a result with plain words and who can mend it.</summary>
internal static class Trouble
{
    private const string Administrator = "shared.calendar.granted-by";
    private const string LeaderSignsIn = "shared.calendar.by-leader";
    private const string Maintainer = "shared.calendar.by-maintainer";

    public static readonly CalendarResult.NotAllowed NotConnected = new("shared.calendar.not-connected", Administrator);
    public static readonly CalendarResult.NotAllowed NoLeader = new("shared.calendar.no-leader", "shared.calendar.by-settings");
    public static readonly CalendarResult.NotAllowed NotSignedIn = new("shared.calendar.not-signed-in", LeaderSignsIn);
    public static readonly CalendarResult.NotAllowed WrongAccount = new("shared.calendar.wrong-account", LeaderSignsIn);
    public static readonly CalendarResult.NotAllowed NoGroup = new("shared.calendar.no-group", Administrator);
    public static readonly CalendarResult.NotAllowed OtherOrganisation = new("shared.calendar.other-organisation", Administrator);
    public static readonly CalendarResult.NotAllowed NoLogin = new("shared.calendar.no-login", Maintainer);
    public static readonly CalendarResult.Unreachable NoAnswer = new();

    /// <summary>The result of a status (0: nothing came back) and a code of Graph.</summary>
    public static CalendarResult Of(CalendarRoute route, int status, string? code) => status is 0 ? NoAnswer : (HttpStatusCode)status switch
    {
        HttpStatusCode.Unauthorized when route is CalendarRoute.Mailbox => NoLogin,
        HttpStatusCode.Unauthorized => NotSignedIn,
        HttpStatusCode.Forbidden => Forbidden(route, code),
        HttpStatusCode.NotFound => NotFound(route),
        HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict => NoAnswer,
        _ => new CalendarResult.NotAllowed("shared.calendar.refused", Maintainer),
    };

    private static CalendarResult.NotAllowed Forbidden(CalendarRoute route, string? code) => route switch
    {
        CalendarRoute.Mailbox => new("shared.calendar.mailbox-closed", Administrator),
        CalendarRoute.Group when string.Equals(code, "Authorization_RequestDenied", StringComparison.Ordinal) => new("shared.calendar.no-group-right", Administrator),
        CalendarRoute.Group => new("shared.calendar.not-in-group", "shared.calendar.by-owner"),
        _ => new("shared.calendar.no-right", Administrator),
    };

    private static CalendarResult.NotAllowed NotFound(CalendarRoute route) => route switch
    {
        CalendarRoute.Group => NoGroup,
        CalendarRoute.Mailbox => new("shared.calendar.no-mailbox", Administrator),
        _ => new("shared.calendar.no-own-mailbox", Administrator),
    };
}
