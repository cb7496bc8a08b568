using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>Where an answer will stand, which decides how its buttons work.</summary>
public enum Place
{
    /// <summary>On a card in the channel: buttons open dialogs.</summary>
    Channel,

    /// <summary>In a dialog: buttons lead to its next page.</summary>
    Dialog,

    /// <summary>In a personal chat: the card is replaced.</summary>
    Personal,
}

/// <summary>Somebody of a conversation, at one moment.</summary>
/// <param name="Team">The conversation's settings; it is set up.</param>
/// <param name="Caller">The person, as its roster has them now.</param>
/// <param name="Place">Where the answer will stand.</param>
/// <param name="Texts">The language of the answer.</param>
/// <param name="Now">The moment.</param>
public sealed record Visit(TeamSettings Team, Member Caller, Place Place, Texts Texts, Instant Now)
{
    public string Zone => Team.Rhythm!.Zone;

    /// <summary>The team's own date.</summary>
    public LocalDate Today => Zones.LocalAt(Now, Zone).Date;

    public NamedMember Me => new(Caller.Ref, Caller.Name);

    /// <summary>True for the people of the organisation that the team belongs to; guests and partners attend and propose (domain.md 2.4).</summary>
    public bool MayPlan => Caller.IsOfHost(Team.Team);

    /// <summary>A button to another page; what is typed on this one stays behind.</summary>
    public AdaptiveAction Go(Press press, string title) => Place switch
    {
        Place.Channel => press.OpenDialog(title),
        Place.Dialog => press.Skip(title),
        _ => Here(press).Tap(title),
    };

    /// <summary>A button that sends what was typed. Never on a card in the channel: what others update may hold no typing.</summary>
    public AdaptiveAction Send(Press press, string title) => Place is Place.Dialog ? press.SubmitDialog(title) : Here(press).Send(title);

    /// <summary>The answer to a press.</summary>
    public ActionReply Reply(string title, AdaptiveCard card) => Place is Place.Dialog ? new ActionReply.Dialog(title, card) : new ActionReply.Card(card);

    private Press Here(Press press) => press.With(LearningOffer.TenantField, Team.Team.TenantId).With(LearningOffer.ConversationField, Team.Team.ConversationId);
}

/// <summary>
/// Lets people in. In a channel the roster was asked already; in a personal chat the card only claims which conversation it is about, so that
/// conversation's roster is asked. One read, beside the roster.
/// </summary>
public sealed class VisitDoor(ITeams teams, MeantTeam meant, IRoster roster, TimeProvider clock)
{
    public async Task<Outcome<Visit>> LetInAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Team is { } channel)
        {
            var place = action.Kind is ActionKind.OpenDialog or ActionKind.SubmitDialog ? Place.Dialog : Place.Channel;
            return await teams.FindAsync(channel, cancellationToken) is { } settings ? Ready(settings, action.Caller, place, action.Texts) : new Refusal("shared.not-set-up");
        }

        if (action.Data.Text(LearningOffer.TenantField) is not { } tenant || action.Data.Text(LearningOffer.ConversationField) is not { } conversation) { return new Refusal("shared.card-too-old"); }
        return await FromAfarAsync(await teams.FindAsync(TeamKey.Of(tenant, conversation), cancellationToken), action.Caller, action.Texts, cancellationToken);
    }

    /// <summary>Lets somebody in who typed a command, or says what to answer instead.</summary>
    public async Task<(Visit? Visit, ActionReply? Instead)> LetInAsync(Command command, string wordsKey, CancellationToken cancellationToken)
    {
        var (team, instead) = await meant.OfAsync(command, wordsKey, cancellationToken);
        if (team is null) { return (null, instead); }
        var entry = command.IsPersonal ? await FromAfarAsync(team, command.Caller, command.Texts, cancellationToken) : Ready(team, command.Caller, Place.Channel, command.Texts);
        return entry.Refusal is { } refusal ? (null, refusal) : (entry.Value, null);
    }

    /// <summary>Lets in who opened a link that was made for them; null when they are not of that conversation any more.</summary>
    /// <exception cref="TeamsUnavailableException">Teams has to be asked and does not answer.</exception>
    public async Task<Visit?> LetInAsync(TeamKey team, MemberRef person, Texts texts, CancellationToken cancellationToken) =>
        await teams.FindAsync(team, cancellationToken) is { IsSetUp: true } settings && await roster.FindAsync(settings.Address, person, cancellationToken) is { } member
            ? new Visit(settings, member, Place.Personal, texts, clock.GetInstant())
            : null;

    // To somebody outside, a conversation that exists and one that does not look the same.
    private async Task<Outcome<Visit>> FromAfarAsync(TeamSettings? team, Member caller, Texts texts, CancellationToken cancellationToken) =>
        team is not null && await roster.FindAsync(team.Address, caller.ChannelUserId, cancellationToken) is { } member
            ? Ready(team, member, Place.Personal, texts)
            : new Refusal("shared.not-a-member");

    private Outcome<Visit> Ready(TeamSettings settings, Member caller, Place place, Texts texts) =>
        settings.IsSetUp ? new Visit(settings, caller, place, texts, clock.GetInstant()) : new Refusal("shared.not-set-up");
}
