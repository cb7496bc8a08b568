using AdaptiveCards;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T11. The checklist comes before it, on pages of its own.</summary>
public sealed class ConfirmSustained : IChangeStep
{
    public string Verb => ChangeVerbs.Confirm;

    public ChangeEventType Type => ChangeEventType.Confirmed;

    public (string Title, string Hint, string Done) Keys => ("changes.confirm", "changes.confirm.hint", "changes.done.confirmed");

    public bool NeedsPeople(Change change, Visit visit) => true;

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, today) = (form.Visit.Texts, form.Visit.Today);
        var review = Ask.Day(
            ChangeVerbs.Until, texts["changes.ask.review"], PlanAnswers.Day(form, ChangeVerbs.Until, Reviews.First(today)), today.PlusDays(1), Reviews.Last(today));
        return [OwnerChoices.Question(form), Cards.Questions.Told(texts, form.Text(ChangeVerbs.Told)), review.Required(texts["shared.fill-in"])];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.Confirm(
        form.Person(ChangeVerbs.Owner),
        Ask.Date(form.Text(ChangeVerbs.Until)),
        form.Text(ChangeVerbs.Told),
        form.Visit.Content.Checklist.Points,
        form.Visit.Today,
        stamp);

    public Announcement? Announce(Change change, Texts texts) => new(
        "changes.announce.confirmed",
        change.Sustaining?.Keep is { } text ? [Part.Text(texts.Format("changes.announce.line", texts["changes.keep"], Part.Typed(text)))] : [],
        ChangeVerbs.Open,
        "changes.open");
}
