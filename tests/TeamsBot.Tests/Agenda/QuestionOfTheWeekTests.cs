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
    public void The_pool_holds_41_questions_with_what_their_tags_say()
    {
        Assert.Equal(41, Pool.All.Count);
        var question = Pool.Find("stap-vooruit")!;
        Assert.True(question.Phases.SetEquals(["do", "check", "act"]) && question.Audiences.SetEquals(["team"]));
        Assert.Equal(("sustaining", "progress"), (question.Theme, question.Pulse));
        Assert.Equal("Welke stap hebben we deze week met de verandering gezet?", question.Question.In("nl"));
        Assert.Empty(Pool.Find("veilig")!.Phases);
        Assert.Null(Pool.Find("belemmering")!.Pulse);
        Assert.Equal(["data"], Pool.Find("cijfer")!.Repairs);
        Assert.Empty(question.Repairs);
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

    [Theory]
    [InlineData("prediction", "plan do check")]
    [InlineData("small", "plan do act")]
    [InlineData("data", "plan do check")]
    [InlineData("cycles", "do check act")]
    [InlineData("stages", "plan do check act")]
    public void Every_feature_has_a_question_that_repairs_it_where_it_still_can_be_repaired(string feature, string phases) =>
        Assert.All(phases.Split(' '), phase => Assert.Contains(Pool.All, q => q.Repairs.Contains(feature) && q.Fits([phase])));

    [Fact]
    public void The_tags_name_only_features_there_are() =>
        Assert.Equal(["cycles", "data", "prediction", "small", "stages"], Pool.All.SelectMany(q => q.Repairs).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("data", "getal")]
    [InlineData("small", "klein-stuk")]
    [InlineData("cycles", "volgende-ronde")]
    [InlineData("stages", "opschrijven")]
    public void The_weakest_feature_of_a_change_is_asked_about_first(string feature, string expected) =>
        Assert.Equal(expected, Choose(["do"], withPartners: false, NeverAsked, new Weakness("do", feature))?.Question.Id);

    [Fact]
    public void The_change_that_needs_the_team_first_is_repaired_first() =>
        Assert.Equal("volgende-ronde", Choose(["do"], withPartners: false, NeverAsked, new Weakness("do", "cycles"), new Weakness("do", "data"))?.Question.Id);

    [Fact]
    public void A_question_repairs_only_a_change_whose_phase_it_fits() =>
        Assert.Equal("waaraan-zien", Choose(["plan", "do"], withPartners: false, NeverAsked, new Weakness("plan", "data"))?.Question.Id);

    [Fact]
    public void Rest_goes_before_repair()
    {
        var asked = new Dictionary<string, LocalDate>(StringComparer.Ordinal) { ["volgende-ronde"] = Monday.PlusWeeks(-12), ["veilig"] = Monday.PlusWeeks(-1) };
        Assert.Equal("stap-vooruit", Choose(["do"], withPartners: false, asked, new Weakness("do", "cycles"))?.Question.Id);
        asked["volgende-ronde"] = Monday.PlusWeeks(-13);
        Assert.Equal("volgende-ronde", Choose(["do"], withPartners: false, asked, new Weakness("do", "cycles"))?.Question.Id);
    }

    [Fact]
    public void Partners_go_before_repair() =>
        Assert.Equal("merkbaar", Choose(["do"], withPartners: true, NeverAsked, new Weakness("do", "data"))?.Question.Id);

    [Fact]
    public void When_nothing_has_rested_repair_does_not_bring_one_back_early()
    {
        var lately = Pool.All.ToDictionary(question => question.Id, _ => Monday.PlusWeeks(-3), StringComparer.Ordinal);
        lately["tijd"] = Monday.PlusWeeks(-12);
        Assert.Equal(new ChosenQuestion(Pool.Find("tijd")!, IsRepeat: true), Choose(["do"], withPartners: false, lately, new Weakness("do", "data")));
    }

    [Fact]
    public void Never_two_weeks_running_and_in_two_years_still_every_question_that_fits_comes_round()
    {
        Weakness[] weak = [new("do", "prediction"), new("do", "data")];
        var asked = Ask(["do"], withPartners: false, weeks: 104, weak);
        bool Repairs(ChosenQuestion choice) => weak.Any(w => choice.Question.Repairs.Contains(w.Feature));
        Assert.True(Repairs(asked[0]));
        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.False(Repairs(pair.First) && Repairs(pair.Second)));
        Assert.All(asked, choice => Assert.False(choice.IsRepeat));
        Assert.Equal(Pool.All.Count(q => q.Fits(["do"])), asked.Take(52).DistinctBy(choice => choice.Question).Count());
        Assert.All(Enumerable.Range(0, 104 - 12), i => Assert.Equal(13, asked.Skip(i).Take(13).DistinctBy(choice => choice.Question).Count()));
    }

    [Fact]
    public void An_empty_pool_has_no_question() =>
        Assert.Null(QuestionOfTheWeek.Choose(new WeeklyQuestions([]), ["do"], withPartners: false, NeverAsked, Monday));

    private static Dictionary<string, LocalDate> NeverAsked => new(StringComparer.Ordinal);

    private static ChosenQuestion? Choose(string[] phases, bool withPartners, Dictionary<string, LocalDate> lastAsked, params Weakness[] weak) =>
        QuestionOfTheWeek.Choose(Pool, phases, withPartners, lastAsked, Monday, weak);

    private static List<ChosenQuestion> Ask(string[] phases, bool withPartners, int weeks, params Weakness[] weak)
    {
        var lastAsked = NeverAsked;
        var asked = new List<ChosenQuestion>();
        foreach (var date in Enumerable.Range(0, weeks).Select(Monday.PlusWeeks))
        {
            asked.Add(QuestionOfTheWeek.Choose(Pool, phases, withPartners, lastAsked, date, weak)!);
            lastAsked[asked[^1].Question.Id] = date;
        }

        return asked;
    }
}
