using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Learning;

/// <summary>Moments and who comes, as rows of the team.</summary>
internal static class MomentRows
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static Row Write(TeamKey team, StoredMoment stored)
    {
        var (m, p) = (stored.Moment, stored.Post);
        return Row.Of(
            team.Partition,
            LearningKeys.Moment(m.Id),
            ("Id", m.Id), ("State", m.State.ToString()), ("Form", m.Plan.Form), ("Topic", m.Plan.Topic), ("HostId", m.Plan.Host.Ref.ToString()), ("Host", m.Plan.Host.Name),
            ("IsOnline", m.Plan.IsOnline), ("Extra", m.Plan.Extra), ("ReasonKind", m.Reason.Kind.ToString()), ("ReasonId", m.Reason.Id), ("ById", m.By.Ref.ToString()), ("By", m.By.Name),
            ("Local", Text(m.Time?.Local)), ("Zone", m.Time?.Zone), ("Minutes", m.Time?.Minutes), ("Start", m.Time?.Start), ("ChangedAt", m.ChangedAt),
            ("Calendar", m.Calendar.ToString()), ("EventId", m.Event?.Id), ("ChangeKey", m.Event?.ChangeKey), ("Trouble", m.Trouble?.ReasonKey), ("GrantedBy", m.Trouble?.GrantedByKey), ("Sequence", m.Sequence),
            ("Series", m.Series?.Id), ("Repeat", m.Series?.Repeat.ToString()), ("Number", m.Series?.Number), ("Slot", Text(m.Series?.Slot)),
            ("Lesson", m.Harvest?.Lesson), ("Use", m.Harvest?.Use), ("IsShared", m.Harvest?.IsShared),
            ("Card", p.Card.ToString()), ("CardAt", p.CardAt), ("ActivityId", p.ActivityId), ("RemindedOf", p.RemindedOf), ("Asked", p.Asked), ("LessonId", p.LessonId),
            ("LookedAt", p.LookedAt), ("News", p.News is CalendarNews.None ? null : p.News.ToString())) with
        { ETag = stored.ETag };
    }

    public static Row WriteComing(TeamKey team, string id, Coming coming) =>
        Row.Of(team.Partition, LearningKeys.Coming(id, coming.Who.Ref), ("ById", coming.Who.Ref.ToString()), ("By", coming.Who.Name), ("Shows", coming.Shows));

    public static StoredMoment Read(Row row)
    {
        var plan = new MomentPlan(row.Text("Form")!, row.Text("Topic")!, Person(row, "Host"), row.Flag("IsOnline") ?? false, row.Text("Extra"));
        var reason = new Reason(Enum.Parse<ReasonKind>(row.Text("ReasonKind")!), row.Text("ReasonId") ?? "");
        var moment = new Moment(row.Text("Id")!, Enum.Parse<MomentState>(row.Text("State")!), plan, reason, Person(row, "By"))
        {
            Time = row.Text("Local") is { } local ? new(Local.Parse(local).Value, row.Text("Zone")!, row.Number("Minutes") ?? 0) : null,
            Calendar = Enum.Parse<CalendarState>(row.Text("Calendar")!),
            Event = row.Text("EventId") is { } id ? new CalendarEvent(id, row.Text("ChangeKey") ?? "") : null,
            Trouble = row.Text("Trouble") is { } trouble ? new(trouble, row.Text("GrantedBy")) : null,
            Sequence = row.Number("Sequence") ?? 0,
            ChangedAt = row.Instant("ChangedAt") ?? default,
            Series = row.Text("Series") is { } series ? new(series, Enum.Parse<Repeat>(row.Text("Repeat")!), row.Number("Number") ?? 0, Local.Parse(row.Text("Slot")!).Value) : null,
            Harvest = row.Text("Lesson") is { } lesson ? new(lesson, row.Text("Use"), row.Flag("IsShared") ?? false) : null,
        };
        return new(moment, ReadPost(row), row.ETag);
    }

    public static Coming ReadComing(Row row) => new(Person(row, "By"), row.Flag("Shows") ?? false);

    private static Post ReadPost(Row row) => new()
    {
        Card = Enum.Parse<CardState>(row.Text("Card")!),
        CardAt = row.Instant("CardAt") ?? default,
        ActivityId = row.Text("ActivityId"),
        RemindedOf = row.Instant("RemindedOf"),
        Asked = row.Number("Asked") ?? 0,
        LessonId = row.Text("LessonId"),
        LookedAt = row.Instant("LookedAt"),
        News = row.Text("News") is { } news ? Enum.Parse<CalendarNews>(news) : CalendarNews.None,
    };

    private static NamedMember Person(Row row, string name) => new(MemberRef.Parse(row.Text($"{name}Id"))!, row.Text(name) ?? "");

    private static string? Text(LocalDateTime? local) => local is { } time ? Local.Format(time) : null;
}
