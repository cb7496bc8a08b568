using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Keeps when reflection cards come to the members. A moment of this week that is past stays past.</summary>
public sealed class SaveReflection(TeamDoor door, TeamTable table, SaveSettings save, TimeProvider clock) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.reflection-save/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var visit = await door.LeadAsync(action, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        var (row, settings, texts) = (visit.Value.Row, visit.Value.Settings, action.Texts);
        if (!settings.IsSetUp) { return new Refusal("shared.not-set-up"); }
        var read = ReflectionAnswers.Read(action.Data.Text(OpenReflection.Day), action.Data.Text(OpenReflection.Time));
        if (read.Refusal is { } wrong) { return OpenReflection.Page(settings, texts, wrong); }
        if (settings.Reflection == read.Value.Moment) { return Saved(settings.Reflection, texts); }
        if (action.Data.Version != settings.Version) { return Stale(row); }
        var next = row.Changed(settings with { Reflection = read.Value.Moment, ReflectionSince = clock.GetInstant() }, visit.Value.Caller);
        return await save.TryAsync(next, cancellationToken)
            ? Saved(next.Settings.Reflection, texts)
            : Stale(await table.FindAsync(settings.Team, cancellationToken) ?? row);

        ActionReply Stale(TeamRow fresh) => OpenReflection.Page(
            fresh.Settings, texts, new Refusal("shared.stale", fresh.ChangedBy ?? fresh.Settings.InstalledBy.Name));
    }

    private static ActionReply.Message Saved(ReflectionMoment? moment, Texts texts) => new(moment is null
        ? texts["setup.reflection-saved-asked"]
        : texts.Format("setup.reflection-saved", LocalText.Weekday(moment.Day, texts.Language.Tag), LocalText.Time(moment.At)));
}
