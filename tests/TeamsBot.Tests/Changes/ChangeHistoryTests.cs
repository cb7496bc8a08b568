using FsCheck;
using FsCheck.Fluent;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Tables;
using TeamsBot.Tests.Changes.Model;

namespace TeamsBot.Tests.Changes;

public sealed class ChangeHistoryTests
{
    [Fact]
    public void The_events_alone_give_the_change_as_it_was_after_each_of_them() =>
        Check.QuickThrowOnFailure(Prop.ForAll<NonNegativeInt[]>(walk =>
        {
            var steps = Walk(walk.Select(n => n.Get));
            var rows = steps.Select(s => EventRows.Write(ChangeScene.Team, s)).ToArray();
            var states = EventRows.States(rows).ToArray();
            return states.Length == steps.Length && states.Zip(steps).All(p => Same(p.First.After, p.Second.After) && Same(p.First.Event, p.Second.Event))
                && Same(ChangeRows.Read(ChangeRows.Write(ChangeScene.Team, steps[^1].After)), steps[^1].After);
        }));

    /// <summary>The invariants of domain.md 2.3, over random walks of the table's events with guards broken or passed at random.</summary>
    [Fact]
    public void The_invariants_hold_whatever_happens() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<int>(seed =>
        {
            var dice = new Random(seed);
            var steps = Walk(Enumerable.Range(0, 200).Select(_ => dice.Next()));
            foreach (var step in steps) { Holds(step); }
            return steps.Select(s => s.After.Version).SequenceEqual(Enumerable.Range(1, steps.Length).Select(n => (long)n));
        }));

    [Fact]
    public void The_walks_reach_every_phase_and_every_event()
    {
        var seed = new Random(7);
        var steps = Enumerable.Range(0, 300).SelectMany(_ => Walk(Enumerable.Range(0, 200).Select(_ => seed.Next()))).ToArray();

        Assert.Equal(Enum.GetValues<Phase>(), steps.Select(s => s.After.Phase).Distinct().Order());
        Assert.Empty(Types.Values.Except(steps.Select(s => s.Type)));
        Assert.Contains(steps, s => s.Event.Passed is not null);
        Assert.Contains(steps, s => s.After.Cycle >= 4);
    }

    private static readonly Dictionary<string, ChangeEventType> Types = new(StringComparer.Ordinal)
    {
        ["start"] = ChangeEventType.Started, ["begin"] = ChangeEventType.Begun, ["check"] = ChangeEventType.CheckStarted,
        ["replan"] = ChangeEventType.Replanned, ["more-time"] = ChangeEventType.MoreTime, ["judge"] = ChangeEventType.Judged,
        ["next"] = ChangeEventType.NextCycle, ["sustain"] = ChangeEventType.SustainingBegun, ["stop"] = ChangeEventType.Stopped,
        ["confirm"] = ChangeEventType.Confirmed, ["reopen"] = ChangeEventType.Reopened, ["still-in-use"] = ChangeEventType.StillInUse,
        ["relapse"] = ChangeEventType.Relapsed, ["relapse-to-plan"] = ChangeEventType.Relapsed, ["revive"] = ChangeEventType.Revived,
        ["pause"] = ChangeEventType.Paused, ["lose-owner"] = ChangeEventType.OwnerLeft, ["fall-asleep"] = ChangeEventType.FellAsleep,
    };

    private static readonly string[] Findings = ["finding+", "finding-", "finding-", "finding-", "checklist", "checklist", "name", "resume"];

    private static void Holds(ChangeStep step)
    {
        var (before, after, happened) = (step.Before, step.After, step.Event);
        if (before is null) { return; }
        var transition = Transition.All.SingleOrDefault(t => Types[t.Event] == step.Type && t.From.Contains(before.Phase) && (t.To ?? before.Phase) == after.Phase);

        // A phase is never entered without its event, and only along the table.
        Assert.True(transition is not null || after.Phase == before.Phase, $"{before.Phase} to {after.Phase} by {step.Type}");
        Assert.Equal((before.Phase, after.Phase), (happened.From, happened.To));

        // Exactly one open cycle, numbers consecutive; a new one starts without the evidence and the verdict of the last.
        Assert.Equal(before.Cycle + (transition?.OpensCycle is true ? 1 : 0), after.Cycle);
        if (after.Cycle > before.Cycle) { Assert.Empty(after.Evidence); Assert.Null(after.Verdict); }

        // An override stores actor and reason.
        if (happened.Passed is { } passed)
        {
            Assert.NotEmpty(passed.Concerns);
            Assert.True(passed.Reason.Length >= 20);
            Assert.NotEmpty(happened.Actor.Name);
        }

        // Sustained implies owner, review date and at least one positive finding.
        if (after.Phase is Phase.Sustained)
        {
            Assert.NotNull(after.Sustaining?.Review);
            Assert.True(after.HasPositive);
            Assert.True(after.Owner.Name.Length > 0);
        }
    }

    private static bool Same(object one, object other) => RowJson.Write(one) == RowJson.Write(other) || Sent(one) == Sent(other);

    // The nonce and what was said stand in the row of the event, not in that of the change.
    private static string Sent(object value) => value switch
    {
        Change change => RowJson.Write(change with { Last = change.Last with { Reason = null, Passed = null } }),
        ChangeEvent happened => RowJson.Write(happened with { Stamp = happened.Stamp with { Nonce = "" } }),
        _ => RowJson.Write(value),
    };

    private static ChangeStep[] Walk(IEnumerable<int> numbers)
    {
        var change = Change.Create(ChangeId.Parse(new string('b', 32))!.Value, "Overdracht", new Plan(), ChangeMaker.By(ChangeScene.Jan, 0)).Value;
        change = change with { Measures = [ChangeMaker.Minutes] };
        var steps = new List<ChangeStep> { new(Before: null, change, ChangeEventType.Created) };
        foreach (var number in numbers)
        {
            var before = steps[^1].After;
            var stamp = ChangeMaker.By(number % 2 == 0 ? ChangeScene.Mila : ChangeScene.Jan, steps.Count);
            if (Next(before, number, stamp) is var (type, taken) && taken.Refusal is null) { steps.Add(new ChangeStep(before, taken.Value, type)); }
        }

        return [.. steps];
    }

    // Mostly what the phase allows and seldom an end, so that walks get far; now and then anything, or with a guard broken.
    private static (ChangeEventType Type, Outcome<Change> Taken) Next(Change before, int number, Stamp stamp)
    {
        var dice = new Random(number);
        if (dice.Next(3) == 0) { return Beside(before, Findings[dice.Next(Findings.Length)], stamp, number); }
        var near = Transition.All.Where(t => t.From.Contains(before.Phase) && (t.Event is not ("stop" or "lose-owner" or "pause" or "replan") || dice.Next(10) == 0)).ToArray();
        var transition = near.Length == 0 || dice.Next(5) == 0 ? Transition.All[dice.Next(Transition.All.Count)] : near[dice.Next(near.Length)];
        string?[] guards = [null, null, null, null, .. transition.Hard, .. transition.Soft];
        var broken = guards[dice.Next(guards.Length)];
        var safe = broken is "checklist" && before.Sustaining is null ? null : broken;
        return (Types[transition.Event], ChangeMaker.Take(before, transition.Event, safe, dice.Next(2) == 0 ? ChangeMaker.Reason : null, stamp));
    }

    private static (ChangeEventType Type, Outcome<Change> Taken) Beside(Change before, string name, Stamp stamp, int number) => name switch
    {
        "finding+" => (ChangeEventType.EvidenceAdded, before.AddFinding(new EvidenceMark($"f{number}", EvidenceKind.Figure, EvidenceSide.Positive, HasFigure: true, HasStory: true), corrects: null, stamp)),
        "finding-" => (ChangeEventType.EvidenceAdded, before.AddFinding(new EvidenceMark($"f{number}", EvidenceKind.Clients, EvidenceSide.Negative, HasFigure: false, HasStory: false), corrects: null, stamp)),
        "checklist" => (ChangeEventType.ChecklistFilled, before.FillChecklist(ChangeMaker.Points.Select(p => KeyValuePair.Create(p, Arranged.Partly)), stamp)),
        "name" => (ChangeEventType.PeopleNamed, before.Name(ChangeScene.Named(ChangeScene.Ines), ChangeScene.Named(ChangeScene.Samir), stamp)),
        _ => (ChangeEventType.Resumed, before.Resume(stamp)),
    };
}
