using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes;

/// <summary>Somebody who may read the changes of a conversation, at one moment.</summary>
/// <param name="Team">The conversation's settings; it is set up.</param>
/// <param name="Caller">A member of that conversation, as its roster has it now.</param>
/// <param name="Surface">Where the answer will stand.</param>
/// <param name="Texts">The language of the answer.</param>
/// <param name="Now">The moment.</param>
/// <param name="Content">The promises and the sustaining checklist.</param>
public sealed record Visit(TeamSettings Team, Member Caller, Surface Surface, Texts Texts, Instant Now, ChangeContent Content)
{
    public string Zone => Team.Rhythm!.Zone;

    /// <summary>The team's own date.</summary>
    public LocalDate Today => Zones.LocalAt(Now, Zone).Date;

    public NamedMember Me => new(Caller.Ref, Caller.Name);

    public Stamp Stamp(string nonce) => new(Me, Now, nonce);
}

/// <summary>What of the content folder changes are held against.</summary>
public sealed record ChangeContent(Promises Promises, SustainingChecklist Checklist);

/// <summary>
/// Lets people in. In a channel the door has asked the roster already; in a personal chat the card only claims which conversation it is
/// about, so that conversation's roster is asked. One read, beside the roster.
/// </summary>
public sealed class VisitDoor(ITeams teams, MeantTeam meant, IRoster roster, ChangeContent content, TimeProvider clock)
{
    public async Task<Outcome<Visit>> LetInAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Team is { } channel)
        {
            return action.Kind is ActionKind.OpenDialog or ActionKind.SubmitDialog
                ? await InChannelAsync(channel, action, cancellationToken)
                : new Refusal("shared.card-too-old");
        }

        return TeamOf(action.Data) is { } team
            ? await FromAfarAsync(await teams.FindAsync(team, cancellationToken), action.Caller, action.Texts, cancellationToken)
            : new Refusal("shared.card-too-old");
    }

    /// <summary>Lets somebody in who typed a command, or says what to answer instead.</summary>
    public async Task<(Visit? Visit, ActionReply? Instead)> LetInAsync(Command command, string wordsKey, CancellationToken cancellationToken)
    {
        var (team, instead) = await meant.OfAsync(command, wordsKey, cancellationToken);
        if (team is null) { return (null, instead); }
        var entry = command.IsPersonal
            ? await FromAfarAsync(team, command.Caller, command.Texts, cancellationToken)
            : Ready(team, command.Caller, Surface.Channel, command.Texts);
        return entry.Refusal is { } refusal ? (null, refusal) : (entry.Value, null);
    }

    /// <summary>Lets in who opened a link that was made for them; null when they are not of that conversation any more. Two reads, beside the settings.</summary>
    /// <exception cref="TeamsUnavailableException">Teams has to be asked and does not answer.</exception>
    public async Task<Visit?> LetInAsync(TeamKey team, MemberRef person, Texts texts, CancellationToken cancellationToken) =>
        await teams.FindAsync(team, cancellationToken) is { IsSetUp: true } settings && await roster.FindAsync(settings.Address, person, cancellationToken) is { } member
            ? new Visit(settings, member, Surface.Personal(team), texts, clock.GetInstant(), content)
            : null;

    private async Task<Outcome<Visit>> FromAfarAsync(TeamSettings? team, Member caller, Texts texts, CancellationToken cancellationToken)
    {
        // To somebody outside, a conversation that exists and one that does not look the same.
        return team is not null && await roster.FindAsync(team.Address, caller.ChannelUserId, cancellationToken) is { } member
            ? Ready(team, member, Surface.Personal(team.Team), texts)
            : new Refusal("shared.not-a-member");
    }

    private async Task<Outcome<Visit>> InChannelAsync(TeamKey team, CardAction action, CancellationToken cancellationToken) =>
        await teams.FindAsync(team, cancellationToken) is { } settings
            ? Ready(settings, action.Caller, Surface.Dialog, action.Texts)
            : new Refusal("shared.not-set-up");

    private Outcome<Visit> Ready(TeamSettings settings, Member caller, Surface surface, Texts texts) =>
        settings.IsSetUp ? new Visit(settings, caller, surface, texts, clock.GetInstant(), content) : new Refusal("shared.not-set-up");

    private static TeamKey? TeamOf(CardData data) =>
        data.Text(ChangeVerbs.TeamTenant) is { } tenant && data.Text(ChangeVerbs.TeamConversation) is { } conversation
            ? TeamKey.Of(tenant, conversation)
            : null;
}
