using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Tests.Cards;
using static TeamsBot.Tests.Learning.LearningScene;

namespace TeamsBot.Tests.Learning;

public sealed class LearningCardTests : IDisposable
{
    private const string Id = "018f0000000070008000000000000001";
    private static readonly string[] Names =
    [
        "what", "what-notice", "how", "change-how", "propose", "card", "card-proposed", "card-cancelled", "card-over", "card-lesson", "calendar", "feed", "harvest", "harvest-last", "lesson-preview",
        "wishes", "wishes-one", "year", "year-empty", "news-moved", "news-gone",
    ];

    private readonly LearningScene scene = new();

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

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Cards))]
    public void Cards_look_as_approved(string name, string language) => Approved.Matches(Card(name, scene.Catalog.In(Language.Find(language)!), "SOEP-rapporteren, *tien* minuten"), $"learning-{name}", language);

    [Theory]
    [MemberData(nameof(Cards))]
    public void The_longest_texts_still_fit(string name, string language)
    {
        var card = Card(name, scene.Catalog.In(Language.Find(language)!), new string('&', Limits.Line));
        Assert.InRange(Approved.Bytes(card.ToJson()), 1, 25_000);
        Assert.InRange(card.Actions.Count, 0, 6);
    }

    private static AdaptiveCard Card(string name, Texts texts, string typed)
    {
        var visit = new Visit(SettingsOf(texts.Language) with { PartnerZone = "Africa/Ouagadougou" }, Mila, name.StartsWith("harvest", StringComparison.Ordinal) || name.StartsWith("news", StringComparison.Ordinal) ? Place.Personal : Place.Dialog, texts, Start);
        var form = new PlanForm("reflection", "step", 0, Id) { Form = "refresher", Topic = typed, Date = "2027-01-11", Time = "09:40" };
        NamedMember[] hosts = [new(Mila.Ref, Mila.Name), new(Samir.Ref, Samir.Name)];
        return name switch
        {
            "what" => PlanCards.What(form, Forms, visit, notice: null),
            "what-notice" => PlanCards.What(form with { Source = LearningVerbs.FromMoment }, Forms, visit, texts["learning.in-the-past"]),
            "how" => PlanCards.How(form, Forms, hosts, visit, notice: null),
            "change-how" => PlanCards.How(form with { Source = LearningVerbs.FromMoment, Extra = typed }, Forms, hosts, visit, notice: null),
            "propose" => PlanCards.Propose(form with { Source = "" }, Forms, visit with { Caller = Awa }, notice: null),
            _ => Later(name, visit, typed),
        };
    }

    private static AdaptiveCard Later(string name, Visit visit, string typed)
    {
        var (texts, series) = (visit.Texts, SeriesOf(typed, visit));
        var (first, harvest) = (series[0], new Harvest(typed, typed, IsShared: true));
        return name switch
        {
            "card" => MomentOf(series, first, visit),
            "card-proposed" => MomentOf([first], first with { State = MomentState.Proposed, Time = null, Series = null }, visit),
            "card-cancelled" => MomentOf([first], first.Cancel(Start).Value, visit),
            "card-over" => MomentOf([first], first, visit with { Now = Start + Duration.FromDays(8) }),
            "card-lesson" => MomentOf([first], first with { State = MomentState.Harvested, Harvest = harvest }, visit),
            "calendar" => CalendarCard.Of(first, "https://bot.example/f/x", MeetingLink.Of(first with { Plan = first.Plan with { Extra = null } }, Forms, texts), visit),
            "feed" => FeedCard.Of("https://bot.example/c/x.ics", visit),
            "news-moved" => NewsCard.Of(first, CalendarNews.Moved, visit),
            "news-gone" => NewsCard.Of(first, CalendarNews.Gone, visit),
            "harvest" => HarvestCard.Ask(first, typed: null, notice: null, isLast: false, visit),
            "harvest-last" => HarvestCard.Ask(first with { State = MomentState.Unharvested }, harvest, texts["learning.lesson-needed"], isLast: true, visit),
            "lesson-preview" => HarvestCard.Preview(Found(series, first), harvest, texts, visit),
            "wishes" => WishesCard.Of(Wishes(typed, 11), w => w.Wish.Id.EndsWith('1'), Id, visit, notice: null),
            "wishes-one" => WishesCard.Of(Wishes(typed, 1), _ => false, Id, visit, texts["learning.wish.added"]),
            "year" => YearCard.Of(YearView.Of(2027, [.. Enumerable.Repeat(series, 4).SelectMany(s => s), first with { State = MomentState.Proposed, Time = null }]), 2, visit),
            _ => YearCard.Of(YearView.Of(2028, series), 0, visit),
        };
    }

    private static IReadOnlyList<Moment> SeriesOf(string typed, Visit visit)
    {
        var plan = new MomentPlan("refresher", typed, new(Samir.Ref, Samir.Name), IsOnline: true, Extra: typed);
        var moment = new Moment(LearningKeys.Id(Id, 0), MomentState.Planned, plan, new Reason(ReasonKind.Reflection, "step"), visit.Me)
        {
            Time = new(new LocalDateTime(2027, 1, 11, 9, 40), "Europe/Amsterdam", 20), Calendar = CalendarState.NotSynced, Trouble = new("shared.calendar.not-connected", "shared.calendar.granted-by"),
        };
        return Series.Of(moment, Repeat.Refreshers, new([], []), number => LearningKeys.Id(Id, number));
    }

    private static FoundMoment Found(IEnumerable<Moment> series, Moment moment)
    {
        NamedMember[] people = [new(Ines.Ref, Ines.Name), new(Jan.Ref, Jan.Name)];
        var stored = new StoredMoment(moment, new Post(), "e") { Coming = [.. people.Select((p, i) => new Coming(p, i == 1))] };
        return new(stored, [.. series.Select(m => m.Id == moment.Id ? stored : new StoredMoment(m, new Post(), "e"))]);
    }

    private static AdaptiveCard MomentOf(IEnumerable<Moment> series, Moment moment, Visit visit) => MomentCard.Of(Found(series, moment), visit.Team.PartnerZone, Forms, visit.Now, visit.Texts);

    private static IReadOnlyList<StoredWish> Wishes(string typed, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new StoredWish(
            new Wish($"{i:x32}", typed, $"{i:x32}", new LocalDate(2027, 8, 1)), Enumerable.Range(0, i).Select(v => $"{v}").ToHashSet(StringComparer.Ordinal))),
    ];
}
