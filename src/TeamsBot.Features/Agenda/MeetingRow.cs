using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Agenda;

/// <summary>Where a meeting is, as a row beside its item.</summary>
internal static class MeetingRow
{
    public static Row Write(TeamKey team, LocalDate date, Meeting meeting) =>
        Row.Of(
            team.Partition,
            AgendaKeys.Meeting(date),
            ("Walk", RowJson.Write(meeting.Walk)),
            ("Step", meeting.Step.ToString()),
            ("Place", meeting.Place),
            ("StartedAt", meeting.StartedAt),
            ("StepSince", meeting.StepSince),
            ("IsStopped", meeting.IsStopped),
            ("ChangedBy", meeting.ChangedBy),
            ("ActivityId", meeting.ActivityId),
            ("SendingUntil", meeting.SendingUntil),
            ("Version", meeting.Version)) with
        { ETag = meeting.ETag.Length > 0 ? meeting.ETag : null };

    public static Meeting Read(Row row, string? shown) => new()
    {
        Walk = RowJson.Read<string[]>(row.Text("Walk")!),
        Step = Enum.Parse<MeetingStep>(row.Text("Step")!),
        Place = row.Number("Place") ?? 0,
        StartedAt = row.Instant("StartedAt")!.Value,
        StepSince = row.Instant("StepSince")!.Value,
        IsStopped = row.Flag("IsStopped") ?? false,
        ChangedBy = row.Text("ChangedBy")!,
        ActivityId = row.Text("ActivityId"),
        SendingUntil = row.Instant("SendingUntil"),
        Version = row.LongNumber("Version") ?? 1,
        Shown = shown,
        ETag = row.ETag!,
    };
}
