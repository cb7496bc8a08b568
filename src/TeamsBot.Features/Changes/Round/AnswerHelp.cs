using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>
/// The leader takes a proposal up, or not now. The agreement has the id of the proposal and comes before the answer is kept, so that a second
/// delivery makes neither twice.
/// </summary>
public sealed class AnswerHelp(VisitDoor door, ChangeStore changes, RoundStore round, Lazy<IAgreements> agreements, TextCatalog texts) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Help;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var visit = entry.Value;
        if (Access.ToLead(visit.Team, visit.Caller) is { } forbidden) { return forbidden; }
        if (ChangeId.Parse(action.Data.Id) is not { } id || HelpWords.KindOf(action.Data.Text(HelpCard.KindField)) is not { } kind) { return new Refusal("shared.card-too-old"); }
        var team = visit.Team.Team;
        if (await changes.FindAsync(team, id, cancellationToken) is not { Change: var change }
            || await round.FindHelpAsync(team, id, kind, cancellationToken) is not { } read)
        {
            return new Refusal("shared.card-too-old");
        }

        var isOver = read.Value.IsAccepted is not null || !change.Phase.IsOpen() || !string.Equals(read.Value.Nonce, action.Data.Text("nonce"), StringComparison.Ordinal);
        return isOver ? Say(visit, change, "changes.help-answered") : await AnswerAsync(visit, change, read, action.Data.Text(HelpCard.AnswerField), cancellationToken);
    }

    private async Task<ActionReply> AnswerAsync(Visit visit, Change change, Kept<Help> read, string? answer, CancellationToken cancellationToken)
    {
        var isYes = string.Equals(answer, HelpCard.Yes, StringComparison.Ordinal) && read.Value.Kind is HelpKind.Talk or HelpKind.Learn;
        if (!isYes && !string.Equals(answer, HelpCard.No, StringComparison.Ordinal)) { return new Refusal("shared.card-too-old"); }
        if (isYes && await AgreeAsync(visit, change, read.Value, cancellationToken) is { } refusal) { return refusal; }
        return await round.AnswerAsync(visit.Team.Team, change.Id, read, isYes, cancellationToken)
            ? Say(visit, change, isYes ? "changes.help-agreed" : "changes.help-declined", plan: isYes && read.Value.Kind is HelpKind.Learn)
            : Say(visit, change, "changes.help-answered");
    }

    private Task<Refusal?> AgreeAsync(Visit visit, Change change, Help help, CancellationToken cancellationToken)
    {
        // Everybody of the channel reads agreements, so it speaks the team's language.
        var text = texts.In(visit.Team.Language).Format($"changes.help-agreement.{help.Kind.Tag()}", change.Title);
        var due = visit.Team.Rhythm!.Next(visit.Now).Date;
        return agreements.Value.MakeAsync(visit.Team.Team, help.Nonce, Excerpt.Of(text, Limits.Line), visit.Me, due, cancellationToken);
    }

    private static ActionReply Say(Visit visit, Change change, string key, bool plan = false) =>
        visit.Surface.Reply(visit.Texts["changes.dialog"], HelpCard.Answered(change, visit.Texts[key], visit, plan));
}
