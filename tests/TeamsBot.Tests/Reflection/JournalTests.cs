using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class JournalTests : IDisposable
{
    private const string Words = "reflection.command.journal";
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_journal_lists_what_was_written_newest_first_and_opens_it()
    {
        await Writes("eerste");
        scene.Clock.Advance(TimeSpan.FromDays(30));
        var second = await Writes("tweede");
        var ines = await scene.In(Ines).Types(Words);
        Assert.Equal(2, Lines(ines).Count);
        await ines.Presses(Lines(ines)[0]);
        Assert.Contains("tweede", ines.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain("eerste", ines.Shows, StringComparison.Ordinal);
        Assert.Contains(Deck.Find(second)!.Title.In("nl").Replace('\u00A0', ' '), ines.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_and_months_narrow_it()
    {
        await Writes("december");
        scene.Clock.Advance(TimeSpan.FromDays(31));
        var card = await Writes("januari");
        var ines = await scene.In(Ines).Types(Words);
        await ines.Presses("Tonen", ("month", "2027-01"));
        Assert.Contains(Deck.Find(card)!.Title.In("nl"), Assert.Single(Lines(ines)).Replace('\u00A0', ' '), StringComparison.Ordinal);
        await ines.Presses("Tonen", ("month", ""), ("theme", Deck.Find(card)!.Theme));
        Assert.NotEmpty(Lines(ines));
        await ines.Presses("Tonen", ("month", "2026-12"), ("theme", "onbekend"));
        Assert.Empty(Lines(ines));
        Assert.Contains("Niets over dit thema", ines.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_journal_goes_on_with_older()
    {
        for (var i = 0; i < 12; i++)
        {
            await Writes($"nummer {i}");
            scene.Clock.Advance(TimeSpan.FromDays(1));
        }

        var ines = await scene.In(Ines).Types(Words);
        Assert.Equal(10, Lines(ines).Count);
        await ines.Presses("Ouder");
        Assert.Equal(2, Lines(ines).Count);
    }

    [Fact]
    public async Task Deleting_one_asks_once_and_leaves_nothing_of_it()
    {
        await Writes("blijft");
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await Writes("gaat weg");
        var ines = await scene.In(Ines).Types(Words);
        await ines.Presses(Lines(ines)[0]);
        await ines.Presses("Verwijderen");
        Assert.Contains(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains("gaat weg", StringComparison.Ordinal));
        await ines.Presses("Verwijderen");
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains("gaat weg", StringComparison.Ordinal));
        Assert.Contains(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains("blijft", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deleting_everything_leaves_no_row_of_this_person_and_all_of_others()
    {
        await Writes("van Ines");
        await Writes("van Samir", Samir);
        var ines = await scene.In(Ines).Types(Words);
        await ines.Presses("Alles verwijderen");
        await ines.Presses("Alles verwijderen");
        var rows = await scene.AllRowsAsync();
        Assert.DoesNotContain(rows, r => TextOf(r.Row).Contains("ines", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(rows, r => TextOf(r.Row).Contains("van Samir", StringComparison.Ordinal));
        Assert.Contains("Hier staat nog niets", (await scene.In(Ines).Types(Words)).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shorter_time_removes_what_is_older_at_once_and_is_remembered()
    {
        await Writes("oud");
        scene.Clock.Advance(TimeSpan.FromDays(100));
        await Writes("nieuw");
        var ines = await scene.In(Ines).Types(Words);
        await ines.Presses("Ritme en bewaren");
        await ines.Presses("Opslaan", ("months", "3"));
        Assert.Contains("3 maanden", ines.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains("oud", StringComparison.Ordinal));
        Assert.Single(Lines(await scene.In(Ines).Types(Words)));
    }

    [Fact]
    public async Task What_is_past_its_time_goes_by_itself()
    {
        await Writes("een jaar");
        scene.Clock.Advance(TimeSpan.FromDays(364));
        await scene.Alarms.WakeAllAsync(CancellationToken.None);
        Assert.Contains(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains("een jaar", StringComparison.Ordinal));
        scene.Clock.Advance(TimeSpan.FromDays(1));
        await scene.Alarms.WakeAllAsync(CancellationToken.None);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains("een jaar", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SessionState.Done, "talenten", 365)]
    [InlineData(SessionState.Exploring, "talenten", 37)]
    [InlineData(SessionState.Dealt, null, 7)]
    [InlineData(SessionState.Skipped, null, 7)]
    public void Each_kind_stays_its_own_time(SessionState state, string? card, int days)
    {
        var session = Session.Begin("s", ["talenten"], Start) with { State = state, Card = card };
        Assert.Equal(Start + Duration.FromDays(days), Retention.EndOf(session, months: 12));
    }

    [Fact]
    public async Task A_file_holds_all_of_it_for_the_one_it_was_made_for()
    {
        await Writes("voor het *bestand*");
        await scene.In(Ines).Types(Words);
        var link = Assert.Single(scene.Links.Made);
        Assert.Equal((Ines.Ref.Own, Ines.Ref), (link.Team, link.For));
        var file = (await File().ReadAsync(link, CancellationToken.None))!;
        Assert.Equal("reflections-2026-12-03.txt", file.FileName);
        Assert.Contains("voor het *bestand*", Encoding.UTF8.GetString(file.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_about_another_is_not_made()
    {
        await Writes("van Ines alleen");
        Assert.Null(await File().ReadAsync(new LinkTarget(JournalFile.Contract, Ines.Ref.Own, "", Samir.Ref, Language.Dutch), CancellationToken.None));
        Assert.Null(await File().ReadAsync(new LinkTarget(JournalFile.Contract, Noord, "", Ines.Ref, Language.Dutch), CancellationToken.None));
    }

    [Fact]
    public async Task Without_an_address_for_links_the_button_is_left_out()
    {
        scene.Links.HasAddress = false;
        await Writes("iets");
        Assert.DoesNotContain("Downloaden als bestand", (await scene.In(Ines).Types(Words)).Buttons);
    }

    [Fact]
    public void A_person_in_the_place_of_a_conversation_is_read_back_and_no_conversation_is_a_person()
    {
        Assert.Equal(Ines.Ref, MemberRef.OwnerOf(Ines.Ref.Own));
        Assert.Null(MemberRef.OwnerOf(Noord));
        Assert.Null(MemberRef.OwnerOf(new TeamKey("t", "person:")));
    }

    private ILinkedFile File() => ((IEnumerable<ILinkedFile>)scene.Services.GetService(typeof(IEnumerable<ILinkedFile>))!).Single();

    private async Task<string> Writes(string text, Member? by = null)
    {
        var hand = await (await scene.In(by ?? Ines).Types()).Presses("Kies kaart 1");
        await hand.Presses("Bewaar en stop", ("text", text));
        var journal = await scene.Kept.JournalAsync((by ?? Ines).Ref, CancellationToken.None);
        return journal.Entries.First().Card!;
    }

    private static List<string> Lines(ReflectionHand hand) =>
        [.. hand.Card["body"]!.AsArray().Select(part => (string?)part!["selectAction"]?["title"]).OfType<string>()];
}
