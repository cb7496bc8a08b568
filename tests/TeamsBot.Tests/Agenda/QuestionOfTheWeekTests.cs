using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Content;
using TeamsBot.Platform.Content;

namespace TeamsBot.Tests.Agenda;

public sealed class QuestionOfTheWeekTests
{
    private static readonly WeeklyQuestions Pool = ContentFolder.BesideTheBinaries.ReadWeeklyQuestions();
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Fact]
    public void The_pool_holds_34_questions_with_what_their_tags_say()
    {
        Assert.Equal(34, Pool.All.Count);
        var question = Pool.Find("stap-vooruit")!;
        Assert.True(question.Phases.SetEquals(["do", "check", "act"]) && question.Audiences.SetEquals(["team"]));
        Assert.Equal(("sustaining", "progress"), (question.Theme, question.Pulse));
        Assert.Equal("Welke stap hebben we deze week met de verandering gezet?", question.Question.In("nl"));
        Assert.Empty(Pool.Find("veilig")!.Phases);
        Assert.Null(Pool.Find("belemmering")!.Pulse);
    }

    [Theory]
    [InlineData("plan", false)]
    [InlineData("do", false)]
    [InlineData("check", false)]
    [InlineData("act", false)]
    [InlineData("plan", true)]
    [InlineData("do", true)]
    [InlineData("plan do check act", true)]
    public void In_two_years_none_comes_back_within_twelve_weeks_and_each_fits_the_phase(string phases, bool withPartners)
    {
        var open = phases.Split(' ');
        var asked = Ask(open, withPartners, weeks: 104);
        Assert.All(asked, choice => Assert.True(choice.Question.Fits(open) && !choice.IsRepeat));
        Assert.All(Enumerable.Range(0, 104 - 12), i => Assert.Equal(13, asked.Skip(i).Take(13).DistinctBy(choice => choice.Question).Count()));
    }

    [Fact]
    public void The_one_used_longest_ago_comes_first()
    {
        var everything = Pool.All.ToDictionary(question => question.Id, _ => Monday.PlusWeeks(-20), StringComparer.Ordinal);
        everything["leerpunt"] = Monday.PlusWeeks(-21);
        Assert.Equal("leerpunt", Choose(["do"], withPartners: false, everything)?.Question.Id);
    }

    [Fact]
    public void Of_those_never_used_the_first_of_the_pool_comes_first() =>
        Assert.Equal("stap-vooruit", Choose(["do"], withPartners: false, NeverAsked)?.Question.Id);

    [Fact]
    public void Where_partners_read_along_their_questions_go_first() =>
        Assert.All(Ask(["plan", "do", "check", "act"], withPartners: true, weeks: 52), choice => Assert.Contains("partner", choice.Question.Audiences));

    [Fact]
    public void Without_an_open_change_only_questions_for_any_phase_are_asked() =>
        Assert.All(Ask([], withPartners: false, weeks: 30), choice => Assert.Empty(choice.Question.Phases));

    [Fact]
    public void When_all_were_asked_lately_the_oldest_returns_and_says_so()
    {
        var lately = Pool.All.ToDictionary(question => question.Id, _ => Monday.PlusWeeks(-3), StringComparer.Ordinal);
        lately["tijd"] = Monday.PlusWeeks(-12);
        Assert.Equal(new ChosenQuestion(Pool.Find("tijd")!, IsRepeat: true), Choose(["plan"], withPartners: false, lately));
    }

    [Fact]
    public void An_empty_pool_has_no_question() =>
        Assert.Null(QuestionOfTheWeek.Choose(new WeeklyQuestions([]), ["do"], withPartners: false, NeverAsked, Monday));

    private static Dictionary<string, LocalDate> NeverAsked => new(StringComparer.Ordinal);

    private static ChosenQuestion? Choose(string[] phases, bool withPartners, Dictionary<string, LocalDate> lastAsked) =>
        QuestionOfTheWeek.Choose(Pool, phases, withPartners, lastAsked, Monday);

    private static List<ChosenQuestion> Ask(string[] phases, bool withPartners, int weeks)
    {
        var lastAsked = NeverAsked;
        var asked = new List<ChosenQuestion>();
        foreach (var date in Enumerable.Range(0, weeks).Select(Monday.PlusWeeks))
        {
            asked.Add(QuestionOfTheWeek.Choose(Pool, phases, withPartners, lastAsked, date)!);
            lastAsked[asked[^1].Question.Id] = date;
        }

        return asked;
    }
}
