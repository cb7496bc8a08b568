using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Saves the setup: the only place where any of it is written, and everything is checked again.</summary>
public sealed class SaveSetup(SetupPages pages, TeamTable table, SaveSettings save, HolidayRules rules, TimeProvider clock) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.save/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var read = await pages.ReadAsync(action, cancellationToken);
        if (read.Refusal is { } no) { return no; }
        var state = read.Value;
        if (state.Nonce.Length > 0 && string.Equals(state.Nonce, state.Visit.Row.Saved, StringComparison.Ordinal)) { return await TwiceAsync(state, cancellationToken); }
        if (state.Version != state.Visit.Settings.Version) { return await StaleAsync(state, cancellationToken); }
        var agreed = state.Agreed(rules);
        if (agreed.Refusal is { } wrong) { return pages.Again(state, wrong); }
        var next = agreed.Value.Onto(state.Visit.Row, state.Visit.Caller, state.Visit.TakesOver, state.Nonce, state.HasChanges, clock.GetInstant());
        return await save.TryAsync(next, cancellationToken) ? Saved(state, next.Settings) : await LostAsync(state, cancellationToken);
    }

    private async Task<ActionReply> TwiceAsync(SetupState state, CancellationToken cancellationToken)
    {
        await save.FollowAsync(state.Visit.Settings.Team, cancellationToken);
        return Saved(state, state.Visit.Settings);
    }

    // Someone else wrote between reading and writing: perhaps this very press, delivered twice at once.
    private async Task<ActionReply> LostAsync(SetupState state, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(state.Visit.Settings.Team, cancellationToken) ?? state.Visit.Row;
        return string.Equals(row.Saved, state.Nonce, StringComparison.Ordinal)
            ? Saved(state, row.Settings)
            : await StaleAsync(state with { Visit = state.Visit with { Row = row } }, cancellationToken);
    }

    private async Task<ActionReply> StaleAsync(SetupState state, CancellationToken cancellationToken)
    {
        var fresh = await pages.BeginAsync(state.Visit, state.Nonce, state.Texts, cancellationToken);
        return pages.Meeting(fresh with { Notice = new Refusal("shared.stale", state.Visit.Row.ChangedBy ?? state.Visit.Settings.InstalledBy.Name) });
    }

    private ActionReply.Message Saved(SetupState state, TeamSettings settings)
    {
        var (texts, next) = (state.Texts, UpcomingItem.After(settings, clock.GetInstant(), rules));
        return new(next is null
            ? texts["setup.saved"]
            : texts.Format("setup.saved-next", LocalText.Day(next.PostAt, settings.Rhythm!.Zone, texts.Language.Tag), LocalText.Time(next.PostAt, settings.Rhythm.Zone)));
    }
}
