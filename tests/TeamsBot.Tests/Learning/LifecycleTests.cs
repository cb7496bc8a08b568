using NodaTime;
using NodaTime.Text;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Tests.Learning;

/// <summary>domain.md 2.3, learning moment, line by line.</summary>
public sealed class LifecycleTests
{
    private static readonly NamedMember Mila = new(new MemberRef("t", "mila"), "Mila");
    private static readonly NamedMember Samir = new(new MemberRef("t", "samir"), "Samir");
    private static readonly MomentPlan Plan = new("refresher", "SOEP-rapporteren", Samir, IsOnline: true, Extra: null);
    private static readonly MomentTime Time = new(new LocalDateTime(2027, 1, 11, 9, 40), "Europe/Amsterdam", 20);
    private static readonly Instant Before = Instant.FromUtc(2027, 1, 4, 9, 0);
    private static readonly Instant After = Instant.FromUtc(2027, 1, 11, 9, 0);
    private static readonly Harvest Lesson = new("Een voorbeeldzin helpt", Use: null, IsShared: false);

    [Theory]
    [InlineData("proposed", "schedule", "planned")]
    [InlineData("proposed", "cancel", "cancelled")]
    [InlineData("proposed", "change", "learning.still-proposed")]
    [InlineData("proposed", "hold", "learning.still-proposed")]
    [InlineData("proposed", "tell", "learning.still-proposed")]
    [InlineData("planned", "schedule", "learning.is-over")]
    [InlineData("planned", "change", "planned")]
    [InlineData("planned", "cancel", "cancelled")]
    [InlineData("planned", "hold", "held")]
    [InlineData("planned", "tell", "harvested")]
    [InlineData("held", "change", "learning.is-over")]
    [InlineData("held", "cancel", "learning.is-over")]
    [InlineData("held", "hold", "held")]
    [InlineData("held", "tell", "harvested")]
    [InlineData("harvested", "cancel", "learning.is-over")]
    [InlineData("harvested", "hold", "harvested")]
    [InlineData("harvested", "tell", "harvested")]
    [InlineData("unharvested", "change", "learning.is-over")]
    [InlineData("unharvested", "cancel", "cancelled")]
    [InlineData("unharvested", "hold", "held")]
    [InlineData("unharvested", "tell", "harvested")]
    [InlineData("cancelled", "schedule", "learning.is-cancelled")]
    [InlineData("cancelled", "change", "learning.is-cancelled")]
    [InlineData("cancelled", "cancel", "cancelled")]
    [InlineData("cancelled", "hold", "learning.is-cancelled")]
    [InlineData("cancelled", "tell", "learning.is-cancelled")]
    public void Each_step_leads_where_the_table_says(string from, string step, string to)
    {
        var happened = Step(In(from), step);
        Assert.Equal(to, happened.Refusal?.Key ?? happened.Value.State.ToString().ToLowerInvariant());
    }

    [Fact]
    public void A_moment_that_has_not_begun_was_not_held() => Assert.Equal("learning.not-begun", In("planned").Hold(Before).Refusal?.Key);

    [Theory]
    [InlineData("planned", true)]
    [InlineData("held", true)]
    [InlineData("harvested", false)]
    [InlineData("cancelled", false)]
    [InlineData("proposed", false)]
    public void Two_weeks_after_its_end_it_is_left_and_not_before(string state, bool leaves)
    {
        var (moment, end) = (In(state), Time.End);
        Assert.Equal(moment, moment.Elapse(end + Moment.Patience - Duration.Epsilon));
        Assert.Equal(leaves, moment.Elapse(end + Moment.Patience).State is MomentState.Unharvested);
    }

    [Fact]
    public void A_change_of_the_plan_raises_the_sequence_and_the_calendar_has_it_no_more()
    {
        var planned = In("planned").Sync(There).Value;
        Assert.Equal((CalendarState.Synced, 0), (planned.Calendar, planned.Sequence));
        var moved = planned.Change(Plan, Time with { Local = Time.Local.PlusDays(1) }, Before).Value;
        Assert.Equal((MomentState.Planned, CalendarState.None, 1), (moved.State, moved.Calendar, moved.Sequence));
        Assert.Equal(2, moved.Cancel(Before).Value.Sequence);
        Assert.Same(planned, planned.Change(Plan, Time, Before).Value);
    }

    [Fact]
    public void What_the_calendar_answers_is_kept_and_never_silent()
    {
        Assert.Equal((CalendarState.Synced, "event", null), Kept(There));
        Assert.Equal((CalendarState.Synced, "event", null), Kept(new CalendarResult.Updated(new("event", "k"))));
        Assert.Equal((CalendarState.NotSynced, null, "a.reason"), Kept(new CalendarResult.NotAllowed("a.reason", "b.admin")));
        Assert.Equal((CalendarState.NotSynced, null, "learning.calendar.unreachable"), Kept(new CalendarResult.Unreachable()));

        static (CalendarState, string?, string?) Kept(CalendarResult result) =>
            In("planned").Sync(result).Value is var m ? (m.Calendar, m.Event?.Id, m.Trouble?.ReasonKey) : default;
    }

