using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>The team's agreements, as other features make them.</summary>
public sealed class TeamAgreements(ITeams teams, Items items, AgreementDesk desk, TimeProvider clock) : IAgreements
{
    // An item is open for a day; one that was asked for early, until a day after its meeting.
    private const int LookBackDays = 9;

    /// <inheritdoc/>
    public async Task<Refusal?> MakeAsync(TeamKey team, string id, string text, NamedMember owner, LocalDate due, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(team, cancellationToken) is not { Rhythm: { } rhythm }) { return new Refusal("shared.not-set-up"); }
        var today = Zones.LocalAt(clock.GetInstant(), rhythm.Zone).Date;
        var made = Agreement.Make(id, text.Trim(), owner, due, today, today);
        if (made.Refusal is { } no) { return no; }
        if (await OpenItemAsync(team, today, cancellationToken) is null)
        {
            await items.AddAsync(team, made.Value, cancellationToken);
        }

        // Looked up again: an item that was posted in this very moment did not have it yet.
        return await OpenItemAsync(team, today, cancellationToken) is { } open ? await desk.MakeAsync(team, open.Date, made.Value, cancellationToken) : null;
    }

    private async Task<Item?> OpenItemAsync(TeamKey team, LocalDate today, CancellationToken cancellationToken) =>
        (await items.FromAsync(team, today.PlusDays(-LookBackDays), cancellationToken)).LastOrDefault(b => b.Item.TakesAnswers)?.Item;
}
