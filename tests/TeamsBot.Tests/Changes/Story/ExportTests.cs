using System.Text;
using System.Text.Json.Nodes;
using TeamsBot.Features.Changes.Story;
using TeamsBot.Features.Changes.Story.Exports;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Changes.Story;

public sealed class ExportTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_measurements_are_as_approved()
    {
        await new StoryWalk(scene).WholeAsync();
        var file = await FetchAsync(StoryLinks.MeasurementsName);

        Assert.Equal(("overdracht-bij-de-avonddienst-metingen.csv", "text/csv; charset=utf-8"), (file!.FileName, file.ContentType));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file.Bytes.Span[..3].ToArray());
        var text = Text(file);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Approved.Matches(text, "changes-measurements", "csv");
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_gets_an_apostrophe_and_a_number_does_not()
    {
        object?[] row = ["=1+1", "+31", "-x", "@SUM(A1)", "\tx", "\rx", "＝1", "a,b", "zei \"ja\"", "a\nb", "", null, new CsvNumber("-3.5"), "bi-=jna"];
        var text = Encoding.UTF8.GetString(Csv.Write(["a", "b"], [row]).AsSpan(3));

        Assert.Equal("a,b\r\n'=1+1,'+31,'-x,'@SUM(A1),'\tx,\"'\rx\",'＝1,\"a,b\",\"zei \"\"ja\"\"\",\"a\nb\",,,-3.5,bi-=jna\r\n", text);
    }

    [Theory]
    [InlineData("Overdracht bij de avonddienst", "overdracht-bij-de-avonddienst-metingen.csv")]
    [InlineData("  Énquête: «ça va»? ", "enquete-ca-va-metingen.csv")]
    [InlineData("../../etc/passwd\0.exe", "etc-passwd-exe-metingen.csv")]
    [InlineData("交接班", "metingen.csv")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbb", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-metingen.csv")]
    public void A_file_is_named_after_its_change(string title, string name) => Assert.Equal(name, FileNames.Of(title, "metingen", "csv"));

    [Fact]
    public async Task The_whole_record_is_as_approved()
    {
        await new StoryWalk(scene).WholeAsync();
        var file = await FetchAsync(StoryLinks.RecordName, Language.English);

        Assert.Equal(("overdracht-bij-de-avonddienst-change.json", "application/json; charset=utf-8"), (file!.FileName, file.ContentType));
        Approved.Matches(Encoding.UTF8.GetString(file.Bytes.Span), "changes-record");
    }

    [Fact]
    public async Task The_events_of_the_file_rebuild_the_change_at_any_moment()
    {
        var walk = new StoryWalk(scene);
        await walk.WholeAsync();
        var file = JsonNode.Parse((await FetchAsync(StoryLinks.RecordName))!.Bytes.Span)!;
        var states = (await walk.RecordAsync()).States;
        var rebuilt = new JsonObject();
        foreach (var (happened, state) in file["events"]!.AsArray().Zip(states))
        {
            foreach (var (name, value) in happened!["changed"]!.AsObject())
            {
                if (value is null) { rebuilt.Remove(name); } else { rebuilt[name] = value.DeepClone(); }
            }

            Assert.Equal((state.Event.Version, state.After.Title, state.After.Owner.Name, state.After.Cycle), ((long)rebuilt["version"]!, (string)rebuilt["title"]!, (string)rebuilt["owner"]!, (int)rebuilt["cycle"]!));
            Assert.Equal((state.After.Lesson, state.After.Plan.Aim, state.After.Plan.Approach), ((string?)rebuilt["lesson"], (string?)rebuilt["plan"]?["aim"], (string?)rebuilt["plan"]?["approach"]));
            Assert.Equal((state.After.Phase.ToString(), state.After.IsOrphan, state.After.Measures.Count), (Pascal(rebuilt["phase"]), (bool)rebuilt["isOrphan"]!, rebuilt["measures"]!.AsArray().Count));
            Assert.Equal((state.Event.Type.ToString(), state.Event.Reason, state.Event.Stamp.IsAutomatic), (Pascal(happened["type"]), (string?)happened["reason"], happened["by"] is null));
        }

        Assert.Equal(states.Count, file["events"]!.AsArray().Count);
        Assert.True(JsonNode.DeepEquals(file["change"], rebuilt));
    }

    [Fact]
    public async Task No_file_tells_an_id_of_the_directory_or_a_name_that_was_withheld()
    {
        await new StoryWalk(scene).WholeAsync();
        foreach (var name in new[] { StoryLinks.RecordName, StoryLinks.MeasurementsName })
        {
            var text = Text((await FetchAsync(name))!);
            Assert.DoesNotContain("host-tenant", text, StringComparison.Ordinal);
            Assert.DoesNotContain("29:", text, StringComparison.Ordinal);
        }

        var points = JsonNode.Parse((await FetchAsync(StoryLinks.RecordName))!.Bytes.Span)!["consultations"]![0]!["points"]!.AsArray();
        Assert.Equal([null, null, "Samir"], points.Select(p => (string?)p!["name"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(StoryLinks.RecordName)]
    [InlineData(StoryLinks.MeasurementsName)]
    public async Task Whoever_left_and_another_conversation_get_no_file(string name)
    {
        await new StoryWalk(scene).WholeAsync();
        var link = StoryWalk.Link(name);
        Assert.Null(await scene.File(name).ReadAsync(link with { Team = new TeamKey(link.Team.TenantId, "19:zuid@thread.tacv2") }, CancellationToken.None));
        scene.Roster.Remove(ChangeScene.Jan);
        Assert.Null(await scene.File(name).ReadAsync(link, CancellationToken.None));
    }

    private static string Text(FileContent file) => Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\ufeff');

    private static string Pascal(JsonNode? name) => string.Concat(((string)name!)[..1].ToUpperInvariant(), ((string)name!)[1..]);

    private Task<FileContent?> FetchAsync(string name, Language? language = null) => scene.File(name).ReadAsync(StoryWalk.Link(name, language: language), CancellationToken.None);
}
