using System.Text.Json.Nodes;
using AdaptiveCards;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>Thirty open changes with long titles, trends and notes: still one card for a phone.</summary>
public sealed class ManyChangesTests : IDisposable
{
    private const int Many = 30;
    private readonly AgendaScene scene = new();

    public ManyChangesTests()
    {
        scene.Changes.Open.Clear();
        scene.Changes.Open.AddRange(Enumerable.Range(0, Many).Select(n => OpenChanges.Change($"{n:x32}", Title(n), "do", Monday.PlusDays(n - 60), Monday.PlusDays(12)) with
        {
            AttentionKey = n is 17 or 23 ? "shared.just-started" : null,
            Trend = new SubjectTrend(Long($"wachttijd {n}"), "minuten per avonddienst", [12, 9.5m, 11, 8, 7.25m, 7, 6, 5.5m], 5),
            MeasureVerb = "changes.figure/1",
        }));
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_posted_card_shows_the_two_that_need_attention_and_a_way_to_the_rest()
    {
        var card = await Filled();
        var words = Words(card);
        Assert.Contains(Part.Typed(Title(17)), words, StringComparison.Ordinal);
        Assert.Contains(Part.Typed(Title(23)), words, StringComparison.Ordinal);
        Assert.Equal(2, Enumerable.Range(0, Many).Count(n => words.Contains(Part.Typed(Title(n)), StringComparison.Ordinal)));
        Assert.Contains("Nog 28 veranderingen bekijken", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_posted_card_stays_under_25_kB_with_no_more_taps_and_buttons_than_Teams_shows()
    {
        var json = (await Filled()).ToJson();
        Assert.InRange(Approved.Bytes(json), 10_000, 25_000);
        Assert.Empty(CardSchema.Errors(json));
        Assert.InRange(Taps(json).Count(), 1, 20);
        // Beyond this a phone shows nothing but scrolling: about five screens of 320 by 640.
        Assert.InRange(All(JsonNode.Parse(json)).Count(n => n.ContainsKey("text")), 1, 60);
    }

    [Fact]
    public async Task Every_change_can_be_found_and_said_something_about_on_pages_that_fit()
    {
        await Filled();
        foreach (var verb in new[] { AgendaVerbs.All, AgendaVerbs.Words })
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            for (var page = 0; page < 10; page++)
            {
                var json = Page(await scene.Presses(Mila, verb, ("page", $"{page}"))).ToJson();
                Assert.InRange(Approved.Bytes(json), 1, 25_000);
                Assert.InRange(Taps(json).Count(), 0, 20);
                found.UnionWith(Taps(json).Select(t => (string)t["title"]!));
            }

            Assert.Equal(Many, Enumerable.Range(0, Many).Count(n => found.Contains(Title(n))));
        }
    }

    [Fact]
    public async Task Everything_else_that_was_said_has_a_page_of_its_own_that_fits()
    {
        await Filled();
        var first = Page(await scene.Presses(Mila, AgendaVerbs.All));
        Assert.DoesNotContain("te weinig tijd", Words(first), StringComparison.Ordinal);
        Assert.Contains(first.Actions, a => a.Title == scene.Dutch["agenda.button.rest"]);
        var rest = Page(await scene.Presses(Mila, AgendaVerbs.All, ("part", "rest")));
        Assert.InRange(Approved.Bytes(rest.ToJson()), 1, 25_000);
        foreach (var said in new[] { "een bewoner sliep door", "te weinig tijd", "we begonnen op tijd", "de lijst van de muur halen" })
        {
            Assert.Contains(said, Words(rest), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Three_changes_all_stand_on_the_card_with_their_taps()
    {
        scene.Changes.Open.RemoveRange(3, Many - 3);
        await scene.Posts();
        Assert.Equal(3 * 5, Taps(scene.Conversations.Posted[^1].Card.Content.ToJson()).Count());
    }

    [Fact]
    public async Task Closed_it_still_fits_and_so_does_the_summary()
    {
        await Filled();
        await scene.Closes(Mila);
        await ((FakeSharedCards)scene.First.GetRequiredService<ISharedCards>()).FlushAsync();
        foreach (var card in new[] { scene.Conversations.Updated[^1].Card, scene.Conversations.Sent[^1].Card })
        {
            Assert.InRange(Approved.Bytes(card.Content.ToJson()), 5_000, 25_000);
            Assert.Contains("nummer 29", Words(card.Content), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_many_changes_nobody_spoke_of_the_summary_tells_the_number()
    {
        await scene.Posts();
        await scene.Taps(Jan, $"{4:x32}", "back");
        await scene.Closes(Mila);
        var summary = Words(scene.Conversations.Sent[^1].Card.Content);
        Assert.Contains("29 veranderingen zijn niet besproken", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("nummer 5", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_on_one_of_thirty_takes_one_read_and_one_write()
    {
        await Filled();
        scene.Store.Reset();
        await scene.Taps(Jan, $"{17:x32}", "forward");
        Assert.Equal((1, 1), (scene.Store.Reads, scene.Store.Writes));
    }

    private async Task<AdaptiveCard> Filled()
    {
        await scene.Posts();
        var people = Enumerable.Range(0, 8).Select(n => new Member(new MemberRef(Host, $"p{n}"), $"29:p{n}", $"Collega met een lange naam {n}", IsGuest: false)).ToArray();
        foreach (var person in people)
        {
            foreach (var subject in scene.Changes.Open)
            {
                await scene.Presses(person, AgendaVerbs.NoteSave, ("subject", subject.Id), ("status", "stuck"), ("note", Long("gisteren ging het weer op de oude manier")));
            }

            await scene.Presses(person, AgendaVerbs.LineSave, ("kind", "noticed"), ("text", Long("een bewoner sliep door")));
            await scene.Presses(person, AgendaVerbs.LineSave, ("kind", "obstacle"), ("text", Long("te weinig tijd")), ("lifter", "leader"));
            await scene.Answers(person, string.Concat(Enumerable.Repeat(Long("we begonnen op tijd "), 3)), "named");
            await scene.Agrees(person, Long("de lijst van de muur halen"), Jan, Monday.PlusDays(2));
        }

        return Assert.IsType<ActionReply.Card>(await scene.Taps(Jan, $"{17:x32}", "forward")).Content;
    }

    private static string Title(int n) => Long($"Verandering nummer {n}: de overdracht van de avonddienst aan de nachtdienst in één blad");

    /// <summary>As long as a line may be.</summary>
    private static string Long(string start) => string.Concat(Enumerable.Repeat($"{start}, ", 16))[..159].TrimEnd(' ', ',');

    private static IEnumerable<JsonNode> Taps(string json) => All(JsonNode.Parse(json)).Select(n => n["selectAction"]).OfType<JsonNode>();
}
