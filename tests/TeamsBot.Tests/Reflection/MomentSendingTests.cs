using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

/// <summary>What becomes of cards that came at the team's moment: not arrived, not touched, declined, removed.</summary>
public sealed class MomentSendingTests : IDisposable
{
    // Thursday 10 December 2026, two o'clock in Amsterdam.
    private static readonly Instant Thursday = Instant.FromUtc(2026, 12, 10, 13, 0);

    private readonly ReflectionScene scene = new();

    public MomentSendingTests() => scene.Settings = scene.Settings with { Reflection = ReflectionMoment.Default, ReflectionSince = Start };

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task What_certainly_did_not_arrive_is_tried_again_that_day_with_the_same_cards()
    {
        scene.Private.Answer = _ => new SendResult.NotSent("503");
        await At(Thursday);
        var first = (await Session(Ines)).Dealt;
        Assert.Equal(Thursday + Duration.FromMinutes(5), await scene.RoundOf(Ines.Ref.Own));
        scene.Private.Answer = n => new SendResult.Sent($"{n}");
        scene.Private.Sent.Clear();
        Goes(Thursday + Duration.FromMinutes(10));
        await scene.RoundOf(Ines.Ref.Own);
        await scene.RoundOf(Ines.Ref.Own);
        Assert.Single(scene.Private.Sent);
        Assert.Equal(first, (await Session(Ines)).Dealt);
        Assert.Equal((1, new LocalDate(2026, 12, 10)), ((await HabitsOf(Ines)).Untouched, (await HabitsOf(Ines)).PromptedOn));
    }

    [Fact]
    public async Task What_did_not_arrive_all_day_is_left_out_and_not_brought_another_day()
    {
        scene.Private.Answer = _ => new SendResult.NotSent("503");
        await At(Thursday);
        scene.Private.Sent.Clear();
        scene.Private.Answer = n => new SendResult.Sent($"{n}");
        Goes(Thursday + Duration.FromHours(5));
        await scene.RoundOf(Ines.Ref.Own);
        Assert.Empty(scene.Private.Sent);
        await At(Thursday + Duration.FromDays(7));
        Assert.Single(scene.Private.Sent, s => s.To == Ines.Ref);
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_brought_twice()
    {
        scene.Private.Answer = _ => new SendResult.Unknown();
        await At(Thursday);
        Goes(Thursday + Duration.FromMinutes(10));
        await scene.RoundOf(Ines.Ref.Own);
        Assert.Single(scene.Private.Sent, s => s.To == Ines.Ref);
    }

    [Fact]
    public async Task Cards_that_nobody_touched_are_removed_after_a_week_also_when_no_others_come()
    {
        await At(Thursday);
        Assert.Equal(Thursday + Duration.FromDays(7), await scene.RoundOf(Ines.Ref.Own));
        scene.Settings = scene.Settings with { Reflection = null };
        Goes(Thursday + Duration.FromDays(7));
        Assert.Null(await scene.RoundOf(Ines.Ref.Own));
        Assert.Empty((await scene.Kept.JournalAsync(Ines.Ref, CancellationToken.None)).Sessions);
    }

    [Fact]
    public async Task Deleting_everything_on_the_same_day_does_not_bring_them_again()
    {
        await At(Thursday);
        var ines = await scene.In(Ines).Types("reflection.command.journal");
        await ines.Sends([], ReflectionVerbs.Remove);
        await scene.RoundOf(Ines.Ref.Own);
        Assert.Single(scene.Private.Sent, s => s.To == Ines.Ref);
    }

    [Fact]
    public async Task Not_now_three_times_proposes_a_slower_rhythm_to_who_follows_the_team_too()
    {
        var ines = scene.In(Ines);
        for (var week = 0; week < 3; week++)
        {
            await At(Thursday + Duration.FromDays(7 * week));
            await ines.Opens(scene.Private.Sent.Last(s => s.To == Ines.Ref).Card.Content).Presses("Not now");
        }

        Assert.Equal(["Om de week", "Alleen als ik erom vraag", "Laat het zo"], ines.Buttons);
        await ines.Presses("Laat het zo");
        Assert.Equal((PromptRhythm.AsTeam, 0), ((await HabitsOf(Ines)).Rhythm, (await HabitsOf(Ines)).Declined));
    }

    [Fact]
    public async Task Cards_that_nobody_touches_come_less_and_less_often_until_one_is_touched()
    {
        var weeks = new List<int>();
        for (var week = 0; week < 17; week++)
        {
            var before = scene.Private.Sent.Count(s => s.To == Ines.Ref);
            await At(Thursday + Duration.FromDays(7 * week));
            if (scene.Private.Sent.Count(s => s.To == Ines.Ref) > before) { weeks.Add(week); }
        }

        Assert.Equal([0, 1, 2, 4, 6, 8, 12, 16], weeks);
        await scene.In(Ines).Opens(scene.Private.Sent.Last(s => s.To == Ines.Ref).Card.Content).Presses("Choose card 1");
        Assert.Equal((0, 1), ((await HabitsOf(Ines)).Untouched, Prompting.Weeks(await HabitsOf(Ines))));
    }

    [Fact]
    public async Task Cards_that_come_by_themselves_say_how_to_have_fewer()
    {
        await At(Thursday);
        var ines = scene.In(Ines).Opens(scene.Private.Sent[0].Card.Content);
        Assert.Contains("These cards come by themselves.", ines.Shows, StringComparison.Ordinal);
        await ines.Presses("How often?");
        await ines.Presses("Opslaan", ("rhythm", "Never"));
        Assert.Equal(PromptRhythm.Never, (await HabitsOf(Ines)).Rhythm);
    }

    private Task<Instant?> At(Instant at)
    {
        Goes(at);
        return scene.RoundOf(Noord);
    }

    private void Goes(Instant at) => scene.Clock.Advance((at - scene.Now).ToTimeSpan());

    private async Task<Habits> HabitsOf(Member member) => (await scene.Kept.HabitsAsync(member.Ref, CancellationToken.None)).Value;

    private async Task<Session> Session(Member member) => (await scene.Kept.JournalAsync(member.Ref, CancellationToken.None)).Sessions[0].Value;
}
