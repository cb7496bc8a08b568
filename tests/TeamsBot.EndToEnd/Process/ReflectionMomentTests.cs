using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Features.Reflection.Moment;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Scheduling;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

/// <summary>The team's weekly moment in the real service: its own alarms, its own roster, two processes, a kill.</summary>
public sealed class ReflectionMomentTests
{
    private const int People = 8;

    [Fact]
    public async Task Two_instances_one_of_them_killed_see_to_everybody_and_bring_nobody_cards_twice()
    {
        await using var scene = await Scene.SetAsync(await Kept.OnAzuriteAsync());
        await scene.Noord.AgreeAsync(Duration.FromDays(30));
        // They never pressed anything in the channel; the last one never wrote in a chat of their own either.
        Person[] people = [.. Enumerable.Range(1, People).Select(n => scene.AddMember($"Member {n}"))];
        var bot = await scene.StartAsync();
        foreach (var person in people[..^1]) { await person.SaysInPrivate("help", CancellationToken.None); }
        Assert.Equal(0, await bot.StopAsync("TERM"));
        Assert.All(people, person => Assert.Empty(Cards(person)));

        await BeNowAsync(scene);
        BotProcess[] both = [scene.Begin(), scene.Begin()];
        await Until.TrueAsync(() => people.Any(person => Cards(person).Any()));
        await both[0].KillAsync();
        await Until.TrueAsync(async () => await new MomentStore(scene.Kept.Tables).WokenOnAsync(scene.Noord.Key, CancellationToken.None) is not null);
        await WakeAsync(scene);
        await scene.StartAsync();
        // Everybody's turn comes; what the killed one had kept and not yet sent is not sent by another, because it may have arrived.
        var store = new ReflectionStore(scene.Kept.Tables);
        foreach (var person in people[..^1])
        {
            await Until.TrueAsync(async () => (await store.HabitsAsync(new MemberRef(person.Row.TenantId, person.Row.AadObjectId), CancellationToken.None)).Value.PromptedOn is not null);
        }

        await scene.Last.StopAsync("TERM");
        Assert.All(people, person => Assert.InRange(Cards(person).Count(), 0, 1));
        Assert.Empty(Cards(people[^1]));
    }

    [Fact]
    public async Task After_a_restart_nobody_gets_them_again()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Noord.AgreeAsync(Duration.FromDays(30));
        Person[] people = [.. Enumerable.Range(1, 3).Select(n => scene.AddMember($"Member {n}"))];
        var bot = await scene.StartAsync();
        foreach (var person in people) { await person.SaysInPrivate("help", CancellationToken.None); }
        Assert.Equal(0, await bot.StopAsync("TERM"));

        await BeNowAsync(scene);
        bot = await scene.StartAsync();
        await Until.TrueAsync(() => people.All(person => Cards(person).Count() == 1));
        await Until.TrueAsync(async () => await scene.Noord.WakesAsync() > TimeProvider.System.GetInstant());
        Assert.Equal(0, await bot.StopAsync("INT"));
        await WakeAsync(scene);
        bot = await scene.StartAsync();
        await Until.TrueAsync(async () => await scene.Noord.WakesAsync() > TimeProvider.System.GetInstant());
        Assert.Equal(0, await bot.StopAsync("INT"));
        Assert.All(people, person => Assert.Single(Cards(person)));
    }

    private static IEnumerable<MessageRow> Cards(Person person) =>
        person.Chat.Where(m => m.Card is { } card && new VisibleCard(card).Buttons.Any(b => b.Verb == ReflectionVerbs.Choose));

    // It is about noon there, whenever the test runs: nobody is written to at night.
    private static async Task BeNowAsync(Scene scene)
    {
        var now = TimeProvider.System.GetInstant();
        var behind = now.InUtc().Hour - 12;
        var zone = behind == 0 ? "Etc/GMT" : $"Etc/GMT{behind:+0;-0}";
        var local = Zones.LocalAt(now - Duration.FromMinutes(1), zone);
        await new TeamTable(scene.Kept.Tables).ChangeAsync(
            scene.Noord.Key,
            row => row with
            {
                Settings = row.Settings with
                {
                    Rhythm = row.Settings.Rhythm! with { Zone = zone },
                    RhythmSince = now,
                    Reflection = new ReflectionMoment(local.DayOfWeek, new LocalTime(local.Hour, local.Minute)),
                    ReflectionSince = now - Duration.FromDays(1),
                },
            },
            CancellationToken.None);
        await WakeAsync(scene);
    }

    private static Task WakeAsync(Scene scene) => new Schedules(scene.Kept.Tables).WakeAtAsync(scene.Noord.Key, TimeProvider.System.GetInstant(), CancellationToken.None);
}
