using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T10. Stopping is an outcome too, as long as its lesson is kept.</summary>
public sealed class StopChange : IChangeStep
{
    public string Verb => ChangeVerbs.Stop;

    public ChangeEventType Type => ChangeEventType.Stopped;

    public (string Title, string Hint, string Done) Keys => ("changes.stop", "changes.stop.hint", "changes.done.stopped");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) =>
        [Cards.Questions.Lesson(form.Visit.Texts, form.Text(ChangeVerbs.Lesson))];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.Stop(form.Text(ChangeVerbs.Lesson), stamp);

    public Announcement? Announce(Change change, Texts texts) => new(
        "changes.announce.stopped",
        change.Lesson is { } text ? [Part.Text(texts.Format("changes.announce.line", texts["changes.lesson-shown"], Part.Typed(text)))] : [],
        ChangeVerbs.Open,
        "changes.open");
}
