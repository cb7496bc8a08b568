using System.Globalization;
using System.Text;
using NodaTime;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Fatigue;

/// <summary>A year of a team with people of different patience: the rhythm slows for those who decline or do not answer, and nothing comes back too soon.</summary>
public sealed class FatigueTests
{
    [Fact]
    public async Task The_figures_of_a_year_are_as_approved_and_on_a_day_off_nobody_is_asked_anything()
    {
        using var team = new TeamOfTwelve();
        var year = await new Year(team, seed: 1).PlayAsync();
        Approved.Matches(Table(year), "fatigue-year", "txt");

        var country = ContentFolder.BesideTheBinaries.ReadHolidays().For("NL")!;
        Assert.Contains(Holidays.InYear(country, 2027), h => h.Date.DayOfWeek is IsoDayOfWeek.Thursday);
        Assert.DoesNotContain(year.Dealt, d => Holidays.On(country, d.At.InUtc().Date) is not null);
        Assert.DoesNotContain(year.Items, date => Holidays.On(country, date) is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task In_a_year_who_declines_is_asked_less_and_nothing_comes_back_too_soon(ulong seed)
    {
        using var team = new TeamOfTwelve();
        var year = await new Year(team, seed).PlayAsync();

        // Three who answer get what they want: every week but the days off.
        Assert.All(Sent(year, "keen"), sent => Assert.InRange(sent, 3 * 11, 3 * 13));
        Assert.All(Sent(year, "wavering")[1..], later => Assert.True(later < Sent(year, "wavering")[0], "Who wavers is asked less."));
        Assert.True(Sent(year, "unwilling") is [> 0, var second, 0, 0] && second < Sent(year, "unwilling")[0], "Who declines is asked less, and then no more.");
        Assert.True(Sent(year, "silent") is [var first, <= 8, <= 8, <= 8 and > 0] && first > 8, "Who does not answer is asked less, and not forgotten.");
        Assert.Equal([1, 0, 0, 0], Sent(year, "not at all"));

        Assert.Empty(TooSoon(year.Dealt.Select(d => ($"{d.Who.Name} {d.Card}", d.At.InUtc().Date)), Period.FromWeeks(8)));
        Assert.Empty(TooSoon(year.Questions, Period.FromWeeks(12)));
        Assert.InRange(year.Questions.Count, year.Items.Count - 2, year.Items.Count);
    }

    private static int[] Sent(Year year, string temper) =>
        [.. Enumerable.Range(0, 4).Select(quarter => year.Prompts.Count(p => p.Temper.Name == temper && Year.QuarterOf(p.Week) == quarter))];

    // What came back within its rest.
    private static IEnumerable<string> TooSoon(IEnumerable<(string What, LocalDate Date)> shown, Period rest) => shown
        .GroupBy(s => s.What, StringComparer.Ordinal)
        .SelectMany(s => s.OrderBy(d => d.Date).Zip(s.OrderBy(d => d.Date).Skip(1)).Where(pair => pair.Second.Date - rest < pair.First.Date).Select(pair => $"{s.Key}: {pair.First.Date} and {pair.Second.Date}"));

    private static string Table(Year year)
    {
        var table = new StringBuilder("reflection cards in a year of twelve people (simulated, seed 1)\n\nmembers        quarter   sent  answered  declined  untouched  answers to the question of the week\n");
        foreach (var temper in Temper.Team)
        {
            for (var quarter = 0; quarter < 4; quarter++)
            {
                var prompts = year.Prompts.Where(p => p.Temper == temper && Year.QuarterOf(p.Week) == quarter).ToArray();
                int Of(Deed deed) => prompts.Count(p => p.Deed == deed);
                var name = quarter == 0 ? $"{temper.Members} {temper.Name}" : "";
                table.Append(CultureInfo.InvariantCulture, $"{name,-14}{quarter + 1,8}{prompts.Length,7}{Of(Deed.Answers),10}{Of(Deed.Declines),10}{Of(Deed.LeavesIt),11}{year.Answers.Count(a => a.Temper == temper && Year.QuarterOf(a.Week) == quarter),10}\n");
            }
        }

        return table.Append(CultureInfo.InvariantCulture, $"\nitems {year.Items.Count}, with a question {year.Questions.Count}, different questions {year.Questions.Select(q => q.Question).Distinct().Count()}\n").ToString();
    }
}
