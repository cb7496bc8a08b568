using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Changes.Model;
using TeamsBot.Tests.Languages;

namespace TeamsBot.Tests.Changes;

/// <summary>The cards of measures, readings, findings and the sustaining checklist.</summary>
public sealed class RecordCardTests : IDisposable
{
    private static readonly string[] Names = ["measures", "measures-none", "reading-new", "reading-saved", "readings", "finding-choice", "finding-new", "finding-saved", "findings", "judge-seen", "checklist", "checklist-open"];
    private readonly ChangeScene scene = new();

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

    public static TheoryData<string> Fillings => ["x", "*", "&", "é", "漢"];

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Cards))]
    public void Cards_look_as_approved(string name, string language)
    {
        var card = Card(name, Visit(Language.Find(language)!), Change(), Findings("x"));

        Approved.Matches(card, $"changes-{name}", language);
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void In_a_language_of_long_words_every_card_fits_and_says_nothing_else(string name) =>
        Pseudo.Speaks(Card(name, Visit(Language.English) with { Texts = Pseudo.In(TextSource.Beside<Change>("changes")), Content = Pseudo.Of(scene.Content) }, Change(), Findings("x")), ChangeScene.Typed);

    [Theory]
    [MemberData(nameof(Fillings))]
    public void With_six_measures_and_twelve_findings_of_the_longest_texts_every_card_still_fits(string filling)
    {
        var (line, lines, visit) = (Fill(filling, Limits.Line), Fill(filling, Limits.Lines), Visit(Language.Dutch));
        var measure = Minutes with { Name = line, Unit = Fill(filling, Measure.LongestUnit), Source = line, Baseline = -999_999.1234m, Norm = -999_999.1234m, Target = -999_999.1234m, Recent = Recent(8) };
        var change = Change() with { Title = line, Measures = [.. Enumerable.Range(0, Measure.Most).Select(i => measure with { Id = $"{i}".PadLeft(32, 'a') })], Plan = Change().Plan with { Prediction = lines } };
        var findings = Findings(lines);
        foreach (var surface in new[] { Surface.Dialog, Surface.Personal(ChangeScene.Team) })
        {
            var sizes = Names.Select(name => (name, Size: Approved.Bytes(Card(name, visit with { Surface = surface }, change, findings).ToJson()))).ToArray();
            Assert.All(sizes, card => Assert.True(card.Size < 25_000, $"{card.name} has {card.Size} bytes."));
        }
    }

    [Fact]
    public void Nobody_can_tap_more_than_twenty_rows()
    {
        foreach (var name in Names)
        {
            var json = Card(name, Visit(Language.Dutch), Change() with { Measures = [.. Enumerable.Range(0, Measure.Most).Select(i => Minutes with { Id = $"m{i}" })] }, Findings("x")).ToJson();
            Assert.InRange(json.Split("\"selectAction\"").Length - 1, 0, 20);
        }
    }

    private static Measure Minutes => ChangeMaker.Minutes with { Norm = 12, Baseline = 18, Source = "lijst op kantoor", Recent = Recent(3) };

    private static Reading[] Recent(int count) => [.. Enumerable.Range(0, count).Select(i => new Reading(ChangeMaker.Today.PlusDays(7 * (i - count + 1)), 15 - (2.5m * i)))];

    private static Change Change() => ChangeMaker.At(Phase.Check) with { Measures = [Minutes], Version = 7, Cycle = 2 };

    private static Finding[] Findings(string text) =>
    [
        .. Enumerable.Range(0, Finding.Most).Select(i => new Finding(
            Change().Id, 2, $"{i}".PadLeft(32, 'f'), (EvidenceKind)(i % 6), i % 3 == 0 ? EvidenceNature.Soft : EvidenceNature.Hard, (EvidenceSide)(i % 3),
            text.Length > 9 ? text : $"Bevinding {i}", ChangeScene.Named(ChangeScene.Ines), ChangeScene.Start)
        {
            Story = i % 2 == 0 ? text.Length > 9 ? text : "De bel ging maar twee keer" : null, Value = i % 4 == 0 ? 4.5m : null,
        }),
    ];

    private AdaptiveCard Card(string name, Visit visit, Change change, Finding[] findings) => name switch
    {
        "measures" => MeasuresCard.Of(change, visit, visit.Texts["changes.done.measure-set"]),
        "measures-none" => MeasuresCard.Of(change with { Phase = Phase.Plan, Measures = [] }, visit),
        "reading-new" => Of(new ReadingForm(change, visit, change.Measures[0], "7,5", ChangeMaker.Today, IsFilled: false, Over: null).Page("n", notice: null)),
        "reading-saved" => Of(ReadingCards.Saved(change, change.Measures[0].Id, new Reading(ChangeMaker.Today, 15), visit.Texts.Count("changes.done.measured", 1), visit)),
        "readings" => ReadingListCard.Of(change, change.Measures[0], Entries, visit, 0),
        "finding-choice" => Of(new FindingForm(change, visit, CardData.Empty, Corrected: null).Choice()),
        "finding-new" => Of(new FindingForm(change, visit, CardData.Empty, findings[0]).Page(EvidenceNature.Hard, "n", notice: null)),
        "finding-saved" => Of(FindingsCard.Saved(change with { Evidence = [findings[0].Mark] }, findings[0], visit)),
        "findings" => FindingsCard.Of(change, 2, findings, 0, visit),
        "judge-seen" => Judge(change, findings, visit),
        "checklist" => Of(ChecklistCards.At(Kept(change), 1, CardData.Empty, visit, "n")),
        _ => Of(ChecklistCards.At(Kept(change), 6, CardData.Empty, visit, "n")),
    };

    private static ReadingEntry[] Entries =>
    [
        .. Enumerable.Range(0, 30).Select(i => new ReadingEntry($"{i}", ChangeMaker.Today.PlusDays(-i), 7.5m + i, ChangeScene.Named(ChangeScene.Samir), ChangeScene.Start)),
        new ReadingEntry("x", ChangeMaker.Today, 8, ChangeScene.Named(ChangeScene.Ines), ChangeScene.Start + Duration.FromHours(1)) { Corrects = "0" },
    ];

    private Change Kept(Change change) => change with
    {
        Phase = Phase.Sustaining,
        Sustaining = new SustainPlan("Alles") { Checklist = scene.Content.Checklist.Points.ToDictionary(p => p, _ => Arranged.No, StringComparer.Ordinal) },
    };

    private static AdaptiveCard Judge(Change change, Finding[] findings, Visit visit)
    {
        var step = new JudgeChange();
        return FormCard.Of(
            visit, Part.Typed(change.Title), visit.Texts[step.Keys.Hint], notice: null, step.Questions(new StepForm(change, visit, [], Answers: null) { Findings = findings }),
            new Press(step.Verb, change.Id.ToString(), change.Version, "n"), visit.Texts[step.Keys.Title], new Press(ChangeVerbs.Open, change.Id.ToString(), change.Version));
    }

    private static AdaptiveCard Of(ActionReply reply) => reply is ActionReply.Dialog dialog ? dialog.Content : Assert.IsType<ActionReply.Card>(reply).Content;

    private static string Fill(string filling, int length) => string.Concat(Enumerable.Repeat(filling, length / filling.Length));

    private Visit Visit(Language language) => new(scene.Settings!, ChangeScene.Jan, Surface.Dialog, scene.Catalog.In(language), ChangeScene.Start, scene.Content);
}
