using System.Globalization;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>A finding as a row. Its change and cycle stand in the key.</summary>
public static class FindingRows
{
    private const int Schema = 1;

    public static Row Write(TeamKey team, Finding finding) => Row.Of(
        team.Partition,
        ChangeKeys.Finding(finding.Change, finding.Cycle, finding.Id),
        ("Cycle", finding.Cycle),
        ("Kind", finding.Kind.ToString()),
        ("Nature", finding.Nature.ToString()),
        ("Side", finding.Side.ToString()),
        ("Text", finding.Text),
        ("Value", (double?)finding.Value),
        ("Story", finding.Story),
        ("By", finding.By.Name),
        ("ById", finding.By.Ref.ToString()),
        ("At", finding.At),
        ("Corrects", finding.Corrects),
        ("Schema", Schema));

    public static Finding Read(Row row)
    {
        var parts = KeyPart.Split(row.Key);
        return new Finding(
            ChangeId.Parse(parts[1]) ?? throw Unreadable(),
            int.Parse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture),
            parts[3],
            Named<EvidenceKind>(row, "Kind"),
            Named<EvidenceNature>(row, "Nature"),
            Named<EvidenceSide>(row, "Side"),
            row.Text("Text") ?? throw Unreadable(),
            new NamedMember(MemberRef.Parse(row.Text("ById")) ?? throw Unreadable(), row.Text("By") ?? ""),
            row.Instant("At") ?? throw Unreadable())
        {
            Value = (decimal?)row.Real("Value"),
            Story = row.Text("Story"),
            Corrects = row.Text("Corrects"),
        };
    }

    private static T Named<T>(Row row, string column)
        where T : struct, Enum => Enum.TryParse<T>(row.Text(column), out var value) && Enum.IsDefined(value) ? value : throw Unreadable();

    private static InvalidDataException Unreadable() => new("A row of a finding is not one this version can read.");
}
