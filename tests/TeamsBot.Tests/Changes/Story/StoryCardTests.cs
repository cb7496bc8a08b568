using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Story;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Languages;

namespace TeamsBot.Tests.Changes.Story;

public sealed class StoryCardTests : IDisposable
{
    private static readonly StoryLinks Links = new("https://bot.example/p/a", "https://bot.example/f/b", "https://bot.example/f/c");

    private readonly ChangeScene scene = new();

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Tag)];

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_story_looks_as_approved(string language)
    {
        var walk = new StoryWalk(scene);
        var card = StoryCard.Of(await walk.WholeAsync(), Links, walk.Visit(Language.Find(language)!));

        Approved.Matches(card, "changes-story", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task An_idea_has_a_story_card_too(string language)
    {
        var walk = new StoryWalk(scene);
        await walk.InPlanAsync();
        var card = StoryCard.Of(await walk.StoryAsync(), new StoryLinks(null, null, null), walk.Visit(Language.Find(language)!));

        Approved.Matches(card, "changes-story-plan", language);
    }

    [Fact]
    public async Task In_a_language_of_long_words_the_story_fits_and_says_nothing_else()
    {
        var walk = new StoryWalk(scene);
        Pseudo.Speaks(StoryCard.Of(await walk.WholeAsync(), Links, walk.Visit(Language.English) with { Texts = Pseudo.In(TextSource.Beside<Change>("changes")), Content = Pseudo.Of(scene.Content) }), ChangeScene.Typed);
    }

    [Theory]
    [InlineData('*')]
    [InlineData('&')]
    [InlineData('"')]
    [InlineData('字')]
    public async Task Ten_cycles_with_the_longest_texts_stay_under_25_kB(char letter)
    {
        var walk = new StoryWalk(scene);
        var story = await walk.WholeAsync();
        var (line, lines) = (new string(letter, Limits.Line), new string(letter, Limits.Lines));
        var stuffed = story.Cycles[0] with
        {
            Plans = [new StoryPlan(new Plan(line, lines, lines) { Prediction = lines, Adjusted = lines }, null)], ExpectedAndSeen = lines,
            Overrides = [story.Events[0] with { Stamp = story.Events[0].Stamp.Although([Concern.Scope, Concern.Consultation], lines) }],
            Decisions = [story.Events[0] with { Stamp = story.Events[0].Stamp.Because(lines) }],
        };
        var points = Enumerable.Range(0, 80).Select(i => new TeamsBot.Features.Changes.Measures.ReadingEntry($"r{i}", walk.Today.PlusDays(-i), 1000.1234m + i, ChangeScene.Named(ChangeScene.Jan), ChangeScene.Start)).ToArray();
        var many = story with
        {
            Now = story.Now with { Title = line, Plan = story.Now.Plan with { Aim = lines, ForWhom = line } },
            Cycles = [.. Enumerable.Range(1, 10).Select(number => stuffed with { Number = number })],
            Measures = [new StoryMeasure(story.Measures[0].Measure with { Name = line, Unit = line[..40] }, points, IsDropped: false)],
        };
        var card = StoryCard.Of(many, Links, walk.Visit(Language.Dutch));

        Assert.Empty(CardSchema.Errors(card.ToJson()));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(card.ToJson()), 10_000, 25_000);
        Assert.Contains("eerdere ronde", card.ToJson(), StringComparison.Ordinal);
        Assert.Contains("Ronde 10", card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_along_gets_links_of_their_own_in_four_reads_with_the_settings()
    {
        await new StoryWalk(scene).WholeAsync();
        var awa = await scene.OpensAsync(ChangeScene.Partner);
        scene.Store.StartCounting();
        await awa.Presses("Verhaal");

        Assert.Equal((3, 0), (scene.Store.Reads, scene.Store.Writes));
        Assert.Equal(["Hele verhaal openen", "Metingen (CSV)", "Alles (JSON)", "Terug"], awa.Buttons);
        Assert.All(scene.Links.Made, target => Assert.Equal((ChangeScene.Team, ChangeScene.Partner.Ref, Language.Dutch, StoryWalk.Id.ToString()), (target.Team, target.For, target.Language, target.Id)));
        Assert.Equal([StoryLinks.PageName, StoryLinks.MeasurementsName, StoryLinks.RecordName], scene.Links.Made.Select(t => t.Name));
        await awa.Presses("Terug");
        Assert.Contains("Borgen", awa.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_personal_chat_tells_the_same_story_to_members_only()
    {
        await new StoryWalk(scene).WholeAsync();
        var jan = await scene.OpensAsync(ChangeScene.Jan, scene.In(ChangeScene.Jan, personal: true));
        await jan.Presses("Verhaal");
        Assert.Contains("Ronde 1: niet goed", jan.Shows, StringComparison.Ordinal);

        scene.Roster.Remove(ChangeScene.Jan);
        await jan.Sends(jan.DataOf("Terug"));
        Assert.Equal("shared.not-a-member", jan.Refusal);
    }

    [Fact]
    public async Task Without_an_address_there_are_no_buttons_that_lead_nowhere()
    {
        await new StoryWalk(scene).WholeAsync();
        scene.Links.HasAddress = false;
        var jan = await scene.OpensAsync(ChangeScene.Jan);
        await jan.Presses("Verhaal");

        Assert.Equal(["Terug"], jan.Buttons);
        Assert.DoesNotContain("browser", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_id_shows_no_story()
    {
        await new StoryWalk(scene).WholeAsync();
        var jan = await scene.OpensAsync(ChangeScene.Jan);
        foreach (var id in new[] { new string('b', 32), "../x", "" })
        {
            await jan.Sends(new() { ["verb"] = ChangeVerbs.Story, ["id"] = id });
            Assert.Equal("changes.unknown", jan.Refusal);
        }
    }
}
