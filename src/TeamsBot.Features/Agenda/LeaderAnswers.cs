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
    private const int Tries = 3;

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
        if (!await SettleAsync(settings, board, cancellationToken)) { return new Refusal("shared.busy"); }
        await alarms.WakeAsync(team, cancellationToken);
        return Say(action, postNow ? "agenda.tell.posting" : "agenda.tell.thanks");
    }

    // The round may be keeping that the leader was asked at this very moment: whoever was second looks again.
    private async Task<bool> SettleAsync(TeamSettings settings, Board board, CancellationToken cancellationToken)
    {
        for (var (left, now) = (Tries, board); left > 0 && now.Item.State == ItemState.Unknown; left--)
        {
            if (postNow
                ? await post.TakeOverAsync(settings, now, cancellationToken)
                : await items.ReplaceAsync(settings.Team, PostItem.Arrived(now.Item, activityId: null, clock.GetInstant()), now.ETag, [], cancellationToken) is not null)
            {
                return true;
            }

            if (await items.FindAsync(settings.Team, board.Item.Date, cancellationToken) is not { } fresh) { return false; }
            now = fresh;
        }

        return false;
    }

    private static TeamKey? Meant(CardAction action) => action.Team
        ?? (action.Data.Text("tenant") is { } tenant && action.Data.Text("conversation") is { } conversation ? TeamKey.Of(tenant, conversation) : null);

    private static ActionReply.Card Say(CardAction action, string key) =>
        new(CardPage.Of(action.Texts, action.Texts[key], [Part.Text(action.Texts[key])]));
}