    [Fact]
    public void What_is_only_proposed_stands_in_no_calendar() => Assert.NotNull(In("proposed").Sync(There).Refusal);

    [Theory]
    [InlineData("", 20, 9, "learning.topic-needed")]
    [InlineData("a", 0, 9, "learning.minutes-wrong")]
    [InlineData("a", 481, 9, "learning.minutes-wrong")]
    [InlineData("a", 20, -400, "learning.in-the-past")]
    [InlineData("a", 20, 500, "learning.too-far")]
    public void A_plan_that_cannot_be_is_refused(string topic, int minutes, int days, string refusal)
    {
        var time = Time with { Minutes = minutes, Local = Time.Local.PlusDays(days) };
        Assert.Equal(refusal, In("proposed").Schedule(Plan with { Topic = topic }, time, Mila, Before).Refusal?.Key);
    }

    [Fact]
    public void A_lesson_that_is_empty_or_too_long_is_refused()
    {
        Assert.Equal("learning.lesson-needed", In("held").Tell(Lesson with { Lesson = " " }, After).Refusal?.Key);
        Assert.Equal("shared.too-long", In("held").Tell(Lesson with { Lesson = new string('a', 601) }, After).Refusal?.Key);
    }

    [Theory]
    [InlineData("proposed")]
    [InlineData("held")]
    [InlineData("harvested")]
    [InlineData("unharvested")]
    [InlineData("cancelled")]
    public void What_is_not_planned_follows_no_calendar(string state)
    {
        var moment = In(state) with { Calendar = CalendarState.Synced };
        Assert.Equal(moment, moment.Follow(new CalendarLook.Gone(), After));
        Assert.Equal(moment, moment.Follow(Moved, After));
    }

    [Fact]
    public void What_we_have_yet_to_tell_the_calendar_is_not_taken_back_by_it()
    {
        var changed = In("planned").Sync(There).Value.Change(Plan with { Topic = "Anders" }, Time, Before).Value;
        Assert.Equal(changed, changed.Follow(Moved, Before));
        Assert.Equal(changed, changed.Follow(new CalendarLook.Gone(), Before));
    }

    [Fact]
    public void A_time_of_the_calendar_counts_on_the_clocks_of_the_moment_also_one_that_our_pages_refuse()
    {
        var planned = In("planned").Sync(There).Value;
        var moved = planned.Follow(new CalendarLook.Changed(new("event", "theirs"), Time.Local.PlusDays(-8), 0), Before);
        Assert.Equal(planned with { Time = Time with { Local = Time.Local.PlusDays(-8), Minutes = 0 }, Event = new("event", "theirs"), Sequence = 1, ChangedAt = Before }, moved);
    }

    [Fact]
    public void What_cannot_be_seen_or_is_the_same_changes_nothing()
    {
        var planned = In("planned").Sync(There).Value;
        Assert.Equal(planned, planned.Follow(new CalendarLook.Same(), Before));
        Assert.Equal(planned, planned.Follow(new CalendarLook.Unseen(new CalendarResult.NotAllowed("a", "b")), Before));
    }

    [Theory]
    [InlineData("2027-01-04T09:00:00Z", "2027-01-05T05:00:00Z")]
    [InlineData("2027-01-04T04:40:00Z", "2027-01-04T05:00:00Z")]
    [InlineData("2027-01-04T04:55:00Z", "2027-01-04T05:05:00Z")]
    [InlineData("2027-01-04T05:00:00Z", "2027-01-05T05:00:00Z")]
    public void The_calendar_is_looked_at_each_morning_at_six(string last, string next)
    {
        var planned = In("planned").Sync(There).Value with { ChangedAt = Before - Duration.FromDays(9) };
        var stored = new StoredMoment(planned, new Post { LookedAt = InstantPattern.ExtendedIso.Parse(last).Value }, "e");
        Assert.Equal(InstantPattern.ExtendedIso.Parse(next).Value, Mornings.LookDue(stored, Before));
        Assert.Null(Mornings.LookDue(stored, Time.Start));
    }

    private static CalendarLook Moved => new CalendarLook.Changed(new("event", "theirs"), Time.Local.PlusDays(1), 30);

    private static CalendarResult There => new CalendarResult.Created(new("event", "key"));

    private static Moment In(string state)
    {
        var proposed = Moment.Propose("m", Plan, Reason.ByHand, Mila, Before).Value;
        var planned = proposed.Schedule(Plan, Time, Mila, Before).Value;
        return state switch
        {
            "proposed" => proposed,
            "planned" => planned,
            "held" => planned.Hold(After).Value,
            "harvested" => planned.Tell(Lesson, After).Value,
            "unharvested" => planned.Elapse(Time.End + Moment.Patience),
            _ => planned.Cancel(Before).Value,
        };
    }

    private static Outcome<Moment> Step(Moment moment, string step) => step switch
    {
        "schedule" => moment.Schedule(Plan, Time, Mila, Before),
        "change" => moment.Change(Plan with { Topic = "Anders" }, Time, Before),
        "cancel" => moment.Cancel(After),
        "hold" => moment.Hold(After),
        _ => moment.Tell(Lesson, After),
    };
}
