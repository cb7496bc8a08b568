using System.Text.Json.Nodes;
using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Languages;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

public sealed class AgendaCardTests : IDisposable
{
    private const string Nasty = "**vet** [klik](https://x.example) `code` <b> # kop\n- punt _x_ ~y~ \\";
    // What people typed on the example cards, and their names.
    private static readonly string[] Typed =
    [
        "Overdracht bij avonddienst", "Bloeddruk thuis meten", "Verandering", "geen tijd voor overdracht", "geen sleutel", "mevrouw sliep door", "vrijdag weer de oude lijst", "meter is besteld",
        "lijst van de muur", "min", "Samir Amrani", "Otto Bakker", "Ines de Boer", "Mila Jansen", "Jan Visser", "Awa Sow",
    ];

    private static readonly string[] Names =
    [
        "open-empty", "open-full", "open-partners", "open-answered", "open-last", "closed", "closed-itself", "skipped", "summary", "words", "note", "note-own", "line-noticed",
        "line-obstacle", "question", "question-own", "agreements", "agreement", "agreement-overdue", "agreement-dropped", "close", "close-empty", "all", "all-full", "all-rest",
        "meeting-result", "meeting-changes", "meeting-obstacle", "meeting-agreement", "meeting-stopped", "meeting-closed", "meeting-skipped", "meeting-first",
        "history", "history-empty", "history-personal",
        "tell-unknown", "tell-down", "tell-refused", "tell-removed", "why",
    ];

