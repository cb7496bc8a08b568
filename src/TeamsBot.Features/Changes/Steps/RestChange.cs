using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T17. It rests until a date.</summary>
public sealed class RestChange : IChangeStep
{
    public string Verb => ChangeVerbs.Pause;

    public ChangeEventType Type => ChangeEventType.Paused;

    public (string Title, string Hint, string Done) Keys => ("changes.pause", "changes.pause.hint", "changes.done.paused");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, today) = (form.Visit.Texts, form.Visit.Today);
        var until = Ask.Day(
            ChangeVerbs.Until, texts["changes.ask.pause"], PlanAnswers.Day(form, ChangeVerbs.Until, form.Change.Pause?.Until), today.PlusDays(1), today.PlusMonths(Change.MostMonthsPaused));
        return [until.Required(texts["shared.fill-in"]), Cards.Questions.Reason(texts, form.Text(ChangeVerbs.Reason, form.Change.Pause?.Reason), isNeeded: true)];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.Rest(Ask.Date(form.Text(ChangeVerbs.Until)), form.Text(ChangeVerbs.Reason), form.Visit.Today, stamp);
}
