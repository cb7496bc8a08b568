using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>Plans, proposes or changes what the pages say. The nonce of the pages becomes the id, so that sending them twice makes one series.</summary>
public sealed class SaveMoment(
    VisitDoor door, Suggest suggest, PlanPages pages, MomentStore store, AfterPlan after, LearningForms forms, HolidayRules holidays) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => LearningVerbs.Save;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, form) = (entry.Value, PlanForm.Read(action.Data));
        if (!LearningKeys.IsId(form.Nonce)) { return new Refusal("shared.card-too-old"); }
        if ((Limits.TooLong(form.Topic, Limits.Line) ?? Limits.TooLong(form.Extra, Limits.Lines)) is { } tooLong) { return tooLong; }
        if (forms.Find(form.Form) is null) { return pages.First(form, visit, visit.Texts["learning.form-needed"]); }
        return visit.MayPlan ? await PlanAsync(visit, form, cancellationToken) : await ProposeAsync(visit, form, cancellationToken);
    }

    private async Task<ActionReply> ProposeAsync(Visit visit, PlanForm form, CancellationToken cancellationToken)
    {
        if (form.Source is LearningVerbs.FromMoment or LearningVerbs.FromProposal) { return Rights.ToPlan(visit)!; }
        var plan = new MomentPlan(form.Form!, form.Topic ?? "", visit.Me, IsOnline: true, form.Extra);
        var reason = await suggest.ReasonAsync(visit, form, cancellationToken);
        var proposed = Moment.Propose(LearningKeys.Id(form.Nonce, 0), plan, reason, visit.Me, visit.Now);
        return proposed.Refusal is { } no
            ? pages.First(form, visit, visit.Texts.Of(no))
            : await after.AddAsync(visit, [proposed.Value], "learning.proposed", cancellationToken);
    }

    private async Task<ActionReply> PlanAsync(Visit visit, PlanForm form, CancellationToken cancellationToken)
    {
        var time = form.TimeIn(visit.Zone);
        if (time.Refusal is { } wrong) { return await pages.SecondAsync(form, visit, visit.Texts.Of(wrong), cancellationToken); }
        if (await pages.HostAsync(form, visit, cancellationToken) is not { } host) { return await pages.SecondAsync(form, visit, visit.Texts["learning.host-needed"], cancellationToken); }
        var plan = new MomentPlan(form.Form!, form.Topic ?? "", host, form.IsOnline, form.Extra);
        var done = form.Source switch
        {
            LearningVerbs.FromMoment => await ChangeAsync(visit, form, plan, time.Value, cancellationToken),
            LearningVerbs.FromProposal => await AcceptAsync(visit, form, plan, time.Value, cancellationToken),
            _ => await NewAsync(visit, form, plan, time.Value, cancellationToken),
        };
        return done.Refusal is not { } no ? done.Value
            : no.Key is "shared.changed-meanwhile" or "learning.gone" or "learning.only-these" or "learning.is-over" or "learning.is-cancelled" ? no
            : await pages.SecondAsync(form, visit, visit.Texts.Of(no), cancellationToken);
    }

    private async Task<Outcome<ActionReply>> NewAsync(Visit visit, PlanForm form, MomentPlan plan, MomentTime time, CancellationToken cancellationToken)
    {
        var reason = await suggest.ReasonAsync(visit, form, cancellationToken);
        var planned = Moment.Propose(LearningKeys.Id(form.Nonce, 0), plan, reason, visit.Me, visit.Now).Then(m => m.Schedule(plan, time, visit.Me, visit.Now));
        if (planned.Refusal is { } no) { return no; }
        var series = Series.Of(planned.Value, form.Returns, DaysOf(visit.Team), number => LearningKeys.Id(form.Nonce, number));
        var reply = await after.AddAsync(visit, series, "learning.planned", cancellationToken);
        // A wish that is planned is nobody's vote any more.
        await suggest.DoneAsync(visit, form, cancellationToken);
        return reply;
    }

    // A proposal has its card and its place already; it gets a time, and may become a series.
    private async Task<Outcome<ActionReply>> AcceptAsync(Visit visit, PlanForm form, MomentPlan plan, MomentTime time, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(visit.Team.Team, form.Id, cancellationToken) is not { } found) { return new Refusal("learning.gone"); }
        var planned = found.Moment.Schedule(plan, time, visit.Me, visit.Now);
        if (planned.Refusal is { } no) { return found.Moment.State is MomentState.Planned ? new Refusal("shared.changed-meanwhile") : no; }
        var series = Series.Of(planned.Value, form.Returns, DaysOf(visit.Team), number => LearningKeys.Id(LearningKeys.SeriesOf(form.Id), number));
        return await after.GrowAsync(visit, found.Stored with { Moment = series[0] }, [.. series.Skip(1)], cancellationToken)
            ? AfterPlan.Say(visit, series, "learning.planned")
            : new Refusal("shared.changed-meanwhile");
    }

    private async Task<Outcome<ActionReply>> ChangeAsync(Visit visit, PlanForm form, MomentPlan plan, MomentTime time, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(visit.Team.Team, form.Id, cancellationToken) is not { } found) { return new Refusal("learning.gone"); }
        if (Rights.ToChange(found.Moment, visit) is { } forbidden) { return forbidden; }
        if (found.Moment.Sequence != form.Version) { return new Refusal("shared.changed-meanwhile"); }
        var changed = found.Moment.Change(plan, time, visit.Now);
        if (changed.Refusal is { } no) { return no; }
        if (ReferenceEquals(changed.Value, found.Moment)) { return AfterPlan.Say(visit, [found.Moment], "learning.as-it-was"); }
        if (!await store.KeepAsync(visit.Team.Team, [found.Stored with { Moment = changed.Value }], cancellationToken)) { return new Refusal("shared.changed-meanwhile"); }
        await after.FollowAsync(visit, [changed.Value], cancellationToken);
        return AfterPlan.Say(visit, [changed.Value], "learning.changed");
    }

    private WorkingDays DaysOf(TeamSettings settings) => WorkingDays.Of(holidays, settings.Country, settings.PartnerZone, settings.OwnDays);
}
