using System.Text.RegularExpressions;
using TeamsBot.Features.Changes.Story;
using TeamsBot.Features.Changes.Story.Pages;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Changes.Story;

public sealed class StoryPageTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Tag)];

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_page_looks_as_approved(string language)
    {
        await new StoryWalk(scene).WholeAsync();
        var page = await OpenAsync(StoryWalk.Link(StoryLinks.PageName, language: Language.Find(language)));

        Assert.Equal("Overdracht bij de avonddienst", page!.Title);
        Approved.MatchesIn(language, page.Body.ToString().Replace("><", ">\n<", StringComparison.Ordinal), "changes-story-page", "html");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_people_typed_never_becomes_markup(string language)
    {
        const string evil = " <script>alert(\"1\")</script> ' & \u202e\u05d0\u05d1";
        scene.Roster.RemoveAll(m => m == ChangeScene.Jan);
        scene.Roster.Add(ChangeScene.Jan with { Name = $"Jan{evil}" });
        await new StoryWalk(scene) { More = evil, Title = $"Titel{evil}" }.WholeAsync();
        var html = (await OpenAsync(StoryWalk.Link(StoryLinks.PageName, language: Language.Find(language))))!.Body.ToString();

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert(\"", html, StringComparison.Ordinal);
        Assert.True(html.Split("&lt;script&gt;").Length > 30);
        // A change of direction ends where the text ends: every typed text is isolated, in an element of its own or in a picture.
        Assert.DoesNotContain("\u202e", Regex.Replace(html, "<bdi>.*?</bdi>|<svg.*?</svg>", "", RegexOptions.Singleline, TimeSpan.FromSeconds(5)), StringComparison.Ordinal);
        System.Xml.Linq.XElement.Parse($"<div>{html.Replace("<br>", "<br/>", StringComparison.Ordinal)}</div>");
    }

    [Fact]
    public async Task Whoever_left_the_conversation_opens_nothing()
    {
        await new StoryWalk(scene).WholeAsync();
        scene.Roster.Remove(ChangeScene.Jan);

        Assert.Null(await OpenAsync(StoryWalk.Link(StoryLinks.PageName)));
        Assert.Contains("Jan", (await OpenAsync(StoryWalk.Link(StoryLinks.PageName, ChangeScene.Partner)))!.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_another_conversation_or_tenant_or_change_opens_nothing()
    {
        await new StoryWalk(scene).WholeAsync();
        var link = StoryWalk.Link(StoryLinks.PageName);

        Assert.Null(await OpenAsync(link with { Team = new TeamKey(link.Team.TenantId, "19:zuid@thread.tacv2") }));
        Assert.Null(await OpenAsync(link with { Team = link.Team with { TenantId = "tenant-bobo" } }));
        Assert.Null(await OpenAsync(link with { For = link.For with { HomeTenantId = "tenant-bobo" } }));
        Assert.Null(await OpenAsync(link with { Id = new string('b', 32) }));
        Assert.Null(await OpenAsync(link with { Id = "" }));
    }

    [Fact]
    public async Task While_Teams_is_away_the_link_says_so_and_stays_good()
    {
        await new StoryWalk(scene).WholeAsync();
        scene.IsTeamsDown = true;
        await Assert.ThrowsAsync<TeamsUnavailableException>(() => OpenAsync(StoryWalk.Link(StoryLinks.PageName)));

        scene.IsTeamsDown = false;
        Assert.NotNull(await OpenAsync(StoryWalk.Link(StoryLinks.PageName)));
    }

    [Fact]
    public async Task However_long_it_lasted_the_page_reads_four_ranges_and_writes_nothing()
    {
        var walk = new StoryWalk(scene);
        await walk.WholeAsync();
        for (var year = 0; year < 5; year++) { await walk.MeasureAsync(7, "m1", [.. Enumerable.Range(0, 52)]); }
        scene.Store.StartCounting();

        Assert.NotNull(await OpenAsync(StoryWalk.Link(StoryLinks.PageName)));
        Assert.Equal((4, 0), (scene.Store.Reads, scene.Store.Writes));
    }

    [Fact]
    public async Task A_point_without_a_name_waits_until_there_are_two_or_the_consultation_has_closed()
    {
        var walk = new StoryWalk(scene);
        await walk.InPlanAsync();
        var record = await walk.RecordAsync();
        var alone = record with { Points = record.Points.SelectMany(g => g.Where(p => p.Name is not null).Append(g.First(p => p.Name is null)).Select(p => (g.Key, p))).ToLookup(p => p.Key, p => p.p, StringComparer.Ordinal) };

        Assert.Single(Points(alone, walk.Today));
        Assert.Equal(2, Points(alone, walk.Today.PlusDays(30)).Count);
        Assert.Equal(3, Points(record, walk.Today).Count);
    }

    [Fact]
    public async Task What_happened_by_itself_names_nobody()
    {
        await new StoryWalk(scene).WholeAsync();
        var html = (await OpenAsync(StoryWalk.Link(StoryLinks.PageName)))!.Body.ToString();

        Assert.Contains(": de eigenaar hoort niet meer bij dit team. <bdi></bdi>", html, StringComparison.Ordinal);
    }

    private static IReadOnlyList<TeamsBot.Features.Changes.Consulting.Point> Points(ChangeRecord record, NodaTime.LocalDate today) => ChangeStory.Of(record, today).Consultations.Single().Points;

    private Task<PageContent?> OpenAsync(LinkTarget link) => scene.Page(StoryLinks.PageName).ReadAsync(link, CancellationToken.None);
}
