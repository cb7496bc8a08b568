using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Features.Reflection.Moment;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

/// <summary>The weekly moment of a team, and what each of its people does with it.</summary>
public sealed class MomentTests : IDisposable
{
    // Thursday 10 December 2026, two o'clock in Amsterdam.
    private static readonly Instant Thursday = Instant.FromUtc(2026, 12, 10, 13, 0);
    private static readonly TeamKey Zuid = new("host-tenant", "19:zuid@thread.tacv2");
    private static readonly TeamKey Aaa = new("host-tenant", "19:aaa@thread.tacv2");

    private readonly ReflectionScene scene = new();

    public MomentTests() => scene.Settings = scene.Settings with { Reflection = ReflectionMoment.Default, ReflectionSince = Start };

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task At_the_teams_moment_everybody_with_a_chat_gets_three_cards_in_their_own_language()
    {
        scene.Private.Languages[Jan.Ref] = Language.French;
        await At(Thursday);
        Assert.Equal([Ines.Ref, Samir.Ref, Jan.Ref, Mila.Ref], scene.Private.Sent.Select(s => s.To));
        Assert.Equal(scene.Catalog.In(Language.French)["reflection.choose.title"], scene.Private.Sent[2].Card.Summary);
        Assert.Equal(3, (await Session(Ines)).Dealt.Count);
    }

