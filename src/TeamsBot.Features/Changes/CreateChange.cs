using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes;

/// <summary>
/// Brings a new idea. The page gets a nonce of its own each time it is opened, because many people may press one "New"; the nonce becomes
/// the id, so a page that is sent twice makes one change.
/// </summary>
public sealed class CreateChange(VisitDoor door, ChangeStore store, ShowChange show, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Create;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var visit = entry.Value;
        if (ChangeRights.Create(visit.Team, visit.Caller) is { } forbidden) { return forbidden; }
        return action.Data.Text(ChangeVerbs.Filled) is null
            ? Page(visit, CardData.Empty, clock.NewId(), notice: null)
            : await CreateAsync(visit, action.Data, cancellationToken);
    }

    private async Task<ActionReply> CreateAsync(Visit visit, CardData data, CancellationToken cancellationToken)
    {
        if (ChangeId.Parse(data.Text("nonce")) is not { } id) { return new Refusal("shared.card-too-old"); }
        var plan = new Plan(data.Text(ChangeVerbs.ForWhom), data.Text(ChangeVerbs.Problem), data.Text(ChangeVerbs.Aim));
        var created = Change.Create(id, data.Text(ChangeVerbs.Title), plan, visit.Stamp(id.ToString()));
        if (created.Refusal is { } refusal)
        {
            return FormRefusals.ClosesPage(refusal) ? refusal : Page(visit, data, id.ToString(), ChangeWords.Say(refusal, visit.Texts));
        }

        return await AddAsync(visit, created.Value, cancellationToken);
    }

    private async Task<ActionReply> AddAsync(Visit visit, Change change, CancellationToken cancellationToken)
    {
        var team = visit.Team.Team;
        var written = await store.AddAsync(team, [new ChangeStep(Before: null, change, ChangeEventType.Created)], cancellationToken);
        if (written.Done) { return await show.AfterWriteAsync(visit, change, visit.Texts["changes.done.created"], cancellationToken); }
        return written.Result is WriteResult.Conflict && await store.FindAsync(team, change.Id, cancellationToken) is { } there
            ? await show.AsItIsAsync(visit, there.Change, notice: null, cancellationToken)
            : new Refusal("shared.trouble");
    }

    private static ActionReply Page(Visit visit, CardData typed, string nonce, string? notice)
    {
        var texts = visit.Texts;
        var card = FormCard.Of(
            visit,
            texts["changes.new"],
            texts["changes.new.hint"],
            notice,
            [
                Questions.Title(texts, typed.Text(ChangeVerbs.Title)),
                Questions.ForWhom(texts, typed.Text(ChangeVerbs.ForWhom)),
                Questions.Problem(texts, typed.Text(ChangeVerbs.Problem)),
                Questions.Aim(texts, typed.Text(ChangeVerbs.Aim)),
            ],
            new Press(ChangeVerbs.Create, Nonce: nonce),
            texts["shared.save"],
            new Press(ChangeVerbs.List));
        return visit.Surface.Reply(texts["changes.new"], card);
    }
}
