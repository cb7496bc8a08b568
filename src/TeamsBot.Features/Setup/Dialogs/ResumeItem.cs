using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Welcome;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Ends a pause by a tap on the settings.</summary>
public sealed class ResumeItem(TeamDoor door, TeamTable table, SaveSettings save, TeamCard card) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.resume/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var visit = await door.LeadAsync(action, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        var row = visit.Value.Row;
        if (row.Settings.Pause is null) { return Show(row, action); }
        if (action.Data.Version != row.Settings.Version) { return Show(row, action, ChangedBy(row)); }
        var next = row.Changed(row.Settings with { Pause = null }, visit.Value.Caller);
        if (await save.TryAsync(next, cancellationToken)) { return Show(next, action); }
        var fresh = await table.FindAsync(row.Settings.Team, cancellationToken) ?? row;
        return Show(fresh, action, ChangedBy(fresh));
    }

    private static Refusal ChangedBy(TeamRow row) => new("shared.stale", row.ChangedBy ?? row.Settings.InstalledBy.Name);

    private ActionReply.Card Show(TeamRow row, CardAction action, Refusal? notice = null) => new(card.For(row, action.Texts, notice));
}
