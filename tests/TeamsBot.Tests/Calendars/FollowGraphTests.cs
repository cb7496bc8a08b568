using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Calendars;

/// <summary>A learning moment follows its event in the simulator's Graph, through the whole service.</summary>
public sealed class FollowGraphTests
{
    private static readonly string Id = LearningKeys.Id("018f0000000070008000000000000001", 0);

    [Fact]
    public async Task A_moment_follows_its_event_and_never_its_own_updates()
    {
        await using var scene = await CalendarScene.StartAsync();
        await PlanAsync(scene);
        Assert.Equal((CalendarState.Synced, 0), ((await LookAsync(scene, 1)).Calendar, (await LookAsync(scene, 2)).Sequence));

        scene.Graph.Edit(scene.OnlyEvent(), e =>
        {
            e["start"] = new JsonObject { ["dateTime"] = "2027-06-09T13:00:00", ["timeZone"] = "UTC" };
            e["end"] = new JsonObject { ["dateTime"] = "2027-06-09T13:45:00", ["timeZone"] = "UTC" };
        });
        var moved = await LookAsync(scene, 3);
        Assert.Equal((new LocalDateTime(2027, 6, 9, 15, 0), 45, 1), (moved.Time!.Local, moved.Time.Minutes, moved.Sequence));
        Assert.Equal(moved, await LookAsync(scene, 4));

        var changed = moved.Change(moved.Plan with { Topic = "Anders" }, moved.Time, Now(scene)).Value;
        await Store(scene).ChangeAsync(scene.Team.Team, Id, s => s with { Moment = changed }, CancellationToken.None);
        await scene.Services.GetRequiredService<SyncMoments>().RunAsync(scene.Team, [changed], CancellationToken.None);
        Assert.Equal((CalendarState.Synced, 2), ((await LookAsync(scene, 5)).Calendar, (await LookAsync(scene, 6)).Sequence));

        scene.Teams.World.Calendars(rows => rows.Remove(scene.OnlyEvent().Id));
        var gone = await LookAsync(scene, 7);
        Assert.Equal((MomentState.Planned, CalendarState.NotSynced), (gone.State, gone.Calendar));
        Assert.Equal(CalendarNews.Gone, (await Store(scene).FindAsync(scene.Team.Team, Id, CancellationToken.None))!.Stored.Post.News);
    }

    private static MomentStore Store(CalendarScene scene) => scene.Services.GetRequiredService<MomentStore>();

    private static Instant Now(CalendarScene scene) => scene.Teams.World.Clock.GetInstant();

    private static async Task PlanAsync(CalendarScene scene)
    {
        var plan = new MomentPlan("refresher", "Samen leren", scene.Leader, IsOnline: true, Extra: null);
        var time = new MomentTime(new LocalDateTime(2027, 6, 7, 9, 0), "Europe/Amsterdam", 20);
        var moment = Moment.Propose(Id, plan, Reason.ByHand, scene.Leader, Now(scene)).Then(m => m.Schedule(plan, time, scene.Leader, Now(scene))).Value;
        Assert.True(await Store(scene).AddAsync(scene.Team.Team, [new StoredMoment(moment, new Post(), ETag: null)], CancellationToken.None));
        await scene.Services.GetRequiredService<SyncMoments>().RunAsync(scene.Team, [moment], CancellationToken.None);
    }

    // Each look is a day later than the one before.
    private static async Task<Moment> LookAsync(CalendarScene scene, int days)
    {
        var found = await Store(scene).FindAsync(scene.Team.Team, Id, CancellationToken.None);
        return (await scene.Services.GetRequiredService<FollowCalendar>().RunAsync(scene.Team, found!.Stored, Now(scene) + Duration.FromDays(days), CancellationToken.None)).Moment;
    }
}