    [Fact]
    public async Task Where_somebody_cannot_be_written_to_one_card_stands_in_the_channel()
    {
        await At(Thursday);
        await At(Thursday + Duration.FromMinutes(1));
        Assert.Single(scene.Conversations.Posted);
        await At(Thursday + Duration.FromDays(7));
        Assert.Equal(2, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task Where_everybody_has_a_chat_nothing_stands_in_the_channel()
    {
        scene.Roster.Remove(Noord, Awa);
        await At(Thursday);
        Assert.Empty(scene.Conversations.Posted);
        Assert.Equal(4, scene.Private.Sent.Count);
    }

    [Fact]
    public async Task Before_it_and_long_after_it_nothing_comes()
    {
        Assert.Equal(Thursday, await At(Thursday - Duration.FromMinutes(1)));
        Assert.Equal(Thursday + Duration.FromDays(7), await At(Thursday + Duration.FromHours(4) + Duration.FromSeconds(1)));
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task Down_at_the_moment_and_back_within_four_hours_it_is_brought_once()
    {
        scene.Restarts();
        await At(Thursday + Duration.FromHours(3));
        await At(Thursday + Duration.FromHours(3));
        Assert.Equal(4, scene.Private.Sent.Count);
    }

    [Fact]
    public async Task The_team_wakes_its_people_once_whatever_else_its_round_is_run_for()
    {
        await At(Thursday);
        var woken = scene.Alarms.Woken.Count;
        await At(Thursday + Duration.FromMinutes(1));
        Assert.Equal(woken, scene.Alarms.Woken.Count);
        Assert.Equal("2026-12-10", Assert.Single(await scene.AllRowsAsync(), r => r.Table == MomentStore.Table).Row.Text("WokenOn"));
    }

    [Fact]
    public async Task Two_instances_at_once_bring_them_once()
    {
        Goes(Thursday);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.WhenAll(Work<PersonalRound>().RunAsync(Ines.Ref.Own, scene.Now, default), Work<MomentRound>().RunAsync(Noord, scene.Now, default))));
        Assert.Equal(4, scene.Private.Sent.Count);
        Assert.Equal(4, scene.Private.Sent.Select(s => s.To).Distinct().Count());
    }

    [Fact]
    public async Task A_round_that_dies_between_two_people_reaches_the_others_later_and_nobody_twice()
    {
        scene.Roster.IsListDown = true;
        Assert.Equal(Thursday + Duration.FromMinutes(5), await At(Thursday));
        scene.Roster.IsListDown = false;
        // As after a crash half-way: one was woken, the moment is not marked.
        await scene.RoundOf(Ines.Ref.Own);
        scene.Restarts();
        Assert.Single(scene.Private.Sent.Concat([(Ines.Ref, null!)]));
        await At(Thursday + Duration.FromMinutes(5));
        Assert.DoesNotContain(scene.Private.Sent, s => s.To == Ines.Ref);
        Assert.Equal(3, scene.Private.Sent.Count);
    }

    [Theory]
    [InlineData("holiday")]
    [InlineData("own day")]
    [InlineData("pause")]
    [InlineData("chosen later")]
    [InlineData("removed")]
    [InlineData("only on request")]
    public async Task On_such_a_day_nothing_comes(string why)
    {
        var date = new LocalDate(2026, 12, 10);
        // 31 December 2026 is a Thursday and no holiday; 25 December 2026, Christmas, a Friday.
        var (settings, at) = why switch
        {
            "holiday" => (scene.Settings with { Country = "NL", Reflection = new(IsoDayOfWeek.Friday, new LocalTime(14, 0)) }, Instant.FromUtc(2026, 12, 25, 13, 0)),
            "own day" => (scene.Settings with { OwnDays = [new OwnDayOff(date, "Teamdag")] }, Thursday),
            "pause" => (scene.Settings with { Pause = new Pause(date.PlusDays(1), "Mila") }, Thursday),
            "chosen later" => (scene.Settings with { ReflectionSince = Thursday }, Thursday + Duration.FromHours(1)),
            "removed" => (scene.Settings with { IsPresent = false }, Thursday),
            _ => (scene.Settings with { Reflection = null }, Thursday),
        };
        scene.Settings = settings;
        await At(at);
        await scene.RoundOf(Ines.Ref.Own);
        Assert.Empty(scene.Private.Sent);
        // The week after, or when it is chosen again, they come.
        scene.Settings = settings with { IsPresent = true, Reflection = settings.Reflection ?? ReflectionMoment.Default };
        await At(at + Duration.FromDays(7) - (why is "chosen later" ? Duration.FromHours(1) : Duration.Zero));
        Assert.Equal(why is "holiday" ? 0 : 4, scene.Private.Sent.Count);
    }

    [Theory]
    [InlineData(PromptRhythm.AsTeam, 8)]
    [InlineData(PromptRhythm.Weekly, 8)]
    [InlineData(PromptRhythm.EveryTwoWeeks, 4)]
    [InlineData(PromptRhythm.OnRequest, 0)]
    [InlineData(PromptRhythm.Never, 0)]
    public async Task Each_person_has_a_rhythm_of_their_own(PromptRhythm rhythm, int prompts)
    {
        await Chooses(rhythm);
        await Weeks(8);
        Assert.Equal(prompts, scene.Private.Sent.Count(s => s.To == Ines.Ref));
        Assert.Equal(8, scene.Private.Sent.Count(s => s.To == Jan.Ref));
    }

    [Theory]
    [InlineData(PromptRhythm.AsTeam, 0)]
    [InlineData(PromptRhythm.Weekly, 8)]
    [InlineData(PromptRhythm.EveryTwoWeeks, 4)]
    public async Task Where_the_team_has_no_moment_who_chose_a_rhythm_gets_cards_on_Thursday_at_two(PromptRhythm rhythm, int prompts)
    {
        scene.Settings = scene.Settings with { Reflection = null };
        await Chooses(rhythm);
        await Weeks(8);
        Assert.Equal(prompts, scene.Private.Sent.Count);
    }

    [Fact]
    public async Task Who_chose_before_teams_had_a_moment_keeps_that_and_who_never_chose_follows_the_team()
    {
        var old = new Kept<Habits>(Habits.New with { Rhythm = PromptRhythm.OnRequest, RhythmSince = new LocalDate(2026, 11, 1) }, ETag: null);
        await scene.Kept.KeepAsync(Ines.Ref, old, CancellationToken.None);
        await scene.Kept.KeepAsync(Jan.Ref, old with { Value = old.Value with { RhythmSince = null } }, CancellationToken.None);
        Assert.Equal((PromptRhythm.OnRequest, PromptRhythm.AsTeam), ((await HabitsOf(Ines)).Rhythm, (await HabitsOf(Jan)).Rhythm));
        await At(Thursday);
        Assert.DoesNotContain(scene.Private.Sent, s => s.To == Ines.Ref);
        Assert.Contains(scene.Private.Sent, s => s.To == Jan.Ref);
    }

    [Fact]
    public async Task Who_is_in_several_teams_gets_them_once_at_the_moment_of_the_first()
    {
        await InTwoTeams();
        await At(Thursday, Aaa);
        await At(Thursday, Noord);
        Assert.Single(scene.Private.Sent, s => s.To == Ines.Ref);
        Assert.Equal(4, scene.Private.Sent.Count);
    }

    [Fact]
    public async Task The_moment_of_another_of_their_teams_brings_nothing()
    {
        await InTwoTeams(new ReflectionMoment(IsoDayOfWeek.Tuesday, new LocalTime(10, 0)));
        await At(Instant.FromUtc(2026, 12, 8, 9, 0), Zuid);
        Assert.Empty(scene.Private.Sent);
        await At(Thursday);
        Assert.Single(scene.Private.Sent, s => s.To == Ines.Ref);
    }

    [Fact]
    public async Task For_a_partner_whose_night_it_is_they_wait_for_the_next_working_morning()
    {
        scene.Private.Wrote.Add(Awa.Ref);
        scene.Settings = scene.Settings with { PartnerZone = "Asia/Kathmandu", Reflection = new(IsoDayOfWeek.Friday, new LocalTime(16, 0)) };
        var friday = Instant.FromUtc(2026, 12, 11, 15, 0);
        await At(friday);
        Assert.DoesNotContain(scene.Private.Sent, s => s.To == Awa.Ref);
        // Monday at eight in Kathmandu, which is a quarter to six ahead of UTC.
        var monday = Instant.FromUtc(2026, 12, 14, 2, 15);
        Assert.Equal(monday, await scene.RoundOf(Awa.Ref.Own));
        Goes(monday);
        await scene.RoundOf(Awa.Ref.Own);
        Assert.Single(scene.Private.Sent, s => s.To == Awa.Ref);
        Assert.Equal("Asia/Kathmandu", (await HabitsOf(Awa)).Zone);
    }

    [Fact]
    public async Task In_the_partition_of_the_team_stand_dates_alone()
    {
        await At(Thursday);
        await scene.In(Ines).Opens(scene.Private.Sent[0].Card.Content).Presses("Not now");
        var rows = (await scene.AllRowsAsync()).Where(r => r.Row.Partition == Noord.Partition).ToArray();
        Assert.Equal(["moment", "week"], rows.Select(r => r.Row.Key).Order(StringComparer.Ordinal));
        Assert.All(rows, r => Assert.Equal(10, Assert.IsType<string>(Assert.Single(r.Row.Columns).Value).Length));
        Assert.DoesNotContain(scene.Log.Lines, line => line.Contains("ines", StringComparison.OrdinalIgnoreCase));
    }

    private async Task InTwoTeams(ReflectionMoment? other = null)
    {
        foreach (var team in new[] { Zuid, Aaa })
        {
            scene.Roster.Add(team, Ines);
            scene.Others[team] = scene.Settings with { Team = team, Address = scene.Settings.Address with { ConversationId = team.ConversationId }, Reflection = other ?? ReflectionMoment.Default };
        }

        Assert.Equal(3, (await scene.Roster.TeamsOfAsync(Ines.Ref, CancellationToken.None)).Count);
    }

    private async Task Chooses(PromptRhythm rhythm)
    {
        var ines = await scene.In(Ines).Types("reflection.command.journal");
        await ines.Presses("Ritme en bewaren");
        await ines.Presses("Opslaan", ("rhythm", rhythm.ToString()));
    }

    // Everybody touches what came, so that only the chosen rhythm counts.
    private async Task Weeks(int count)
    {
        for (var week = 0; week < count; week++)
        {
            var before = scene.Private.Sent.Count;
            await At(Thursday + Duration.FromDays(7 * week));
            await scene.RoundOf(Ines.Ref.Own);
            foreach (var (to, card) in scene.Private.Sent.Skip(before).ToArray())
            {
                await scene.In(new[] { Ines, Samir, Jan, Mila }.Single(m => m.Ref == to)).Opens(card.Content).Presses("Not now");
            }
        }
    }

    private Task<Instant?> At(Instant at, TeamKey? team = null)
    {
        Goes(at);
        return scene.RoundOf(team ?? Noord);
    }

    private void Goes(Instant at) => scene.Clock.Advance((at - scene.Now).ToTimeSpan());

    private IDueWork Work<T>()
        where T : IDueWork => scene.Services.GetServices<IDueWork>().OfType<T>().Single();

    private async Task<Habits> HabitsOf(Member member) => (await scene.Kept.HabitsAsync(member.Ref, CancellationToken.None)).Value;

    private async Task<Session> Session(Member member) => (await scene.Kept.JournalAsync(member.Ref, CancellationToken.None)).Sessions[0].Value;
}
