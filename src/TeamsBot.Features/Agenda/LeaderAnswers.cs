using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>
/// The leader says what became of an item that may not have appeared. Mostly pressed in the personal chat, where the conversation
/// comes with the press and is therefore checked again.
/// </summary>
public sealed class AnswerUnknown(string verb, bool postNow, ITeams teams, Items items, PostItem post, IAlarmClock alarms, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (Meant(action) is not { } team
            || AgendaKeys.Date(action.Data.Id) is not { } date
            || await teams.FindAsync(team, cancellationToken) is not { IsPresent: true, Rhythm: not null } settings
            || !settings.MayLead(action.Caller.Ref)
            || await items.FindAsync(team, date, cancellationToken) is not { } board)
        {
            return new Refusal("shared.card-too-old");
        }

        if (board.Item.State != ItemState.Unknown) { return Say(action, "agenda.tell.known"); }
        if (postNow) { await post.TakeOverAsync(settings, board, cancellationToken); }
        else { await items.ReplaceAsync(team, PostItem.Arrived(board.Item, activityId: null, clock.GetInstant()), board.ETag, [], cancellationToken); }
        await alarms.WakeAsync(team, cancellationToken);
        return Say(action, postNow ? "agenda.tell.posting" : "agenda.tell.thanks");
    }

    private static TeamKey? Meant(CardAction action) => action.Team
        ?? (action.Data.Text("tenant") is { } tenant && action.Data.Text("conversation") is { } conversation ? TeamKey.Of(tenant, conversation) : null);

    private static ActionReply.Card Say(CardAction action, string key) =>
        new(CardPage.Of(action.Texts, action.Texts[key], [Part.Text(action.Texts[key])]));
}
