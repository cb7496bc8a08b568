using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>A plan as it was filled in: what a page does not ask stays as it is.</summary>
internal static class PlanAnswers
{
    public static Plan Of(StepForm form) => form.Change.Plan with
    {
        ForWhom = form.Text(ChangeVerbs.ForWhom),
        Problem = form.Text(ChangeVerbs.Problem),
        Aim = form.Text(ChangeVerbs.Aim),
        Prediction = form.Text(ChangeVerbs.Prediction),
        CheckDate = Ask.Date(form.Text(ChangeVerbs.CheckDate)),
    };

    public static AdaptiveDateInput CheckDate(StepForm form) =>
        Cards.Questions.CheckDate(form.Visit.Texts, Day(form, ChangeVerbs.CheckDate, form.Change.Plan.CheckDate), form.Visit.Today);

    /// <summary>The date in an input: what was chosen, or else what the change has now.</summary>
    public static LocalDate? Day(StepForm form, string input, LocalDate? now) => form.Answers is null ? now : Ask.Date(form.Text(input));
}
