using NodaTime.Text;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Agenda;

/// <summary>An agreement as a row.</summary>
internal static class AgreementRow
{
    public static Row Write(TeamKey team, Agreement agreement, string? etag) =>
        Row.Of(
            team.Partition,
            AgendaKeys.Agreement(agreement.Id),
            ("Id", agreement.Id),
            ("Text", agreement.Text),
            ("Owner", agreement.Owner.Ref.ToString()),
            ("OwnerName", agreement.Owner.Name),
            ("Due", LocalDatePattern.Iso.Format(agreement.Due)),
            ("State", agreement.State.ToString()),
            ("MadeOn", LocalDatePattern.Iso.Format(agreement.MadeOn)),
            ("Reason", agreement.Reason),
            ("EndedAt", agreement.EndedAt),
            ("Version", agreement.Version)) with
        { ETag = etag };

    public static Agreement Read(Row row) =>
        new(
            row.Text("Id")!,
            row.Text("Text")!,
            new NamedMember(MemberRef.Parse(row.Text("Owner"))!, row.Text("OwnerName")!),
            AgendaKeys.Date(row.Text("Due"))!.Value,
            Enum.Parse<AgreementState>(row.Text("State")!),
            AgendaKeys.Date(row.Text("MadeOn"))!.Value)
        {
            Reason = row.Text("Reason"),
            EndedAt = row.Instant("EndedAt"),
            Version = row.LongNumber("Version") ?? 1,
        };
}
