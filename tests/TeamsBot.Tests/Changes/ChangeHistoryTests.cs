using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;

namespace TeamsBot.Tests.Changes;

public sealed class ChangeHistoryTests
{
    private static readonly LocalDate Today = new(2026, 12, 14);

    private static readonly (ChangeEventType Type, Func<Change, Stamp, int, Outcome<Change>> Take)[] Moves =
    [
        (ChangeEventType.Edited, (c, s, n) => c.Edit($"titel {n}", n % 2 == 0 ? c.Plan : new Plan("b", null, $"doel \"{n}\"", Today.PlusDays((n % 300) + 1)), Today, s)),
        (ChangeEventType.PeopleNamed, (c, s, n) => c.Name(ChangeScene.Named(ChangeScene.Jan), n % 2 == 0 ? null : ChangeScene.Named(ChangeScene.Samir), s)),
        (ChangeEventType.Started, (c, s, _) => c.Start(ChangeScene.Named(ChangeScene.Mila), s)),
        (ChangeEventType.Begun, (c, s, n) => c.Begin(new Plan("bewoners", "p", $"a\n{n}", Today.PlusDays((n % 300) + 1)), Today, s)),
        (ChangeEventType.CheckStarted, (c, s, _) => c.StartCheck(s)),
        (ChangeEventType.Judged, (c, s, n) => c.Judge((Verdict)(n % 4), $"één {n}", s)),
        (ChangeEventType.NextCycle, (c, s, n) => c.StartNextCycle($"les {n}", s)),
        (ChangeEventType.Stopped, (c, s, n) => n % 5 == 0 ? c.Stop("klaar 🎉", s) : new Refusal("not yet")),
    ];

    [Fact]
    public void The_events_alone_give_the_change_as_it_is() =>
        Check.QuickThrowOnFailure(Prop.ForAll<NonNegativeInt[]>(walk =>
        {
            var steps = Walk(walk.Select(n => n.Get));
            var rows = steps.Select(s => EventRows.Write(ChangeScene.Team, s)).ToArray();
            return EventRows.Replay(rows) == steps[^1].After
                && ChangeRows.Read(ChangeRows.Write(ChangeScene.Team, steps[^1].After)) == steps[^1].After;
        }));

    [Fact]
    public void Versions_have_no_gaps_cycles_follow_and_every_phase_has_its_event() =>
        Check.QuickThrowOnFailure(Prop.ForAll<NonNegativeInt[]>(walk =>
        {
            var events = Walk(walk.Select(n => n.Get)).Select(s => EventRows.Read(EventRows.Write(ChangeScene.Team, s))).ToArray();
            var pairs = events.Zip(events.Skip(1)).ToArray();
            return events.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, events.Length).Select(n => (long)n))
                && pairs.All(p => p.Second.From == p.First.To)
                && pairs.All(p => p.Second.Cycle - p.First.Cycle == (p.Second.Type is ChangeEventType.NextCycle or ChangeEventType.Started ? 1 : 0));
        }));

    [Fact]
    public void A_walk_of_these_moves_gets_through_more_than_one_cycle() =>
        Assert.Equal(3, Walk(Enumerable.Repeat(2, 9))[^1].After.Cycle);

    private static ChangeStep[] Walk(IEnumerable<int> numbers)
    {
        var at = ChangeScene.Start;
        var change = Change.Create(ChangeId.Parse(new string('b', 32))!.Value, "Overdracht", new Plan(), By(ChangeScene.Jan, at)).Value;
        var steps = new List<ChangeStep> { new(Before: null, change, ChangeEventType.Created) };
        foreach (var number in numbers)
        {
            at += Duration.FromMinutes(61);
            var (before, stamp) = (steps[^1].After, By(number % 2 == 0 ? ChangeScene.Mila : ChangeScene.Jan, at));
            var allowed = Moves.Select(m => (m.Type, Taken: m.Take(before, stamp, number))).Where(m => m.Taken.Refusal is null).ToArray();
            if (allowed.Length == 0) { break; }
            var (type, taken) = allowed[number % allowed.Length];
            steps.Add(new ChangeStep(before, taken.Value, type));
        }

        return [.. steps];
    }

    private static Stamp By(Kernel.Identity.Member member, Instant at) => new(ChangeScene.Named(member), at, $"n{at.ToUnixTimeTicks()}");
}
