using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T6. Too early to say; from the third time on with a reason.</summary>
public sealed class GiveMoreTime : IChangeStep
{
    public string Verb => ChangeVerbs.MoreTime;

    public ChangeEventType Type => ChangeEventType.MoreTime;

    public (string Title, string Hint, string Done) Keys => ("changes.more-time", "changes.more-time.hint", "changes.done.more-time");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, today) = (form.Visit.Texts, form.Visit.Today);
        var until = Ask.Day(
            ChangeVerbs.Until, texts["changes.ask.more-time"], PlanAnswers.Day(form, ChangeVerbs.Until, now: null), today.PlusDays(1), today.PlusDays(Change.MostDaysMoreTime));
        return [until.Required(texts["shared.fill-in"]), Cards.Questions.Reason(texts, form.Text(ChangeVerbs.Reason), isNeeded: form.Change.MoreTimes >= Change.MoreTimesWithoutReason)];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.GiveMoreTime(Ask.Date(form.Text(ChangeVerbs.Until)), form.Text(ChangeVerbs.Reason), form.Visit.Today, stamp);
}
