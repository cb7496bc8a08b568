using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Contributing;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Features.Changes.Story;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Changes.Story;

/// <summary>A change of three quarters of a year, walked by its rules and kept by its store: a first cycle that fails, a second that works, and what came after.</summary>
internal sealed class StoryWalk(ChangeScene scene)
{
    public static readonly ChangeId Id = ChangeId.Parse(new string('a', 32))!.Value;

    private static readonly string Asked = new('c', 32);

    private static readonly Measure Minutes = new("m1", "Duur van de overdracht", MeasureKind.Result, Better.Lower) { Unit = "min", Baseline = 21, Norm = 15, Target = 10, Source = "Lijst op kantoor" };

    private static readonly Measure Card = new("m2", "Kaart ingevuld", MeasureKind.Process, Better.Higher) { Unit = "%" };

    private int entries;

    public string Title { get; init; } = "Overdracht bij de avonddienst";

    /// <summary>Stands in every text that somebody typed.</summary>
    public string More { get; init; } = "";

    public static LinkTarget Link(string name, Member? of = null, Language? language = null) =>
        new(name, ChangeScene.Team, Id.ToString(), (of ?? ChangeScene.Jan).Ref, language ?? Language.Dutch);

    public LocalDate Today => Zones.LocalAt(scene.Clock.GetInstant(), "Europe/Amsterdam").Date;

    public Visit Visit(Language language, Member? caller = null) =>
        new(scene.Settings!, caller ?? ChangeScene.Jan, Surface.Dialog, scene.Catalog.In(language), scene.Clock.GetInstant(), scene.Content);

    public async Task<ChangeRecord> RecordAsync() => (await new StoryRows(scene.Changes, scene.Points).ReadAsync(ChangeScene.Team, Id, CancellationToken.None))!;

    public async Task<ChangeStory> StoryAsync() => ChangeStory.Of(await RecordAsync(), Today);

    public async Task<ChangeStory> WholeAsync()
    {
        await InPlanAsync();
        await FailAsync();
        await WorkAsync();
        await KeepAsync();
        return await StoryAsync();
    }

    /// <summary>A plan with measures, a consultation and contributions.</summary>
    public async Task InPlanAsync()
    {
        var created = Change.Create(Id, Title, new Plan(), Stamp(ChangeScene.Jan)).Value;
        Assert.True((await scene.Changes.AddAsync(ChangeScene.Team, [new(null, created, ChangeEventType.Created)], CancellationToken.None)).Done);
        await TakeAsync(1, ChangeEventType.Started, (c, s) => c.Start(s.By, s));
        foreach (var measure in new[] { Minutes, Card }) { await TakeAsync(0, ChangeEventType.MeasureSet, (c, s) => c.SetMeasure(measure with { Name = T(measure.Name) }, s)); }
        await MeasureAsync(0, "m1", 22, 20, 21, 23, 19, 21, 20, 22, 24, 21);
        var asked = new Consultation(Asked, T("Het uur"), T("De plaats: de teamkamer"), Today.PlusDays(14), ConsultationAudience.Everybody, ChangeScene.Named(ChangeScene.Jan));
        await TakeAsync(0, ChangeEventType.Consulted, (c, s) => c.Consult(asked, Today, s));
        await PointsAsync();
        await TakeAsync(3, ChangeEventType.ContributionsAgreed, (c, s) => c.AgreeContributions([new("k1", T("Nachtdienst"), T("een proefavond"), ContributionState.Delivered)], s));
    }

