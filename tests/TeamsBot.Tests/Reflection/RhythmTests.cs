using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Features.Reflection.Moment;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class RhythmTests : IDisposable
{
    // Two o'clock on the first Thursday after the choice, by Amsterdam's winter clock.
    private static readonly Instant Next = Instant.FromUtc(2026, 12, 10, 13, 0);
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Where_the_team_has_no_moment_nobody_is_prompted_who_did_not_choose_to_be()
    {
        await (await scene.In(Ines).Types()).Presses("Nu niet");
        for (var week = 0; week < 8; week++) { await Round(Next + Duration.FromDays(week * 7)); }
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task Weekly_cards_come_on_Thursday_at_two_once_also_with_two_instances()
    {
        await Chooses("Weekly");
        Assert.Equal(Next, await Round(Start));
        Assert.Equal(Next + Duration.FromDays(7), await Round(Next));
        await Round(Next);
        Assert.Equal(Ines.Ref, Assert.Single(scene.Private.Sent).To);
        Assert.Empty(scene.Conversations.Posted);
    }

    [Theory]
    [InlineData("Weekly", 52)]
    [InlineData("EveryTwoWeeks", 26)]
    public async Task In_a_year_no_card_comes_back_within_eight_weeks(string rhythm, int prompts)
    {
        await Chooses(rhythm);
        var seen = new List<(string Card, int Week)>();
        for (var week = 0; week < 52; week++)
        {
            GoesTo(Next + Duration.FromDays(7 * week) + Summer(week));
            var before = scene.Private.Sent.Count;
            await Round(scene.Now);
            if (scene.Private.Sent.Count == before) { continue; }
            var session = (await scene.Kept.JournalAsync(Ines.Ref, CancellationToken.None)).Sessions[0].Value;
            Assert.DoesNotContain(seen, s => week - s.Week < 8 && session.Dealt.Contains(s.Card));
            seen.AddRange(session.Dealt.Select(card => (card, week)));
            await scene.In(Ines).Opens(scene.Private.Sent[^1].Card.Content).Presses("Not now");
        }

        Assert.Equal(prompts, scene.Private.Sent.Count);
    }

    [Fact]
    public async Task What_was_missed_is_left_out_and_not_made_up_for()
    {
        await Chooses("Weekly");
        await Round(Next + Duration.FromHours(5));
        await Round(Next + Duration.FromDays(20));
        Assert.Empty(scene.Private.Sent);
        Assert.Equal(Next + Duration.FromDays(21), await Round(Next + Duration.FromDays(20)));
    }

    [Fact]
    public async Task Who_is_in_the_middle_of_a_card_gets_that_one_back()
    {
        await Chooses("Weekly");
        GoesTo(Next - Duration.FromDays(1));
        var ines = await (await scene.In(Ines).Types()).Presses("Kies kaart 1");
        await ines.Presses("Later verder", ("text", "half"));
        await Round(Next);
        Assert.Contains("half", Assert.Single(scene.Private.Sent).Card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_now_three_times_proposes_a_slower_rhythm_and_changes_nothing_by_itself()
    {
        await Chooses("Weekly");
        var ines = scene.In(Ines);
        for (var week = 0; week < 3; week++)
        {
            await Declines(ines, week);
            if (week < 2) { Assert.Equal(["Nieuwe kaarten"], ines.Buttons); }
        }

        Assert.Equal(["Om de week", "Alleen als ik erom vraag", "Laat het zo"], ines.Buttons);
        Assert.Equal(PromptRhythm.Weekly, (await Habits()).Rhythm);
        await ines.Presses("Om de week");
        Assert.Equal((PromptRhythm.EveryTwoWeeks, 0), ((await Habits()).Rhythm, (await Habits()).Declined));
        Assert.Equal(Next + Duration.FromDays(28), Prompting.Next(await Habits(), PromptMoment.Of(scene.Settings, Ines.Ref, Holidays, "Europe/Amsterdam"), scene.Now)!.PostAt);
    }

    [Fact]
    public async Task A_refusal_that_is_delivered_twice_counts_once()
    {
        await Chooses("Weekly");
        var ines = scene.In(Ines);
        GoesTo(Next);
        await Round(Next);
        ines.Opens(scene.Private.Sent[^1].Card.Content);
        var (title, twin) = (ines.Buttons.Last(), ines.Twin());
        await ines.Presses(title);
        await twin.Presses(title);
        Assert.Equal(1, (await Habits()).Declined);
    }

    [Fact]
    public async Task Taking_a_card_starts_the_count_anew()
    {
        await Chooses("Weekly");
        var ines = scene.In(Ines);
        await Declines(ines, 0);
        await Declines(ines, 1);
        await (await ines.Presses("Nieuwe kaarten")).Presses("Kies kaart 1");
        Assert.Equal(0, (await Habits()).Declined);
    }

    private async Task Declines(ReflectionHand ines, int week)
    {
        GoesTo(Next + Duration.FromDays(7 * week));
        await Round(scene.Now);
        ines.Opens(scene.Private.Sent[^1].Card.Content);
        await ines.Presses(ines.Buttons.Last());
    }

    private async Task Chooses(string rhythm)
    {
        var ines = await scene.In(Ines).Types("reflection.command.journal");
        await ines.Presses("Ritme en bewaren");
        await ines.Presses("Opslaan", ("rhythm", rhythm));
    }

    // 14:00 in Amsterdam is an hour earlier in UTC from 28 March to 31 October 2027.
    private static Duration Summer(int week) => Next + Duration.FromDays(7 * week) is var at && at > Instant.FromUtc(2027, 3, 28, 1, 0) && at < Instant.FromUtc(2027, 10, 31, 1, 0)
        ? -Duration.FromHours(1)
        : Duration.Zero;

    private void GoesTo(Instant at) => scene.Clock.Advance((at - scene.Now).ToTimeSpan());

    private Task<Instant?> Round(Instant at) => scene.Work().RunAsync(Ines.Ref.Own, at, CancellationToken.None);

    private async Task<Habits> Habits() => (await scene.Kept.HabitsAsync(Ines.Ref, CancellationToken.None)).Value;
}
