using System.Text.RegularExpressions;

namespace TeamsBot.Tests.Architecture;

/// <summary>docs/data-we-keep.md names every column that the code writes, and no other.</summary>
public sealed partial class KeptDataTests
{
    // Where rows are made, and of which table they are.
    private static readonly Dictionary<string, string> Mappings = new(StringComparer.Ordinal)
    {
        ["TeamRowMapping.cs"] = "Teams",
        ["KnownMember.cs"] = "Members",
        ["Memberships.cs"] = "Members",
        ["Person.cs"] = "People",
        ["GroupIds.cs"] = "Groups",
        ["ItemRow.cs"] = "Agenda",
        ["SaidRows.cs"] = "Agenda",
        ["MeetingRow.cs"] = "Agenda",
        ["AgreementRow.cs"] = "Agenda",
        ["Answers.cs"] = "Agenda",
        ["ChangeRows.cs"] = "Changes",
        ["EventRows.cs"] = "Changes",
        ["FindingRows.cs"] = "Changes",
        ["PointStore.cs"] = "Changes",
        ["ReadingRows.cs"] = "Changes",
        ["RoundRows.cs"] = "Changes",
        ["ActionRows.cs"] = "Reflection",
        ["MomentStore.cs"] = "Moments",
        ["SharedRows.cs"] = "Shared",
        ["SessionRows.cs"] = "Reflection",
        ["TallyRows.cs"] = "Tally",
        ["DeckRows.cs"] = "Decks",
        ["MomentRows.cs"] = "Learning",
        ["WishStore.cs"] = "Learning",
        ["Feed.cs"] = "Learning",
        ["ScheduleRow.cs"] = "Schedules",
        ["UsedLinks.cs"] = "Links",
    };

    private static string[] Makers => [.. Checkout.Files("*.cs", "src/TeamsBot.Features", "src/TeamsBot.Platform").Where(file => RowMade().IsMatch(File.ReadAllText(file)))];

    [Fact]
    public void Every_place_that_makes_rows_is_known() =>
        Assert.Equal(Mappings.Keys.Order(StringComparer.Ordinal), Makers.Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Teams")]
    [InlineData("Members")]
    [InlineData("People")]
    [InlineData("Groups")]
    [InlineData("Agenda")]
    [InlineData("Changes")]
    [InlineData("Reflection")]
    [InlineData("Moments")]
    [InlineData("Shared")]
    [InlineData("Tally")]
    [InlineData("Decks")]
    [InlineData("Learning")]
    [InlineData("Schedules")]
    [InlineData("Links")]
    public void The_columns_of_a_table_are_those_of_its_page(string table) =>
        Assert.Equal(Described(table).Order(StringComparer.Ordinal), Written(table).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Written(string table) =>
        Makers.Where(file => Mappings.GetValueOrDefault(Path.GetFileName(file)) == table)
            .SelectMany(file => Column().Matches(File.ReadAllText(file)).Select(column => column.Groups["name"].Value)).Distinct(StringComparer.Ordinal);

    // The first cell of each row of the section's table names columns.
    private static IEnumerable<string> Described(string table) =>
        File.ReadAllText(Path.Combine(Checkout.Root, "docs", "data-we-keep.md")).Split("\n## ").Single(section => section.StartsWith($"{table}\n", StringComparison.Ordinal))
            .Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Named().Matches(line.Split('|')[1]).Select(name => name.Groups["name"].Value)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bRow\.Of\(", RegexOptions.None, 1_000)]
    private static partial Regex RowMade();

    [GeneratedRegex("\\(\"(?<name>[A-Z][A-Za-z]+)\", (?!StringComp)", RegexOptions.None, 1_000)]
    private static partial Regex Column();

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", RegexOptions.None, 1_000)]
    private static partial Regex Named();
}