    private async Task FailAsync()
    {
        await BeginAsync("De hele overdracht op één kaart", Scope.TakesLonger);
        await MeasureAsync(7, "m1", 20, 22);
        await TakeAsync(2, ChangeEventType.Replanned, (c, s) => c.Replan(T("De kaart was te lang, niemand vulde hem in"), s));
        await BeginAsync("Een kaart met vijf vragen", Scope.Fits);
        await MeasureAsync(7, "m1", 18, 19, 17);
        await CorrectAsync("m1", 16);
        await TakeAsync(1, ChangeEventType.CheckStarted, (c, s) => c.StartCheck(s));
        await TakeAsync(1, ChangeEventType.MoreTime, (c, s) => c.GiveMoreTime(Today.PlusDays(14), T("Er waren vakanties"), Today, s));
        await TakeAsync(14, ChangeEventType.CheckStarted, (c, s) => c.StartCheck(s));
        await FindAsync("f1", EvidenceKind.Figure, EvidenceNature.Hard, EvidenceSide.Negative, "Nog steeds 18 minuten", null, 18);
        await FindAsync("f2", EvidenceKind.Clients, EvidenceNature.Soft, EvidenceSide.Positive, "De avond begint rustiger", "Mevrouw merkte dat niemand meer haast had.", null);
        await FindAsync("f3", EvidenceKind.Figure, EvidenceNature.Hard, EvidenceSide.Mixed, "De kaart is bij de helft ingevuld", null, 50);
        await TakeAsync(1, ChangeEventType.Judged, (c, s) => c.Judge(Verdict.NotGood, T("Verwacht 10 minuten, gezien 17"), null, s));
        await TakeAsync(1, ChangeEventType.NextCycle, (c, s) => c.StartNextCycle(T("Vijf vragen is nog te veel"), T("Alleen wat anders was dan gisteren"), ChangeScene.Named(ChangeScene.Samir), s));
    }

    private async Task WorkAsync()
    {
        await TakeAsync(2, ChangeEventType.OwnerLeft, (c, _) => c.LoseOwner(Features.Changes.Stamp.Automatic(scene.Clock.GetInstant())));
        await TakeAsync(1, ChangeEventType.PeopleNamed, (c, s) => c.Name(ChangeScene.Named(ChangeScene.Ines), ChangeScene.Named(ChangeScene.Jan), s), ChangeScene.Mila);
        await BeginAsync("Eén vraag: wat was anders?", Scope.Fits, ChangeScene.Ines);
        await MeasureAsync(7, "m1", 12, 11, 10, 9, 10, 8);
        await MeasureAsync(7, "m2", 80);
        await TakeAsync(1, ChangeEventType.CheckStarted, (c, s) => c.StartCheck(s), ChangeScene.Ines);
        await FindAsync("f4", EvidenceKind.Figure, EvidenceNature.Hard, EvidenceSide.Positive, "Om 23:00 is iedereen klaar", null, 9.5m);
        await FindAsync("f5", EvidenceKind.Colleagues, EvidenceNature.Soft, EvidenceSide.Positive, "We praten weer met elkaar", "Wat één vraag kan doen.", null);
        await TakeAsync(1, ChangeEventType.Judged, (c, s) => c.Judge(Verdict.Good, T("Verwacht 10, gezien 9"), T("Iedereen is er blij mee, echt waar"), s), ChangeScene.Ines);
        await TakeAsync(1, ChangeEventType.SustainingBegun, (c, s) => c.Sustain(T("Eén goede vraag is genoeg"), s.By, new SustainPlan(T("De ene vraag bij de overdracht")), null, s), ChangeScene.Ines);
    }

    private async Task KeepAsync()
    {
        var points = scene.Content.Checklist.Points;
        await TakeAsync(5, ChangeEventType.ChecklistFilled, (c, s) => c.FillChecklist(points.Select((p, i) => KeyValuePair.Create(p, i == 0 ? Arranged.Partly : Arranged.Yes)), s), ChangeScene.Ines);
        await TakeAsync(1, ChangeEventType.Confirmed, (c, s) => c.Confirm(s.By, Today.PlusMonths(3), T("Alle diensten, in het teamoverleg"), points, Today, s), ChangeScene.Ines);
        await TakeAsync(90, ChangeEventType.StillInUse, (c, s) => c.StillInUse(Today, s), ChangeScene.Jan);
        await TakeAsync(60, ChangeEventType.Relapsed, (c, s) => c.Relapse(T("Twee nieuwe collega's kenden de vraag niet"), anotherRound: false, s), ChangeScene.Ines);
    }