    public static TheoryData<string, string> Cards
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Language.All)
            {
                foreach (var name in Names) { data.Add(name, language.Tag); }
            }

            return data;
        }
    }

    public static TheoryData<string> AllNames => [.. Names];

    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Cards))]
    public void Cards_look_as_approved(string name, string language)
    {
        var card = Card(name, Catalog.In(Language.Find(language)!));
        Check(card);
        Approved.Matches(card, $"agenda-{name}", language);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void The_longest_texts_still_fit_and_stay_within_what_Teams_shows(string name, string language)
    {
        var longest = new PhrasedPeople(new string('&', 160));
        Check(Card(name, Catalog.In(Language.Find(language)!), longest));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void What_people_type_never_becomes_markup(string name, string language)
    {
        var card = Card(name, Catalog.In(Language.Find(language)!), new PhrasedPeople(Nasty));
        foreach (var text in All(JsonNode.Parse(card.ToJson())).Where(n => (string?)n["type"] == "TextBlock").Select(n => (string)n["text"]!))
        {
            Assert.DoesNotContain("**vet**", text, StringComparison.Ordinal);
            Assert.DoesNotContain("[klik](", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", text.Replace(@"\<b\>", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("\n- ", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void In_a_language_of_long_words_every_card_fits_and_says_nothing_else(string name) =>
        Pseudo.Speaks(Card(name, Pseudo.In(TextSource.Beside<Item>("agenda"), TextSource.Beside<Features.Changes.Change>("changes")), questions: Pseudo.Of(Questions)), Typed);

    [Fact]
    public void The_guard_sees_a_card_with_a_tap_too_many()
    {
        var card = Card("open-full", Catalog.In(Language.Dutch));
        var taps = card.Body.OfType<AdaptiveContainer>().First(c => c.Items.OfType<AdaptiveColumnSet>().Any());
        card.Body.AddRange([taps, taps, taps]);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Check(card));
    }

    [Fact]
    public async Task Every_page_that_opens_in_a_dialog_is_one_Teams_takes()
    {
        foreach (var n in Enumerable.Range(0, 40)) { scene.Changes.Open.Add(OpenChanges.Change($"c{n}", $"Verandering {n}", "plan", Monday)); }
        await scene.Posts();
        foreach (var verb in new[] { AgendaVerbs.Words, AgendaVerbs.All })
        {
            var titles = new List<string>();
            foreach (var page in new[] { "0", "1", "2", "3", "4", "5", "6", "99", "-4" })
            {
                var card = AgendaScene.Page(await scene.Presses(Mila, verb, ("page", page)));
                Check(card);
                titles.AddRange(Taps(JsonNode.Parse(card.ToJson())).Select(t => (string)t["title"]!));
            }

            Assert.Equal(41, titles.Distinct(StringComparer.Ordinal).Count(t => t.StartsWith("Verandering", StringComparison.Ordinal) || t.StartsWith("Overdracht", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Pages_inside_a_dialog_hold_no_execute()
    {
        await scene.Posts();
        foreach (var verb in new[] { AgendaVerbs.Words, AgendaVerbs.Note, AgendaVerbs.Line, AgendaVerbs.Answer, AgendaVerbs.Agreements, AgendaVerbs.All, AgendaVerbs.Close })
        {
            var page = Page(await scene.Presses(Mila, verb, ("subject", "overdracht"), ("kind", "noticed")));
            Assert.DoesNotContain("Action.Execute", page.ToJson(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_of_the_item_has_nothing_to_press()
    {
        var agenda = (Kernel.Agenda.IAgenda)scene.First.GetService(typeof(Kernel.Agenda.IAgenda))!;
        var parts = agenda.Preview(scene.Settings!, scene.Changes.Open, Monday, scene.Dutch);
        var card = CardPage.Of(scene.Dutch, "x", parts).ToJson();
        Assert.DoesNotContain("Action.", card, StringComparison.Ordinal);
        Assert.Contains("Overdracht bij avonddienst", card, StringComparison.Ordinal);
        Assert.Contains("Elke bewoner een rustige avond", card, StringComparison.Ordinal);
    }

    private static void Check(AdaptiveCard card)
    {
        var json = card.ToJson();
        var nodes = All(JsonNode.Parse(json)).ToArray();
        Assert.Empty(CardSchema.Errors(json));
        Assert.InRange(Approved.Bytes(json), 1, 25_000);
        Assert.InRange(nodes.Where(n => n["actions"] is JsonArray).Sum(n => n["actions"]!.AsArray().Count), 0, 6);
        Assert.InRange(Taps(nodes[0]).Count(), 0, 20);
        Assert.All(Taps(nodes[0]), tap => Assert.False(string.IsNullOrWhiteSpace((string?)tap["title"])));
        Assert.All(nodes.Where(n => ((string?)n["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true), n => Assert.False(string.IsNullOrWhiteSpace((string?)n["label"])));
        Assert.False(string.IsNullOrWhiteSpace((string?)nodes[0]["fallbackText"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)nodes[0]["lang"]));
    }

    private static IEnumerable<JsonNode> Taps(JsonNode? card) => All(card).Select(n => n["selectAction"]).OfType<JsonNode>();

    private static AdaptiveCard Card(string name, Texts texts, PhrasedPeople? typed = null, WeeklyQuestions? questions = null)
    {
        var people = typed ?? new PhrasedPeople(Text: null);
        var example = new ExampleBoard(texts.Language, people);
        var (board, item, today) = (example.Answered(), example.Item, Monday);
        var question = (questions ?? Questions).Find(item.Content.QuestionId)!;
        var asked = question.Question.In(texts.Language.Tag);
        var settings = new AgendaSceneSettings(people).Settings;
        return name switch
        {
            "open-empty" => Item(example.Empty(), question: null),
            "open-full" => Item(example.Full(), asked),
            "open-partners" => Item(example.WithPartners(), asked),
            "open-answered" => Item(board, asked),
            "open-last" => Item(example.WithLast(), asked),
            "closed" => Item(example.Closed("Mila"), asked),
            "closed-itself" => Item(example.Closed(by: null), asked),
            "skipped" => Item(example.Skipped(), asked),
            "summary" => CardPage.Of(texts, texts["agenda.summary-title"], [Part.Title(texts["agenda.summary-title"]), .. SummaryParts.Of(example.Closed("Mila"), asked, texts, int.MaxValue)]),
            "words" => WordsCard.List(board, Jan.Ref, texts, SubjectPage.Of(board, Kernel.Actions.CardData.Empty)),
            "note" => WordsCard.Note(board, item.Content.Subjects[1], Samir.Ref, texts),
            "note-own" => WordsCard.Note(board, item.Content.Subjects[0], Jan.Ref, texts),
            "line-noticed" => WordsCard.Line(board, LineKind.Noticed, Samir.Ref, texts),
            "line-obstacle" => WordsCard.Line(board, LineKind.Obstacle, Jan.Ref, texts),
            "question" => AnswerCard.Of(item, question, own: null, texts),
            "question-own" => AnswerCard.Of(example.WithPartners().Item, question, new OwnAnswer(people.Text ?? "Samen de lijst doorgenomen", 4, Visibility.Private), texts),
            "agreements" => AgreementsCard.List(item, example.Agreements, example.Members, Jan, new string('a', 32), Monday.PlusWeeks(1), texts, today),
            "agreement" => AgreementsCard.One(item, example.Agreements[0], texts, today),
            "agreement-overdue" => AgreementsCard.One(item, example.Agreements[0], texts, today.PlusDays(30)),
            "agreement-dropped" => AgreementsCard.One(item, example.Agreements[^1], texts, today),
            "close" => CloseCard.Of(example.Full(), texts),
            "close-empty" => CloseCard.Of(example.Empty(), texts),
            "all" => AllCard.Of(board, asked, texts, today, SubjectPage.Of(board, Kernel.Actions.CardData.Empty, AllCard.Size)),
            "all-rest" => AllCard.RestPage(board, asked, texts, today),
            "all-full" => AllCard.Of(example.Full(), asked, texts, today, SubjectPage.Of(example.Full(), Kernel.Actions.CardData.Empty, AllCard.Size)),
            "meeting-result" => MeetingCard.Of(example.WithLastSaid(), example.Meeting(MeetingStep.Result), texts, today),
            "meeting-changes" => MeetingCard.Of(example.Full(), example.Meeting(MeetingStep.Changes), texts, today),
            "meeting-obstacle" => MeetingCard.Of(board, example.Meeting(MeetingStep.Obstacle), texts, today),
            "meeting-agreement" => MeetingCard.Of(example.Full(), example.Meeting(MeetingStep.Agreement), texts, today),
            "meeting-stopped" => MeetingCard.Of(board, example.Meeting(MeetingStep.Obstacle) with { IsStopped = true }, texts, today),
            "meeting-closed" => MeetingCard.Of(example.Closed("Mila"), example.Meeting(MeetingStep.Agreement), texts, today),
            "meeting-skipped" => MeetingCard.Of(example.Skipped(), example.Meeting(MeetingStep.Result), texts, today),
            "meeting-first" => MeetingCard.Of(example.Empty(), example.Meeting(MeetingStep.Obstacle), texts, today, people.Name("Mila")),
            "history" => HistoryCard.Of(example.December(), settings, today, HistorySurface.Channel, texts),
            "history-personal" => HistoryCard.Of(example.December(), settings, today.PlusMonths(1), HistorySurface.Personal, texts),
            "history-empty" => HistoryCard.Of(MonthHistory.Of(new YearMonth(2026, 11), [], [], "Europe/Amsterdam"), settings, today, HistorySurface.Dialog, texts),
            "tell-unknown" => TellLeader.Card(settings, item with { State = ItemState.Unknown }, texts).Content,
            "why" => Why.Card(settings, example.History(), texts.Format("agenda.why.next", LocalTextDay(texts)), texts),
            _ => TellLeader.Card(settings, item with { State = ItemState.Missed, Cause = name["tell-".Length..] }, texts).Content,
        };

        AdaptiveCard Item(Board shown, string? question) => ItemCard.Of(shown, question, texts, today);
    }

    private static string LocalTextDay(Texts texts) => Kernel.Time.LocalText.Day(Monday.PlusWeeks(1), texts.Language.Tag);
}
