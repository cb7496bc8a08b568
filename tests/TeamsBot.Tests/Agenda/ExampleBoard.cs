using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>What people typed on the example cards; one text instead of all of them to try its limits.</summary>
public sealed record PhrasedPeople(string? Text)
{
    public string Or(string usual) => Text ?? usual;

    /// <summary>Directory names have at most 64 characters in practice.</summary>
    public string Name(string usual) => Text is { Length: > 64 } text ? text[..64] : Text ?? usual;

    public string AtLength(string usual) => Text is { } text ? string.Concat(Enumerable.Repeat(text, 3)) : usual;

    public string Title(string usual) => Text is { Length: > Features.Changes.Limits.Line } text ? text[..Features.Changes.Limits.Line] : Text ?? usual;
}

/// <summary>Settings whose name people typed.</summary>
public sealed class AgendaSceneSettings(PhrasedPeople people)
{
    public TeamSettings Settings => new()
    {
        Team = Noord,
        Address = new ConversationAddress("https://smba.example/", Host, Noord.ConversationId, "28:bot"),
        Name = people.Or("team Noord"),
        InstalledBy = Named(Otto),
        Language = Language.Dutch,
        Rhythm = new(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10),
    };
}

/// <summary>Items in every state, with everything a card can show.</summary>
internal sealed class ExampleBoard(Language language, PhrasedPeople people)
{
    private static readonly Instant Said = PostAt + Duration.FromMinutes(15);

    public Item Item => new()
    {
        Date = Monday,
        State = ItemState.Open,
        MeetingAt = MeetingAt,
        PostAt = PostAt,
        PostedAt = PostAt,
        ActivityId = "activity-1",
        ClosesAt = PostAt + PostItem.OpenFor,
        Version = 7,
        Content = new ItemContent
        {
            Language = language.Tag,
            Zone = "Europe/Amsterdam",
            Ambition = people.Or("elke bewoner een rustige avond"),
            QuestionId = "stap-vooruit",
            Subjects = [Subject(0) with { CheckDate = new LocalDate(2026, 12, 18) }, Subject(1)],
            Agreements = [Open(0), Open(1)],
        },
    };

    public IReadOnlyList<NamedMember> Members => [.. new[] { Ines, Jan, Mila, Otto, Samir, Awa }.Select(m => new NamedMember(m.Ref, people.Name(m.Name)))];

    public IReadOnlyList<Agreement> Agreements =>
    [
        Agreement(0),
        .. people.Text is null ? [] : Enumerable.Range(1, 11).Select(Agreement),
        Agreement(12).Drop(people.Or("de lijst is al weg"), Said).Value,
    ];

    public Board Empty() => Of(Item with { Content = Item.Content with { Subjects = [], Agreements = [], Ambition = null, QuestionId = null } });

    public Board Answered() => Of(Item) with
    {
        Secret = "secret",
        Statuses =
        [
            new(Id(0), Samir.Ref, people.Name("Samir"), Status.Forward, Note: null, Said),
            new(Id(0), Jan.Ref, people.Name("Jan"), Status.Back, people.Or("vrijdag weer de oude lijst"), Said + Duration.FromMinutes(1)),
            new(Id(1), Mila.Ref, people.Name("Mila"), Status.Same, people.Or("meter is besteld"), Said),
        ],
        Lines =
        [
            new(LineKind.Noticed, Jan.Ref, people.Name("Jan"), people.Or("mevrouw sliep door"), Lifter: null, Said),
            new(LineKind.Obstacle, Jan.Ref, people.Name("Jan"), people.Or("geen tijd voor overdracht"), "leader", Said),
            new(LineKind.Obstacle, Samir.Ref, people.Name("Samir"), people.Or("geen sleutel"), Lifter: null, Said),
        ],
        Named = [new(Ines.Ref, people.Name("Ines"), people.AtLength("We begonnen op tijd"), Said)],
        Unnamed = [new("b1", people.AtLength("Ik twijfel nog")), new("a2", people.AtLength("Het helpt mij"))],
        Scores = [new("c1", 3), new("c2", 4), new("c3", 4), new("c4", 5)],
    };

