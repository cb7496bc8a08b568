using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>A plan as it was filled in.</summary>
internal static class PlanAnswers
{
    public static Plan Of(StepForm form) => new(
        form.Text(ChangeVerbs.ForWhom), form.Text(ChangeVerbs.Problem), form.Text(ChangeVerbs.Aim), Ask.Date(form.Text(ChangeVerbs.CheckDate)));

    public static AdaptiveDateInput CheckDate(StepForm form) => Cards.Questions.CheckDate(form.Visit.Texts, Chosen(form), form.Visit.Today);

    private static LocalDate? Chosen(StepForm form) =>
        form.Answers is null ? form.Change.Plan.CheckDate : Ask.Date(form.Text(ChangeVerbs.CheckDate));
}
