using AdaptiveCards;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>Asks those who will notice, before the plan is fixed: what can still change, what is fixed, who may answer, until when.</summary>
public sealed class AskConsultation : IChangeStep
{
    private const int UsualDays = 14;

    public string Verb => ChangeVerbs.Consult;

    public ChangeEventType Type => ChangeEventType.Consulted;

    public (string Title, string Hint, string Done) Keys => ("changes.consult", "changes.consult.hint", "changes.done.consulted");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, today) = (form.Visit.Texts, form.Visit.Today);
        var needed = texts["shared.fill-in"];
        var closes = Ask.Day(
            ChangeVerbs.Until, texts["changes.ask.closes"], PlanAnswers.Day(form, ChangeVerbs.Until, today.PlusDays(UsualDays)), today.PlusDays(1), today.PlusDays(Consultation.MostDays));
        return
        [
            Ask.Lines(ChangeVerbs.OpenTo, texts["changes.ask.open-to"], Limits.Lines, form.Text(ChangeVerbs.OpenTo)).Required(needed),
            Ask.Lines(ChangeVerbs.Fixed, texts["changes.ask.fixed"], Limits.Lines, form.Text(ChangeVerbs.Fixed)).Required(needed),
            Ask.Choice(ChangeVerbs.Audience, texts["changes.ask.audience"], Audiences(form), form.Text(ChangeVerbs.Audience, nameof(ConsultationAudience.Everybody))),
            closes.Required(needed),
        ];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp)
    {
        var audience = string.Equals(form.Text(ChangeVerbs.Audience), nameof(ConsultationAudience.Team), StringComparison.Ordinal) ? ConsultationAudience.Team : ConsultationAudience.Everybody;
        var asked = new Consultation(
            stamp.Nonce, form.Text(ChangeVerbs.OpenTo) ?? "", form.Text(ChangeVerbs.Fixed) ?? "", Ask.Date(form.Text(ChangeVerbs.Until)) ?? form.Visit.Today, audience, stamp.By);
        return ChangeId.Parse(stamp.Nonce) is null ? new Refusal("shared.card-too-old") : form.Change.Consult(asked, form.Visit.Today, stamp);
    }

    public Announcement? Announce(Change change, Texts texts) => new(
        "changes.announce.consulted", ConsultationCard.Asked(change, texts), ChangeVerbs.RaisePoint, "changes.raise-point");

    private static IEnumerable<(string, string)> Audiences(StepForm form) =>
    [
        (nameof(ConsultationAudience.Everybody), form.Visit.Texts["changes.audience.everybody"]),
        (nameof(ConsultationAudience.Team), form.Visit.Texts.Format("changes.audience.team", form.Visit.Team.Name)),
    ];
}
