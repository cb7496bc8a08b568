using NodaTime;
using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Privacy;

namespace TeamsBot.Tests.Reflection.Tally;

public sealed class RunningBatchTests
{
    private static readonly LocalDate Monday = new(2026, 11, 30);
    private static readonly PrivacyKey Key = new(new byte[32]);

    [Fact]
    public void Four_people_release_a_week_once_it_is_over()
    {
        var batch = Chose("ann trust", "bob trust", "cas voice", "dee talent");
        Assert.Null(batch.SettleOn(Monday).Released);
        var (released, running) = batch.SettleOn(Monday.PlusWeeks(1));
        Assert.Null(running);
        Assert.Equal((Monday, Monday.PlusDays(6)), (released!.From, released.Until));
        Assert.Equal(["talent 1", "trust 2", "voice 1"], Lines(released.Themes));
    }

    [Fact]
    public void Three_people_wait_for_a_fourth_and_one_who_comes_back_is_no_fourth()
    {
        var first = Chose("ann trust", "bob trust", "cas voice").SettleOn(Monday.PlusWeeks(1));
        Assert.Null(first.Released);
        var again = Add(first.Running!, "ann talent", "ann voice").SettleOn(Monday.PlusWeeks(2));
        Assert.Null(again.Released);
        var last = Add(again.Running!, "dee quality");
        Assert.Null(last.SettleOn(Monday.PlusDays(17)).Released);
        Assert.Equal((Monday, Monday.PlusDays(20)), last.SettleOn(Monday.PlusWeeks(3)).Released is { } r ? (r.From, r.Until) : default);
    }

    [Fact]
    public void The_same_person_counts_once_for_a_theme() =>
        Assert.Equal(["trust 1"], Lines(Chose("ann trust", "ann trust").Themes));

    [Theory]
    [InlineData(false, "ann trust", "bob trust", "cas trust", "dee trust")]
    [InlineData(false, "ann trust", "bob trust", "cas trust", "dee voice")]
    [InlineData(true, "ann trust", "bob trust", "cas voice", "dee voice")]
    [InlineData(true, "ann trust", "bob trust", "cas trust", "dee voice", "eve talent")]
    public void What_all_or_all_but_one_chose_is_not_shown(bool isSafe, params string[] chosen) => Assert.Equal(isSafe, Chose(chosen).IsSafe);

    [Fact]
    public void What_does_not_come_together_in_eight_weeks_is_dropped_with_its_salt()
    {
        var batch = Chose("ann trust");
        for (var week = 1; week < RunningBatch.MostWeeks; week++) { batch = batch.SettleOn(Monday.PlusWeeks(week)).Running!; }
        Assert.Equal(new Settled(null, null), batch.SettleOn(Monday.PlusWeeks(RunningBatch.MostWeeks)));
    }

    [Fact]
    public void Who_takes_everything_back_was_never_there()
    {
        var before = Chose("ann trust", "bob trust");
        var after = Add(before, "cas voice", "cas trust").TakeOut(MarksOf("cas"));
        Assert.Equal(All(before), All(after));
        Assert.Same(after, after.TakeOut(MarksOf("dee")));
    }

    [Fact]
    public void Who_takes_one_of_two_themes_back_still_takes_part()
    {
        var after = Chose("ann trust", "ann voice").TakeOut(MarksOf("ann"), "trust");
        Assert.Equal(["voice 1"], Lines(after.Themes));
        Assert.Single(after.People);
    }

    [Fact]
    public void In_any_year_of_any_team_two_looks_differ_by_at_least_four_people_and_no_theme_is_that_of_all_but_one()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (batch, inside, released) = ((RunningBatch?)null, new HashSet<(string Who, string Theme)>(), 0);
            for (var week = 0; week < 52; week++)
            {
                var monday = Monday.PlusWeeks(week);
                var settled = batch?.SettleOn(monday) ?? new Settled(null, null);
                if (settled.Released is { } release)
                {
                    released++;
                    var people = inside.Select(c => c.Who).Distinct(StringComparer.Ordinal).Count();
                    Assert.True(people >= 4);
                    Assert.All(release.Themes.Values, count => Assert.InRange(count, 1, people - 2));
                    Assert.Equal(inside.GroupBy(c => c.Theme, StringComparer.Ordinal).Select(t => $"{t.Key} {t.Count()}").Order(StringComparer.Ordinal), Lines(release.Themes));
                }

                if (settled.Running is null) { inside.Clear(); }
                batch = settled.Running ?? RunningBatch.Begin(monday, $"salt {week}");
                foreach (var who in Enumerable.Range(0, 1 + (seed % 8)).Where(_ => random.Next(3) == 0))
                {
                    var theme = $"t{random.Next(9)}";
                    inside.Add(($"p{who}", theme));
                    batch = batch.Count(new Marks(Key, batch.Salt, new MemberRef("t", $"p{who}")), theme);
                }
            }

            Assert.True(seed % 8 < 3 || released > 0, "A team of four or more sees something in a year.");
        }
    }

    private static string All(RunningBatch batch) => string.Join(' ', [.. Lines(batch.Themes), .. batch.People, .. batch.Choices]);

    private static RunningBatch Chose(params string[] chosen) => Add(RunningBatch.Begin(Monday, "salt"), chosen);

    private static RunningBatch Add(RunningBatch batch, params string[] chosen) =>
        chosen.Select(c => c.Split(' ')).Aggregate(batch, (b, c) => b.Count(MarksOf(c[0]), c[1]));

    private static Marks MarksOf(string who) => new(Key, "salt", new MemberRef("t", who));

    private static string[] Lines(IReadOnlyDictionary<string, int> themes) => [.. themes.Select(t => $"{t.Key} {t.Value}").Order(StringComparer.Ordinal)];
}
