using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup;

/// <summary>Somebody at the settings of a conversation.</summary>
/// <param name="Row">The conversation.</param>
/// <param name="Caller">The person, as the roster of that conversation has them.</param>
/// <param name="TakesOver">True when nobody who may lead is left, and saving makes this person the one who may.</param>
public sealed record Visit(TeamRow Row, Member Caller, bool TakesOver = false)
{
    /// <summary>The settings as they are.</summary>
    public TeamSettings Settings => Row.Settings;
}

/// <summary>Finds which conversation a press is about, and lets in who may be there.</summary>
public sealed class TeamDoor(TeamTable table, IRoster roster, KnowInstaller installer)
{
    /// <summary>Anybody of the conversation. In a personal chat the card says which one; only a conversation the person is in counts.</summary>
    public async Task<Outcome<Visit>> EnterAsync(CardAction action, CancellationToken cancellationToken)
    {
        var said = action.Data.Id;
        if (action.Team is { } here)
        {
            return said is null || string.Equals(said, here.ConversationId, StringComparison.Ordinal)
                ? await EnterAsync(here, action.Caller, cancellationToken)
                : new Refusal("shared.not-a-member");
        }

        var mine = await roster.TeamsOfAsync(action.Caller.Ref, cancellationToken);
        return mine.FirstOrDefault(team => string.Equals(team.ConversationId, said, StringComparison.Ordinal)) is { } meant
            ? await EnterFromAfarAsync(meant, action.Caller, cancellationToken)
            : new Refusal("shared.not-a-member");
    }

    /// <summary>Only who may lead.</summary>
    public async Task<Outcome<Visit>> LeadAsync(CardAction action, CancellationToken cancellationToken) =>
        (await EnterAsync(action, cancellationToken)).Then(ToLead);

    /// <summary>Only who may lead, for a command.</summary>
    public async Task<Outcome<Visit>> LeadAsync(Command command, TeamKey team, CancellationToken cancellationToken) =>
        (command.IsPersonal
            ? await EnterFromAfarAsync(team, command.Caller, cancellationToken)
            : await EnterAsync(team, command.Caller, cancellationToken)).Then(ToLead);

    /// <summary>Who may lead; where none of them is left, anybody of the host tenant, who then takes over.</summary>
    public async Task<Outcome<Visit>> LeadOrTakeOverAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await EnterAsync(action, cancellationToken);
        var led = entered.Then(ToLead);
        if (entered.Refusal is not null || led.Refusal is null || !entered.Value.Caller.IsOfHost(entered.Value.Settings.Team)) { return led; }
        var (visit, present) = (entered.Value, await roster.ListAsync(entered.Value.Settings.Address, cancellationToken));
        return Access.Leads(visit.Settings).Any(lead => present.Any(member => member.Ref == lead.Ref)) ? led : visit with { TakesOver = true };
    }

    private static Outcome<Visit> ToLead(Visit visit) => Access.ToLead(visit.Settings, visit.Caller) is { } no ? no : visit;

    private async Task<Outcome<Visit>> EnterAsync(TeamKey team, Member caller, CancellationToken cancellationToken) =>
        await table.FindAsync(team, cancellationToken) is { } row
            ? new Visit(await installer.KnownAsync(row, cancellationToken), caller)
            : new Refusal("shared.not-set-up");

    private async Task<Outcome<Visit>> EnterFromAfarAsync(TeamKey team, Member person, CancellationToken cancellationToken)
    {
        var entered = await EnterAsync(team, person, cancellationToken);
        if (entered.Refusal is not null) { return entered; }
        var member = await roster.FindAsync(entered.Value.Settings.Address, person.ChannelUserId, cancellationToken);
        return member is null ? new Refusal("shared.not-a-member") : entered.Value with { Caller = member };
    }
}
