using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>
/// Takes a step: rights, version, page, rule, then the change and its event in one transaction. Two reads and one write, and a third read to
/// show the history; one more where the points of a consultation count.
/// </summary>
public sealed class TakeStep(IChangeStep step, ChangeDoor door, ChangeStore store, ShowChange show, Announce announce, IRoster roster, TimeProvider clock) : ICardActionHandler
{
    private const string Again = "again";

    public string Verb => step.Verb;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToMoveAsync(action, cancellationToken);
        return entry.Refusal is { } refusal ? refusal : await GoOnAsync(entry.Value.Visit, entry.Value.Stored, action.Data, cancellationToken);
    }

    private async Task<ActionReply> GoOnAsync(Visit visit, StoredChange stored, CardData data, CancellationToken cancellationToken)
    {
        var change = stored.Change;
        var nonce = data.Text("nonce") ?? "";
        if (IsSecondDelivery(change, visit, nonce)) { return await show.AsItIsAsync(visit, change, Done(visit), cancellationToken); }
        if (data.Version != change.Version) { return await show.StaleAsync(visit, change, data.Version, cancellationToken); }

        var form = await FormAsync(visit, change, data, cancellationToken);
        var isAsked = step.Questions(form).Count > 0;
        if (isAsked && form.Answers is null) { return await PageAsync(form, clock.NewId(), notice: null, cancellationToken); }
        if (isAsked && string.Equals(data.Text(ChangeVerbs.Filled), Again, StringComparison.Ordinal)) { return await PageAsync(form, nonce, notice: null, cancellationToken); }
        var taken = step.Take(form, visit.Stamp(nonce));
        return taken.Refusal is { } refusal
            ? await RefusedAsync(form, refusal, nonce, isAsked, cancellationToken)
            : await WriteAsync(visit, new ChangeStep(change, taken.Value, step.Type), stored.ETag, cancellationToken);
    }

    private async Task<StepForm> FormAsync(Visit visit, Change change, CardData data, CancellationToken cancellationToken)
    {
        var people = step.NeedsPeople(change, visit) ? await PeopleAsync(visit.Team, cancellationToken) : [];
        var answers = data.Text(ChangeVerbs.Filled) is null ? null : data;
        var unanswered = answers is not null && step.NeedsPoints(change) ? await store.UnansweredAsync(visit.Team.Team, change.Consultation!.Id, cancellationToken) : 0;
        return new StepForm(change, visit, people, answers) { Sent = data, Unanswered = unanswered };
    }

    private async Task<ActionReply> RefusedAsync(StepForm form, Refusal refusal, string nonce, bool isAsked, CancellationToken cancellationToken) =>
        string.Equals(refusal.Key, Concern.Key, StringComparison.Ordinal) ? Concerned(form, refusal.Arguments, nonce)
        : isAsked && !FormRefusals.ClosesPage(refusal) ? await PageAsync(form, nonce, ChangeWords.Say(refusal, form.Visit.Texts), cancellationToken)
        : ChangeWords.Localised(refusal, form.Visit.Texts);

    private async Task<ActionReply> WriteAsync(Visit visit, ChangeStep made, string? etag, CancellationToken cancellationToken)
    {
        var written = await store.WriteAsync(visit.Team.Team, made, etag, cancellationToken);
        if (written.Done)
        {
            var isTold = await announce.TellAsync(visit.Team, made.After, step.Announce, cancellationToken);
            return await show.AfterWriteAsync(visit, made.After, isTold ? Done(visit) : $"{Done(visit)} {visit.Texts["changes.not-announced"]}", cancellationToken);
        }

        if (await store.FindAsync(visit.Team.Team, made.After.Id, cancellationToken) is not { } fresh) { return new Refusal("changes.unknown"); }
        return IsSecondDelivery(fresh.Change, visit, made.After.Last.Nonce)
            ? show.Overtaken(visit, fresh.Change, Done(visit))
            : await show.StaleAsync(visit, fresh.Change, made.Before!.Version, cancellationToken);
    }

    private string Done(Visit visit) => visit.Texts[step.Keys.Done];

    private static bool IsSecondDelivery(Change change, Visit visit, string nonce) =>
        nonce.Length > 0 && string.Equals(change.Last.Nonce, nonce, StringComparison.Ordinal) && change.Last.By.Ref == visit.Caller.Ref;

    private async Task<IReadOnlyList<NamedMember>> PeopleAsync(TeamSettings team, CancellationToken cancellationToken)
    {
        var everybody = await roster.ListAsync(team.Address.Channel, cancellationToken);
        return [.. everybody.Where(m => m.IsOfHost(team.Team)).OrderBy(m => m.Name, StringComparer.InvariantCultureIgnoreCase).Select(m => new NamedMember(m.Ref, m.Name))];
    }

    private async Task<ActionReply> PageAsync(StepForm asked, string nonce, string? notice, CancellationToken cancellationToken)
    {
        var (visit, change) = (asked.Visit, asked.Change);
        var findings = step.ShowsFindings ? Finding.Standing(await store.FindingsAsync(visit.Team.Team, change.Id, change.Cycle, cancellationToken)) : [];
        var form = asked with { Findings = findings };
        var title = visit.Texts[step.Keys.Title];
        var card = FormCard.Of(
            visit,
            Part.Typed(change.Title),
            visit.Texts[step.Keys.Hint],
            notice,
            step.Questions(form),
            step.PassedOn.Aggregate(
                new Press(step.Verb, change.Id.ToString(), change.Version, nonce),
                (press, field) => form.Sent.Text(field) is { } sent ? press.With(field, sent) : press),
            title,
            new Press(ChangeVerbs.Open, change.Id.ToString(), change.Version));
        return visit.Surface.Reply(title, card);
    }

    // What was typed goes along inside the buttons, so that nothing is lost by the question why.
    private ActionReply Concerned(StepForm form, IReadOnlyList<string> concerns, string nonce)
    {
        var (visit, change) = (form.Visit, form.Change);
        var press = new Press(step.Verb, change.Id.ToString(), change.Version, nonce);
        foreach (var input in step.Questions(form).OfType<AdaptiveInput>())
        {
            if (input.Id is { } id && form.Text(id) is { } typed) { press = press.With(id, typed); }
        }

        var card = ConcernCard.Of(visit, change, concerns, step.Settle(form, concerns), form.Although, press, press.With(ChangeVerbs.Filled, Again));
        return visit.Surface.Reply(visit.Texts[step.Keys.Title], card);
    }
}