    /// <summary>Seven changes, one of which is late, after a week in which things were said.</summary>
    public Board Full() => Answered() with
    {
        Item = Item with
        {
            Cause = Cause.Late,
            Content = Item.Content with
            {
                Subjects = [.. Enumerable.Range(0, 7).Select(n => Subject(n) with
                {
                    AttentionKey = n == 0 ? "shared.just-started" : null,
                    Trend = n < 2 ? ShortTrend.Of(new SubjectTrend(people.Or("Wachttijd"), people.Or("min"), [14, 12, 9.5m, 9, 8, 7], n == 0 ? 5 : null)) : null,
                    MeasureVerb = n < 2 ? "changes.figure/1" : null,
                    CheckDate = n == 0 ? new LocalDate(2026, 12, 11) : null,
                    Last = n < 3 ? new LastSaid(n == 0 ? Status.Stuck : n == 1 ? Status.Forward : null, n < 2 ? people.Or("wacht op de leverancier") : null) : null,
                })],
                Agreements = [.. Enumerable.Range(0, 7).Select(Open)],
                NextSkip = new ComingSkip(Monday.PlusWeeks(1), people.Or("Teamdag")),
            },
        },
    };

    public Board WithPartners() => Answered() with
    {
        Item = Item with { Content = Item.Content with { HasPartners = true, PartnerZone = "Africa/Ouagadougou" } },
    };

    public Board WithLast() => Of(Item with { Content = Item.Content with { Last = new LastTime(Monday.PlusWeeks(-1), [people.Or("rustiger nacht")]) } });

    public Board WithLastSaid() => Answered() with { Item = WithLast().Item };

    public Meeting Meeting(MeetingStep step) => new()
    {
        Walk = [Id(0), Id(1), Id(2)],
        Step = step,
        Place = 2,
        StartedAt = MeetingAt,
        StepSince = MeetingAt + Duration.FromMinutes(2),
        ChangedBy = people.Name("Mila"),
        ActivityId = "activity-2",
    };

    public Board Closed(string? by)
    {
        var board = Answered();
        var summary = CloseItem.Summarise(board, confirmed: null);
        return board with
        {
            Secret = null,
            Item = Item with { State = ItemState.Closed, ClosedAt = Said, ClosesAt = null, ChangedBy = by is null ? null : people.Name(by), Content = Item.Content with { Summary = summary } },
        };
    }

    public Board Skipped() => Of(Item with { State = ItemState.Skipped, Cause = Cause.Leader, ChangedBy = people.Name("Mila") });

    public MonthHistory December() => MonthHistory.Of(
        new YearMonth(2026, 12),
        [
            new Board { Item = Item with { Date = Monday.PlusWeeks(-1), State = ItemState.Skipped, Cause = Cause.Holiday, CauseDetail = people.Or("Sinterklaas") }, ETag = "" },
            Closed("Mila"),
            Of(Item with { Date = Monday.PlusWeeks(1) }),
        ],
        [Agreement(0), .. people.Text is null ? [] : Enumerable.Range(1, 11).Select(Agreement), Agreement(13).Finish(Said).Value, Agreement(12).Drop(people.Or("de lijst is al weg"), Said).Value],
        "Europe/Amsterdam");

    public IReadOnlyList<Item> History() =>
    [
        Item,
        Item with { Date = Monday.PlusWeeks(-1), State = ItemState.Closed, ChangedBy = people.Name("Mila"), Cause = Cause.Late },
        Item with { Date = Monday.PlusWeeks(-2), State = ItemState.Skipped, Cause = Cause.Holiday, CauseDetail = people.Or("Tweede kerstdag") },
        Item with { Date = Monday.PlusWeeks(-3), State = ItemState.Missed, Cause = Cause.Down },
        Item with { Date = Monday.PlusWeeks(-4), State = ItemState.Unknown },
    ];

    private static Board Of(Item item) => new() { Item = item, ETag = "etag" };

    private static string Id(int n) => $"{n:x32}";

    private ItemSubject Subject(int n) => new(
        Id(n), people.Title(n switch { 0 => "Overdracht bij avonddienst", 1 => "Bloeddruk thuis meten", _ => $"Verandering {n}" }),
        n % 2 == 0 ? "changes.phase.do" : "changes.phase.plan", n % 2 == 0 ? "do" : "plan", Monday.PlusDays(-12 + n), CheckDate: null, "changes.open/1", Last: null);

    private ItemAgreement Open(int n) => new(Id(n), people.Or($"lijst {n} van de muur"), people.Name("Jan"), Monday.PlusDays(n - 1));

    private Agreement Agreement(int n) => new(Id(n), people.Or("lijst van de muur"), new NamedMember(Jan.Ref, people.Name("Jan")), Monday.PlusDays(3), AgreementState.Open, Monday);
}
