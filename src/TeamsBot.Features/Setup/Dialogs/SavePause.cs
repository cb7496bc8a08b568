using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Lets the weekly item rest until the date that was picked.</summary>
public sealed class SavePause(TeamDoor door, TeamTable table, SaveSettings save, TimeProvider clock) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.pause-save/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var visit = await door.LeadAsync(action, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        var (row, settings, texts, now) = (visit.Value.Row, visit.Value.Settings, action.Texts, clock.GetInstant());
        if (settings.Rhythm is not { } rhythm) { return new Refusal("shared.not-set-up"); }
        var until = Ask.Date(action.Data.Text(OpenPause.Until)) is { } date
            ? PauseRule.Check(date, Zones.LocalAt(now, rhythm.Zone).Date)
            : new Refusal("setup.pause-no-date");
        if (until.Refusal is { } wrong) { return OpenPause.Page(settings, now, texts, wrong); }
        if (settings.Pause?.Until == until.Value) { return Rests(settings, texts); }
        if (action.Data.Version != settings.Version) { return Stale(row); }
        var next = row.Changed(settings with { Pause = new Pause(until.Value, visit.Value.Caller.Name) }, visit.Value.Caller);
        return await save.TryAsync(next, cancellationToken)
            ? Rests(next.Settings, texts)
            : Stale(await table.FindAsync(settings.Team, cancellationToken) ?? row);

        ActionReply Stale(TeamRow fresh) => OpenPause.Page(
            fresh.Settings, now, texts, new Refusal("shared.stale", fresh.ChangedBy ?? fresh.Settings.InstalledBy.Name));
    }

    private static ActionReply.Message Rests(TeamSettings settings, Texts texts) =>
        new(texts.Format("setup.paused", LocalText.DayAndYear(settings.Pause!.Until, texts.Language.Tag)));
}
