using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Rows;

/// <summary>The row in the table <c>Teams</c>: typed columns for what people look for, JSON for the rest.</summary>
internal static class TeamRowMapping
{
    public const string Table = "Teams";
    public const string Key = "team";

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static Row ToRow(TeamRow row)
    {
        var settings = row.Settings;
        return Row.Of(
            settings.Team.Partition,
            Key,
            ("Name", settings.Name),
            ("Language", settings.Language.Tag),
            ("Weekday", settings.Rhythm?.Day.ToString()),
            ("MeetingTime", settings.Rhythm is { } rhythm ? Time.Format(rhythm.Meeting) : null),
            ("Zone", settings.Rhythm?.Zone),
            ("MinutesBefore", settings.Rhythm?.MinutesBefore),
            ("RhythmSince", settings.IsSetUp ? settings.RhythmSince : null),
            ("PartnerZone", settings.PartnerZone),
            ("Country", settings.Country),
            ("ReflectionDay", settings.Reflection?.Day.ToString()),
            ("ReflectionTime", settings.Reflection is { } reflection ? Time.Format(reflection.At) : null),
            ("ReflectionSince", settings.Reflection is null ? null : settings.ReflectionSince),
            ("Leader", settings.Leader?.Name),
            ("Deputy", settings.Deputy?.Name),
            ("InstalledBy", settings.InstalledBy.Name),
            ("Ambition", settings.Ambition),
            ("PausedUntil", settings.Pause is { } pause ? LocalDatePattern.Iso.Format(pause.Until) : null),
            ("IsPresent", settings.IsPresent),
            ("Version", settings.Version),
            ("ChangedBy", row.ChangedBy),
            ("Greeting", row.Greeting.State.ToString()),
            ("GreetingIsBack", row.Greeting.IsBack),
            ("GreetingId", row.Greeting.ActivityId),
            ("GreetingShown", row.Greeting.Shown),
            ("GreetingLeftAt", row.Greeting.LeftAt),
            ("Rest", JsonSerializer.Serialize(Rest(row), TeamRestJson.Default.TeamRest))) with { ETag = row.ETag };
    }

    public static TeamRow FromRow(Row row, TeamKey team)
    {
        var rest = JsonSerializer.Deserialize(row.Text("Rest")!, TeamRestJson.Default.TeamRest)!;
        return new TeamRow(Settings(row, rest, team), Greeting(row))
        {
            AddedBy = rest.AddedBy,
            Locale = rest.Locale,
            ChangedBy = row.Text("ChangedBy"),
            TakenOverBy = rest.TakenOverBy,
            Saved = rest.Saved,
            FirstChange = rest.FirstChange?.ToChange(),
            ETag = row.ETag,
        };
    }

    private static TeamSettings Settings(Row row, TeamRest rest, TeamKey team) => new()
    {
        Team = team,
        Address = rest.Address,
        Name = row.Text("Name") ?? "",
        InstalledBy = rest.InstalledBy.ToMember(),
        Language = Language.Find(row.Text("Language")) ?? Language.English,
        Rhythm = Rhythm(row),
        RhythmSince = row.Instant("RhythmSince") ?? default,
        PartnerZone = row.Text("PartnerZone"),
        Country = row.Text("Country"),
        OwnDays = [.. rest.OwnDays.Select(day => day.ToDay())],
        Reflection = Reflection(row),
        ReflectionSince = row.Instant("ReflectionSince") ?? default,
        Leader = rest.Leader?.ToMember(),
        Deputy = rest.Deputy?.ToMember(),
        Ambition = row.Text("Ambition"),
        Pause = row.Text("PausedUntil") is { } until ? new Pause(LocalDatePattern.Iso.Parse(until).GetValueOrThrow(), rest.PausedBy ?? "") : null,
        IsPresent = row.Flag("IsPresent") ?? false,
        Version = row.LongNumber("Version") ?? 0,
    };

    private static WeeklyRhythm? Rhythm(Row row) =>
        row.Text("Weekday") is { } day && row.Text("MeetingTime") is { } time && row.Text("Zone") is { } zone
            ? new(Enum.Parse<IsoDayOfWeek>(day), Time.Parse(time).GetValueOrThrow(), zone, row.Number("MinutesBefore") ?? 0)
            : null;

    // A row from before there was such a moment has none: nobody gets cards that their team did not choose.
    private static ReflectionMoment? Reflection(Row row) =>
        row.Text("ReflectionDay") is { } day && row.Text("ReflectionTime") is { } time
            ? new(Enum.Parse<IsoDayOfWeek>(day), Time.Parse(time).GetValueOrThrow())
            : null;

    private static Greeting Greeting(Row row) => new(
        Enum.Parse<GreetingState>(row.Text("Greeting")!),
        row.Flag("GreetingIsBack") ?? false,
        row.Text("GreetingId"),
        row.LongNumber("GreetingShown") ?? 0,
        row.Instant("GreetingLeftAt"));

    private static TeamRest Rest(TeamRow row)
    {
        var settings = row.Settings;
        return new TeamRest
        {
            TenantId = settings.Address.TenantId,
            ServiceUrl = settings.Address.ServiceUrl,
            ConversationId = settings.Address.ConversationId,
            BotId = settings.Address.BotId,
            InstalledBy = PersonRest.Of(settings.InstalledBy)!,
            Leader = PersonRest.Of(settings.Leader),
            Deputy = PersonRest.Of(settings.Deputy),
            OwnDays = [.. settings.OwnDays.Select(DayRest.Of)],
            PausedBy = settings.Pause?.By,
            AddedBy = row.AddedBy,
            Locale = row.Locale,
            TakenOverBy = row.TakenOverBy,
            Saved = row.Saved,
            FirstChange = FirstChangeRest.Of(row.FirstChange),
        };
    }
}
