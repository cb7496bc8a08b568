using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T2. The page is the plan: for whom first. A plan that is too large gets a proposal to cut it smaller, not a refusal.</summary>
public sealed class BeginChange : IChangeStep
{
    public string Verb => ChangeVerbs.Begin;

    public ChangeEventType Type => ChangeEventType.Begun;

    public (string Title, string Hint, string Done) Keys => ("changes.begin", "changes.begin.hint", "changes.done.begun");

    public bool NeedsPoints(Change change) => change.Consultation is not null;

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, plan) = (form.Visit.Texts, form.Change.Plan);
        var needed = texts["shared.fill-in"];
        return
        [
            Cards.Questions.ForWhom(texts, form.Text(ChangeVerbs.ForWhom, plan.ForWhom)).Required(needed),
            Cards.Questions.Problem(texts, form.Text(ChangeVerbs.Problem, plan.Problem)).Required(needed),
            Cards.Questions.Aim(texts, form.Text(ChangeVerbs.Aim, plan.Aim)).Required(needed),
            Cards.Questions.Prediction(texts, form.Text(ChangeVerbs.Prediction, plan.Prediction)),
            PlanAnswers.CheckDate(form).Required(needed),
        ];
    }

    // Nobody said yet whether it is small enough: asked beside the concern, so that the answer may settle it.
    public IReadOnlyList<AdaptiveElement> Settle(StepForm form, IReadOnlyList<string> concerns) =>
        concerns.Contains(Concern.Scope, StringComparer.Ordinal)
            ? [Cards.Questions.Scope(form.Visit.Texts, form.Text(ChangeVerbs.Scope) ?? form.Change.Plan.Scope?.ToString())]
            : [];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.Begin(
        PlanAnswers.Of(form) with { Scope = ChangeWords.ScopeOf(form.Text(ChangeVerbs.Scope)) ?? form.Change.Plan.Scope }, form.Unanswered, form.Visit.Today, form.Although, stamp);

    public Announcement? Announce(Change change, Texts texts)
    {
        (string Key, string? Text)[] lines =
            [("changes.for-whom", change.Plan.ForWhom), ("changes.aim", change.Plan.Aim), ("changes.prediction", change.Plan.Prediction), ("changes.check-date", Day(change, texts))];
        return new Announcement(
            "changes.announce.begun",
            [.. lines.Where(l => l.Text is not null).Select(l => Part.Text(texts.Format("changes.announce.line", texts[l.Key], Part.Typed(Excerpt.Of(l.Text!, Limits.Line)))))],
            ChangeVerbs.Open,
            "changes.open");
    }

    private static string? Day(Change change, Texts texts) => change.Plan.CheckDate is { } date ? LocalText.Day(date, texts.Language.Tag) : null;
}
