using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>Opens the pages on which a moment is planned: by command, and by every button that leads there.</summary>
public sealed class BeginPlan(VisitDoor door, Suggest suggest, PlanPages pages, MomentStore store, LookAtPress look, TimeProvider clock) : ICardActionHandler, ICommandHandler
{
    /// <inheritdoc/>
    public string Verb => LearningOffer.Verb;

    /// <inheritdoc/>
    public string WordsKey => "learning.command.plan";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, typed) = (entry.Value, PlanForm.Read(action.Data));
        // Back from the second page: everything typed travels along.
        if (typed.Topic is not null && LearningKeys.IsId(typed.Nonce)) { return pages.First(typed, visit); }
        if (typed.Source is LearningVerbs.FromMoment && await store.FindAsync(visit.Team.Team, typed.Id, cancellationToken) is { } found) { await look.RunAsync(visit.Team, found.Stored, cancellationToken); }
        var begun = await suggest.BeginAsync(visit, typed.Source, typed.Id, clock.NewId(), cancellationToken);
        if (begun.Refusal is { } gone) { return gone; }
        if (await ForbiddenAsync(visit, begun.Value, cancellationToken) is { } forbidden) { return forbidden; }
        return pages.First(begun.Value.InMeeting(visit), visit);
    }

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (visit, instead) = await door.LetInAsync(command, WordsKey, cancellationToken);
        if (visit is null) { return instead!; }
        // In a channel everybody reads the answer, so the pages open in a dialog.
        return visit.Place is Place.Personal ? pages.First(new PlanForm("", "", 0, clock.NewId()).InMeeting(visit), visit) : new ActionReply.Card(Invitation(visit));
    }

    private async Task<Kernel.Refusal?> ForbiddenAsync(Visit visit, PlanForm form, CancellationToken cancellationToken) => form.Source switch
    {
        LearningVerbs.FromProposal => Rights.ToPlan(visit),
        LearningVerbs.FromMoment => await store.FindAsync(visit.Team.Team, form.Id, cancellationToken) is { } found ? Rights.ToChange(found.Moment, visit) : new("learning.gone"),
        _ => null,
    };

    private static AdaptiveCard Invitation(Visit visit) => CardPage.Of(
        visit.Texts,
        visit.Texts["learning.plan"],
        [Part.Title(visit.Texts["learning.plan"]), Part.Text(visit.Texts["learning.invitation"])],
        visit.Go(new Press(LearningOffer.Verb), visit.Texts["learning.plan.do"]),
        visit.Go(new Press(LearningVerbs.Year), visit.Texts["learning.year"]),
        visit.Go(new Press(LearningVerbs.Wishes), visit.Texts["learning.wishes"]));
}

/// <summary>The second page of planning.</summary>
public sealed class PlanDetails(VisitDoor door, PlanPages pages) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Details;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, form) = (entry.Value, PlanForm.Read(action.Data));
        if (!LearningKeys.IsId(form.Nonce)) { return new Kernel.Refusal("shared.card-too-old"); }
        if (Rights.ToPlan(visit) is { } forbidden) { return forbidden; }
        if (Limits.TooLong(form.Topic, Limits.Line) is { } tooLong) { return tooLong; }
        if (form.Topic is null) { return pages.First(form, visit, visit.Texts["learning.topic-needed"]); }
        // What the date and time say is judged here too, so that nobody fills in a second page in vain.
        var time = (form with { Minutes = "20" }).TimeIn(visit.Zone).Then<MomentTime>(t => Limits.Check(t, visit.Now) is { } no ? no : t);
        return time.Refusal is { } wrong ? pages.First(form, visit, visit.Texts.Of(wrong)) : await pages.SecondAsync(form, visit, notice: null, cancellationToken);
    }
}
