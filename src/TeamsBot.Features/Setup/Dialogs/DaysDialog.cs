using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Changes the team's own days off; the dialog stays open for the next.</summary>
public sealed class DaysDialog(TeamDoor door, TeamTable table, SaveSettings save, TimeProvider clock)
{
    /// <summary>The page as the settings are.</summary>
    public ActionReply Show(TeamSettings settings, Texts texts, AdaptiveElement? notice = null) =>
        new ActionReply.Dialog(texts["setup.own-days"], DaysPage.Of(settings, Today(settings), texts, notice));

    /// <summary>Adds the day that was filled in.</summary>
    public Task<ActionReply> AddAsync(CardAction action, CancellationToken cancellationToken) =>
        ChangeAsync(action, settings => OwnDaysRule.Add(settings.OwnDays, Ask.Date(action.Data.Text(DaysPage.Date)), action.Data.Text(DaysPage.Called), Today(settings)), cancellationToken);

    /// <summary>Takes away the day that was picked.</summary>
    public Task<ActionReply> RemoveAsync(CardAction action, CancellationToken cancellationToken) =>
        ChangeAsync(action, settings => Removed(settings, Ask.Date(action.Data.Text(DaysPage.Gone))), cancellationToken);

    private Outcome<OwnDayOff[]> Removed(TeamSettings settings, LocalDate? date) =>
        date is null ? new Refusal("setup.pick-gone") : OwnDaysRule.Remove(settings.OwnDays, date, Today(settings));

    private async Task<ActionReply> ChangeAsync(CardAction action, Func<TeamSettings, Outcome<OwnDayOff[]>> change, CancellationToken cancellationToken)
    {
        var visit = await door.LeadAsync(action, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        var (row, settings, texts) = (visit.Value.Row, visit.Value.Settings, action.Texts);
        var days = change(settings);
        if (days.Refusal is { } wrong) { return Show(settings, texts, Notice.Of(texts, wrong)); }
        if (days.Value.SequenceEqual(settings.OwnDays)) { return Show(settings, texts, Notice.Done(texts["setup.days-saved"])); }
        if (action.Data.Version != settings.Version) { return Stale(row, texts); }
        var next = row.Changed(settings with { OwnDays = days.Value }, visit.Value.Caller);
        return await save.TryAsync(next, cancellationToken)
            ? Show(next.Settings, texts, Notice.Done(texts["setup.days-saved"]))
            : Stale(await table.FindAsync(settings.Team, cancellationToken) ?? row, texts);
    }

    private ActionReply Stale(TeamRow row, Texts texts) =>
        Show(row.Settings, texts, Notice.Of(texts, new Refusal("shared.stale", row.ChangedBy ?? row.Settings.InstalledBy.Name)));

    private LocalDate Today(TeamSettings settings) =>
        Zones.LocalAt(clock.GetInstant(), settings.Rhythm?.Zone ?? LocaleGuess.Of(settings.Language.Tag).Zone).Date;
}
