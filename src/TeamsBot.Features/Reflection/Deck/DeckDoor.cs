using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Somebody with the deck of a conversation in front of them, in a dialog.</summary>
/// <param name="Settings">The conversation.</param>
/// <param name="Caller">A member of it, as its roster has them.</param>
/// <param name="Deck">What the team made of the standard deck.</param>
/// <param name="Content">The standard deck, with the words of questions that a team leaves open.</param>
/// <param name="Texts">The presser's language.</param>
/// <param name="Now">The moment.</param>
public sealed record DeckVisit(TeamSettings Settings, Member Caller, TeamDeck Deck, DeckContent Content, Texts Texts, Instant Now)
{
    /// <summary>The standard deck.</summary>
    public ReflectionDeck Standard => Content.Standard;

    /// <summary>The conversation.</summary>
    public TeamKey Team => Settings.Team;

    /// <summary>True for who may change the deck.</summary>
    public bool Leads => Access.ToLead(Settings, Caller) is null;

    /// <summary>True for who may write cards and voices.</summary>
    public bool IsHost => Caller.IsOfHost(Team);

    /// <summary>A card as the team has it; null when there is none with this id.</summary>
    public ReflectionCard? Find(string? id) => Deck.Find(id, Standard, Content.Catalog);

    /// <summary>A page of this dialog.</summary>
    public ActionReply Page(AdaptiveCard page) => new ActionReply.Dialog(Texts["reflection.deck.title"], page);
}

/// <summary>What every deck begins with.</summary>
public sealed record DeckContent(ReflectionDeck Standard, TextCatalog Catalog);

/// <summary>
/// Lets people in at the deck of a conversation (domain.md 2.4). Everybody in it reads, and may propose a better text. People of the host's own organisation
/// write cards, which the leader then decides on, and voices. Who may lead changes the deck.
/// </summary>
public sealed class DeckDoor(ITeams teams, DeckStore store, DeckContent content, TimeProvider clock)
{
    /// <summary>Anybody of the conversation. Two reads.</summary>
    public async Task<Outcome<DeckVisit>> EnterAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Team is not { } team) { return new Refusal("reflection.deck.in-channel"); }
        if (action.Kind is not (ActionKind.OpenDialog or ActionKind.SubmitDialog)) { return new Refusal("shared.card-too-old"); }
        if (await teams.FindAsync(team, cancellationToken) is not { } settings) { return new Refusal("shared.not-set-up"); }
        return new DeckVisit(settings, action.Caller, await store.FindAsync(team, cancellationToken), content, action.Texts, clock.GetInstant());
    }

    /// <summary>Only people of the organisation the conversation belongs to.</summary>
    public async Task<Outcome<DeckVisit>> EnterToWriteAsync(CardAction action, CancellationToken cancellationToken) =>
        (await EnterAsync(action, cancellationToken)).Then(ToWrite);

    /// <summary>Only who may lead. A partner is told whose cards these are, a member who may.</summary>
    public async Task<Outcome<DeckVisit>> EnterToLeadAsync(CardAction action, CancellationToken cancellationToken) =>
        (await EnterToWriteAsync(action, cancellationToken)).Then<DeckVisit>(visit => Access.ToLead(visit.Settings, visit.Caller) is { } no ? no : visit);

    private static Outcome<DeckVisit> ToWrite(DeckVisit visit) => visit.IsHost ? visit : new Refusal("reflection.deck.only-host", visit.Settings.Name);
}
