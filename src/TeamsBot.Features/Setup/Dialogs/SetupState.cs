using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Where somebody is in the setup. Nothing of it is kept before it is saved.</summary>
/// <param name="Visit">The conversation and the person.</param>
/// <param name="Form">What was filled in so far.</param>
/// <param name="Version">Version of the settings as they were when the dialog opened.</param>
/// <param name="Nonce">Made when the dialog opened, so that saving twice has one effect.</param>
/// <param name="Texts">The person's language.</param>
/// <param name="Members">The roster.</param>
/// <param name="HasChanges">True when there is a change already, so that none is asked for.</param>
/// <param name="Notice">What to say first.</param>
public sealed record SetupState(
    Visit Visit, SetupForm Form, long Version, string Nonce, Texts Texts, IReadOnlyList<Member> Members, bool HasChanges, Refusal? Notice = null)
{
    /// <summary>Who may lead: people of the host tenant, no guests; by name.</summary>
    public IReadOnlyList<Member> Candidates { get; } =
        [.. Members.Where(member => member.IsOfHost(Visit.Settings.Team)).OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>True when people of another tenant take part.</summary>
    public bool HasPartners => Members.Any(m => !string.Equals(m.Ref.HomeTenantId, Visit.Settings.Team.TenantId, StringComparison.OrdinalIgnoreCase));

    /// <summary>A press that stays in this dialog.</summary>
    public Press Press(string verb) => new(verb, Visit.Settings.Team.ConversationId, Version, Nonce);

    /// <summary>Both pages, checked.</summary>
    public Outcome<Agreed> Agreed(HolidayRules rules) =>
        MeetingAnswers.Read(Form, rules).Then(meeting => PeopleAnswers.Read(Form, Candidates).Then<Agreed>(people => new Agreed(meeting, people)));

    /// <summary>A page of this dialog.</summary>
    public ActionReply Show(AdaptiveCards.AdaptiveCard page) => new ActionReply.Dialog(Texts["setup.dialog-title"], page);
}
