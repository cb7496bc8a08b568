using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Sustaining;

/// <summary>
/// Makes an agreement of a point of the checklist that is not arranged. The agreements are the agenda's: taken lazily, because the agenda is
/// itself made of features that put subjects on it.
/// </summary>
public sealed class ArrangePoint(ChangeDoor door, IRoster roster, Lazy<IAgreements> agreements, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Arrange;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToMoveAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change, data) = (entry.Value.Visit, entry.Value.Change, action.Data);
        if (change.Phase != Phase.Sustaining) { return new Refusal("changes.only-sustaining"); }
        if (visit.Content.Checklist.Find(data.Text(ChecklistFields.Point)) is not { } point) { return new Refusal("shared.card-too-old"); }
        var people = await PeopleAsync(visit.Team, cancellationToken);
        if (data.Text(ChangeVerbs.Filled) is null) { return Page(visit, change, point, people, typed: null, clock.NewId(), notice: null); }
        return ChangeId.Parse(data.Text("nonce"))?.ToString() is { } nonce
            ? await MakeAsync(visit, change, point, people, data, nonce, cancellationToken)
            : new Refusal("shared.card-too-old");
    }

    private async Task<ActionReply> MakeAsync(
        Visit visit, Change change, SustainingChecklist.Point point, IReadOnlyList<NamedMember> people, CardData data, string nonce, CancellationToken cancellationToken)
    {
        var who = people.FirstOrDefault(p => string.Equals(p.Ref.ObjectId, data.Text(ChecklistFields.Who), StringComparison.Ordinal));
        var due = Ask.Date(data.Text(ChecklistFields.Due));
        var what = data.Text(ChecklistFields.What);
        if (Limits.TooLong((what, Limits.Line)) is { } tooLong) { return tooLong; }
        var refusal = what is null ? new Refusal("changes.arrange.what-needed")
            : who is null ? new Refusal("changes.owner-gone")
            : !(due > visit.Today && due <= Reviews.Last(visit.Today)) ? new Refusal("changes.review-off")
            : await agreements.Value.MakeAsync(visit.Team.Team, nonce, what, who, due.Value, cancellationToken);
        return refusal is null
            ? ChecklistCards.At(change, visit.Content.Checklist.Sections.Count, data, visit, clock.NewId(), visit.Texts["changes.done.arranged"])
            : Page(visit, change, point, people, data, nonce, visit.Texts.Of(refusal));
    }

    private static ActionReply Page(
        Visit visit, Change change, SustainingChecklist.Point point, IReadOnlyList<NamedMember> people, CardData? typed, string nonce, string? notice)
    {
        var (texts, language) = (visit.Texts, visit.Texts.Language.Tag);
        var what = typed is null ? Excerpt.Of((point.FollowUp?.Text ?? point.Label).In(language), Limits.Line) : typed.Text(ChecklistFields.What);
        var who = typed is null ? change.Owner.Ref.ObjectId : typed.Text(ChecklistFields.Who);
        var due = typed is null ? visit.Today.PlusDays(point.FollowUp?.DueDays ?? UsualDays) : Ask.Date(typed.Text(ChecklistFields.Due));
        var needed = texts["shared.fill-in"];
        AdaptiveElement[] questions =
        [
            Ask.Line(ChecklistFields.What, texts["changes.arrange.ask-what"], Limits.Line, what).Required(needed),
            Ask.Pick(ChecklistFields.Who, texts["changes.arrange.ask-who"], people.OrderByDescending(p => p.Ref == change.Owner.Ref).Take(OwnerChoices.Most).Select(p => (p.Ref.ObjectId, p.Name)), who).Required(needed),
            Ask.Day(ChecklistFields.Due, texts["changes.arrange.ask-due"], due, visit.Today.PlusDays(1), Reviews.Last(visit.Today)).Required(needed),
        ];
        var send = new Press(ChangeVerbs.Arrange, change.Id.ToString(), change.Version, nonce).With(ChecklistFields.Point, point.Id).With(ChecklistFields.After, point.Id);
        var back = new Press(ChangeVerbs.Checklist, change.Id.ToString()).With(ChecklistFields.Section, visit.Content.Checklist.Sections.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var card = FormCard.Of(visit, texts["changes.checklist.agree"], point.Label.In(language), notice, questions, send, texts["shared.save"], back);
        return visit.Surface.Reply(texts["changes.checklist"], card);
    }

    private const int UsualDays = 21;

    private async Task<IReadOnlyList<NamedMember>> PeopleAsync(TeamSettings team, CancellationToken cancellationToken)
    {
        var everybody = await roster.ListAsync(team.Address.Channel, cancellationToken);
        return [.. everybody.Where(m => m.IsOfHost(team.Team)).OrderBy(m => m.Name, StringComparer.InvariantCultureIgnoreCase).Select(m => new NamedMember(m.Ref, m.Name))];
    }
}
