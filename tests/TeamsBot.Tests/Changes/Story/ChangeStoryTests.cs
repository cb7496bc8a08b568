using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Evidence;

namespace TeamsBot.Tests.Changes.Story;

public sealed class ChangeStoryTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_cycle_keeps_its_plan_as_it_stood_when_Do_began()
    {
        var walk = new StoryWalk(scene);
        await walk.WholeAsync();
        await walk.TakeAsync(1, ChangeEventType.Edited, (c, s) => c.Edit("Andere titel", c.Plan with { Approach = "later bedacht" }, walk.Today, s));
        var story = await walk.StoryAsync();

        Assert.Equal("Andere titel", story.Now.Title);
        Assert.Equal("Eén vraag: wat was anders?", story.Cycles[1].Plan.Approach);
    }

    [Fact]
    public async Task A_plan_that_was_given_up_stays_with_its_lesson()
    {
        var first = (await new StoryWalk(scene).WholeAsync()).Cycles[0];

        Assert.Equal(["De hele overdracht op één kaart", "Een kaart met vijf vragen"], first.Plans.Select(p => p.Plan.Approach));
        Assert.Equal("De kaart was te lang, niemand vulde hem in", first.Plans[0].GivenUp?.Reason);
        Assert.Null(first.Plans[1].GivenUp);
        Assert.Equal("Er waren vakanties", Assert.Single(first.MoreTimes).Event.Reason);
    }

    [Fact]
    public async Task A_failed_cycle_and_the_one_that_worked_each_have_what_was_seen_learned_and_decided()
    {
        var story = await new StoryWalk(scene).WholeAsync();

        Assert.Equal([Verdict.NotGood, Verdict.Good], story.Cycles.Select(c => c.Verdict!.Value));
        Assert.Equal(["Verwacht 10 minuten, gezien 17", "Verwacht 10, gezien 9"], story.Cycles.Select(c => c.ExpectedAndSeen));
        Assert.Equal(["Vijf vragen is nog te veel", "Eén goede vraag is genoeg"], story.Cycles.Select(c => c.Lesson));
        Assert.Equal([ChangeEventType.NextCycle, ChangeEventType.SustainingBegun], story.Cycles.Select(c => c.Decisions.Single().Type));
        Assert.Equal(["f1", "f3"], story.Cycles[0].Hard.Select(f => f.Id));
        Assert.Equal(["f2"], story.Cycles[0].Soft.Select(f => f.Id));
    }

    [Fact]
    public async Task Concerns_that_were_passed_stand_in_their_cycle()
    {
        var story = await new StoryWalk(scene).WholeAsync();

        Assert.Equal("We doen het samen met de nachtdienst", Assert.Single(story.Cycles[0].Overrides).Passed!.Reason);
        Assert.Equal([Concern.OneSide], Assert.Single(story.Cycles[1].Overrides).Passed!.Concerns);
    }

    [Fact]
    public async Task Owners_follow_each_other_also_those_who_left()
    {
        var story = await new StoryWalk(scene).WholeAsync();

        Assert.Equal(["Jan", "Samir", "Ines"], story.Owners.Select(o => o.Owner.Name));
        Assert.Contains(story.Timeline, e => e is { Type: ChangeEventType.OwnerLeft, Stamp.IsAutomatic: true });
        Assert.DoesNotContain(story.Timeline, e => e.Type is ChangeEventType.Measured or ChangeEventType.EvidenceAdded);
    }

    [Fact]
    public async Task What_stays_keeps_its_look_backs_and_relapses()
    {
        var kept = Assert.Single((await new StoryWalk(scene).WholeAsync()).Sustainings);

        Assert.Equal("De ene vraag bij de overdracht", kept.Plan.Keep);
        Assert.Equal([ChangeEventType.Confirmed, ChangeEventType.StillInUse, ChangeEventType.Relapsed], kept.Turns.Select(t => t.Event.Type));
        Assert.Equal("Alle diensten, in het teamoverleg", kept.Turns[0].Plan?.Told);
        Assert.Equal(scene.Content.Checklist.Points.Count, kept.Plan.Checklist.Count);
    }

    [Fact]
    public async Task A_relapse_into_another_round_ends_the_keeping()
    {
        var walk = new StoryWalk(scene);
        await walk.WholeAsync();
        await walk.TakeAsync(1, ChangeEventType.Reopened, (c, s) => c.Reopen("Toch nog iets nodig", s));
        var story = await walk.StoryAsync();

        Assert.Equal(3, story.Cycles.Count);
        Assert.Null(story.Cycles[2].Plans.Single().Begun);
        Assert.Equal(ChangeEventType.Reopened, Assert.Single(story.Sustainings).Turns[^1].Event.Type);
        Assert.Equal("De ene vraag bij de overdracht", story.Sustainings[0].Plan.Keep);
    }

    [Fact]
    public async Task A_measure_that_was_dropped_stays_in_the_story_once_somebody_measured_it()
    {
        var walk = new StoryWalk(scene);
        await walk.WholeAsync();
        await walk.TakeAsync(1, ChangeEventType.MeasureDropped, (c, s) => c.DropMeasure("m2", s));
        var story = await walk.StoryAsync();

        Assert.Equal([("m1", false), ("m2", true)], story.Measures.Select(m => (m.Measure.Id, m.IsDropped)));
        Assert.Equal("m1", story.FirstMeasure?.Measure.Id);
    }

    [Fact]
    public async Task A_corrected_figure_counts_no_more_and_neither_does_a_corrected_finding()
    {
        var walk = new StoryWalk(scene);
        await walk.WholeAsync();
        var record = await walk.RecordAsync();
        var corrected = record with { Findings = [.. record.Findings, record.Findings[0] with { Id = "f9", Text = "Toch 17 minuten", Corrects = "f1", Nature = EvidenceNature.Hard }] };

        Assert.Equal(["f2", "f3", "f9"], TeamsBot.Features.Changes.Story.ChangeStory.Of(corrected, walk.Today).Cycles[0].Findings.Select(f => f.Id));
        Assert.Equal(22, record.Readings["m1"].Count());
        Assert.Equal(21, (await walk.StoryAsync()).Measures[0].Figures.Count);
    }

    [Fact]
    public async Task An_idea_has_a_story_without_cycles()
    {
        var created = Change.Create(StoryWalk.Id, "Idee", new Plan(), new Stamp(ChangeScene.Named(ChangeScene.Jan), ChangeScene.Start, "")).Value;
        await scene.Changes.AddAsync(ChangeScene.Team, [new(null, created, ChangeEventType.Created)], CancellationToken.None);
        var story = await new StoryWalk(scene).StoryAsync();

        Assert.Empty(story.Cycles);
        Assert.Null(story.FirstMeasure);
        Assert.Single(story.Timeline);
    }
}
