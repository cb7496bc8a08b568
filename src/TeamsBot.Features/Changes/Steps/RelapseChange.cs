using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T15. Slipping back is normal: a short way back, or another round.</summary>
public sealed class RelapseChange : IChangeStep
{
    private const string Short = "short", Round = "round";

    public string Verb => ChangeVerbs.Relapse;

    public ChangeEventType Type => ChangeEventType.Relapsed;

    public (string Title, string Hint, string Done) Keys => ("changes.relapse", "changes.relapse.hint", "changes.done.relapsed");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var texts = form.Visit.Texts;
        return
        [
            Cards.Questions.Reason(texts, form.Text(ChangeVerbs.Reason), isNeeded: true),
            Ask.Choice(ChangeVerbs.To, texts["changes.ask.relapse"], [(Short, texts["changes.relapse.short"]), (Round, texts["changes.relapse.round"])], form.Text(ChangeVerbs.To, Short)),
        ];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.Relapse(form.Text(ChangeVerbs.Reason), string.Equals(form.Text(ChangeVerbs.To), Round, StringComparison.Ordinal), stamp);
}