    private Task<Change> BeginAsync(string approach, Scope scope, Member? by = null) => TakeAsync(2, ChangeEventType.Begun, (c, s) => c.Begin(
        c.Plan with
        {
            ForWhom = T("bewoners"), Problem = T("De overdracht duurt te lang"), Aim = T("Om 23:00 is iedereen klaar"), CheckDate = Today.PlusDays(28), Prediction = T("Over vier weken 10 minuten"),
            Approach = T(approach), Scope = scope, IsSmallTest = true,
        },
        unanswered: 0, Today, although: scope is Scope.Fits ? null : T("We doen het samen met de nachtdienst"), s), by);

    private async Task PointsAsync()
    {
        foreach (var (nonce, name, keep) in new[] { ("1", "Samir", null), ("2", (string?)null, "De koffie"), ("3", null, null) })
        {
            var point = Point.Raise(nonce, T($"Liever om half elf ({nonce})"), keep, worry: null, name).Value.Respond(Taken.Partly, T("Op dinsdag kan dat"), "Jan").Value;
            Assert.True((await scene.Points.AddAsync(ChangeScene.Team, Asked, point, CancellationToken.None)).Done);
        }
    }

    /// <summary>Weekly figures, the last one today.</summary>
    public async Task MeasureAsync(int days, string measure, params int[] values)
    {
        var by = Stamp(ChangeScene.Jan);
        scene.Clock.Advance(TimeSpan.FromDays(days * values.Length));
        var added = values.Select((v, i) => new ReadingEntry($"r{entries++:D4}", Today.PlusWeeks(i + 1 - values.Length), v, by.By, scene.Clock.GetInstant())).ToArray();
        await TakeAsync(0, ChangeEventType.Measured, (c, s) => c.TakeReadings(measure, [.. added.Select(e => new Reading(e.Date, e.Value!.Value))], s), rows: [.. ReadingRows.Write(ChangeScene.Team, Id, measure, added)]);
    }

    private async Task CorrectAsync(string measure, decimal value)
    {
        var wrong = (await scene.Changes.ReadingsAsync(ChangeScene.Team, Id, measure, CancellationToken.None))[^1];
        var right = new ReadingEntry($"r{entries++:D4}", wrong.Date, value, ChangeScene.Named(ChangeScene.Samir), scene.Clock.GetInstant()) { Corrects = wrong.Id };
        await TakeAsync(0, ChangeEventType.Measured, (c, s) => c.TakeReadings(measure, [new(right.Date, value)], s), ChangeScene.Samir, [.. ReadingRows.Write(ChangeScene.Team, Id, measure, [right])]);
    }

    private Task<Change> FindAsync(string id, EvidenceKind kind, EvidenceNature nature, EvidenceSide side, string text, string? story, decimal? value)
    {
        var finding = new Finding(Id, Cycle, id, kind, nature, side, T(text), ChangeScene.Named(ChangeScene.Jan), scene.Clock.GetInstant()) { Story = story is null ? null : T(story), Value = value };
        return TakeAsync(0, ChangeEventType.EvidenceAdded, (c, s) => c.AddFinding(finding.Mark, corrects: null, s), rows: [FindingRows.Write(ChangeScene.Team, finding)]);
    }

    private int Cycle { get; set; }

    /// <summary>Takes a step so many days later.</summary>
    public async Task<Change> TakeAsync(int days, ChangeEventType type, Func<Change, Stamp, Outcome<Change>> rule, Member? by = null, params Row[] rows)
    {
        scene.Clock.Advance(TimeSpan.FromDays(days));
        var before = (await scene.Changes.FindAsync(ChangeScene.Team, Id, CancellationToken.None))!;
        var after = rule(before.Change, Stamp(by ?? ChangeScene.Jan));
        Assert.True(after.Refusal is null, after.Refusal?.Key);
        var written = await scene.Changes.WriteAsync(ChangeScene.Team, new ChangeStep(before.Change, after.Value, type), before.ETag, rows.Select(r => new Write.Insert(r)), CancellationToken.None);
        Assert.True(written.Done);
        Cycle = after.Value.Cycle;
        return after.Value;
    }

    private Stamp Stamp(Member by) => new(ChangeScene.Named(by), scene.Clock.GetInstant(), "");

    private string T(string text) => text + More;
}
