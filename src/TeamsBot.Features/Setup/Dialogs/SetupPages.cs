using NodaTime;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>The pages of the setup: what somebody filled in comes along, and a mistake brings the page back with what is wrong.</summary>
public sealed class SetupPages(
    TeamDoor door, IRoster roster, IEnumerable<IAgendaContribution> contributions, IAgenda agenda, HolidayRules rules, TextCatalog catalog)
{
    /// <summary>Where the presser is, from what the dialog sent.</summary>
    public async Task<Outcome<SetupState>> ReadAsync(CardAction action, CancellationToken cancellationToken)
    {
        var visit = await door.LeadOrTakeOverAsync(action, cancellationToken);
        return visit.Refusal is { } no
            ? no
            : await StateAsync(visit.Value, SetupForm.Of(action.Data), action.Data.Version ?? 0, action.Data.Text("nonce") ?? "", action.Texts, cancellationToken);
    }

    /// <summary>The beginning, from the settings as they are.</summary>
    public Task<SetupState> BeginAsync(Visit visit, string nonce, Texts texts, CancellationToken cancellationToken) =>
        StateAsync(visit, SetupForm.Of(visit.Row), visit.Settings.Version, nonce, texts, cancellationToken);

    /// <summary>The first page.</summary>
    public ActionReply Meeting(SetupState state) => state.Show(MeetingPage.Of(state, rules));

    /// <summary>The second page, or the first again.</summary>
    public ActionReply People(SetupState state)
    {
        var meeting = MeetingAnswers.Read(state.Form, rules);
        if (meeting.Refusal is { } no) { return Meeting(state with { Notice = no }); }
        var form = state.Form
            .With(SetupForm.Zone, meeting.Value.Rhythm.Zone).With(SetupForm.TypedZone, null)
            .With(SetupForm.PartnerZone, meeting.Value.PartnerZone).With(SetupForm.TypedPartnerZone, null);
        return state.Show(PeoplePage.Of(state with { Form = form }));
    }

    /// <summary>The last page: the first item as it will look. Or the page that is not right yet.</summary>
    public async Task<ActionReply> PreviewAsync(SetupState state, TimeProvider clock, CancellationToken cancellationToken)
    {
        var agreed = state.Agreed(rules);
        if (agreed.Refusal is { } no) { return Again(state, no); }
        var (people, settings) = (agreed.Value.People, agreed.Value.Onto(state.Visit.Settings, clock.GetInstant()));
        var form = state.Form
            .With(SetupForm.Leader, people.Leader.Ref.ObjectId).With(SetupForm.TypedLeader, null)
            .With(SetupForm.Deputy, people.Deputy?.Ref.ObjectId).With(SetupForm.TypedDeputy, null);
        var next = UpcomingItem.After(settings, clock.GetInstant(), rules);
        var date = (next ?? settings.Rhythm!.Next(clock.GetInstant())).Date;
        var subjects = await SubjectsAsync(agreed.Value, settings, date, cancellationToken);
        var item = agenda.Preview(settings, subjects, date, catalog.In(settings.Language), state.HasPartners);
        return state.Show(PreviewPage.Of(state with { Form = form }, settings, next, rules.For(settings.Country)?.Hint?.In(state.Texts.Language.Tag), item));
    }

    /// <summary>The page on which something is not right, with what it is.</summary>
    public ActionReply Again(SetupState state, Refusal why) =>
        MeetingAnswers.Read(state.Form, rules).Refusal is null
            ? state.Show(PeoplePage.Of(state with { Notice = why }))
            : Meeting(state with { Notice = why });

    private async Task<SetupState> StateAsync(Visit visit, SetupForm form, long version, string nonce, Texts texts, CancellationToken cancellationToken) =>
        new(visit, form, version, nonce, texts, await roster.ListAsync(visit.Settings.Address, cancellationToken), (await OpenAsync(visit.Settings.Team, cancellationToken)).Count > 0);

    private async Task<IReadOnlyList<AgendaSubject>> SubjectsAsync(Agreed agreed, TeamSettings settings, LocalDate date, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(settings.Team, cancellationToken);
        return open.Count == 0 && agreed.People.FirstChange is { } title && contributions.FirstOrDefault() is { } changes
            ? [changes.Draft(title, date)]
            : open;
    }

    private async Task<IReadOnlyList<AgendaSubject>> OpenAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var open = new List<AgendaSubject>();
        foreach (var contribution in contributions) { open.AddRange(await contribution.OpenAsync(team, "Etc/UTC", cancellationToken)); }
        return open;
    }
}
