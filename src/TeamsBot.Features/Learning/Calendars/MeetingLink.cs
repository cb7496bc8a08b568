using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>
/// A link that opens Teams' own page for a new meeting, filled in. Whoever presses it sends it; it makes nothing by itself, and no channel meeting.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-workflow</remarks>
public static class MeetingLink
{
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    public static string Of(Moment moment, LearningForms forms, Texts texts)
    {
        var time = moment.Time!;
        (string Name, string Value)[] fields =
        [
            ("subject", CalendarWords.Title(moment, texts)), ("startTime", Text(time.Start, time.Zone)), ("endTime", Text(time.End, time.Zone)), ("content", CalendarWords.Text(moment, forms, texts)),
        ];
        return "https://teams.microsoft.com/l/meeting/new?" + string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
    }

    private static string Text(Instant instant, string zone) => Iso.Format(instant.InZone(Zones.Get(zone)).ToOffsetDateTime());
}
