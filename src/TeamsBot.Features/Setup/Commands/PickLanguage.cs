using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Welcome;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>
/// A tap on a language. In the personal chat it is the person's own; in the channel it is the channel's for who may lead, and for
/// anybody else the card in that language, for their eyes.
/// </summary>
public sealed class PickLanguage(TeamDoor door, TeamTable table, SaveSettings save, TeamCard card, TextCatalog catalog, IPrivateMessages own, AdoptGreeting adopt)
    : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.language/1";

    /// <summary>The field with the language's tag.</summary>
    public const string Field = "language";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (Language.Find(action.Data.Text(Field)) is not { } language) { return new Refusal("setup.pick-language"); }
        if (action.Team is null) { return await ForOneselfAsync(action, language, cancellationToken); }
        var visit = await door.EnterAsync(action, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        await adopt.AdoptAsync(visit.Value.Row, action.CardId, cancellationToken);
        return Access.ToLead(visit.Value.Settings, visit.Value.Caller) is null
            ? await ForChannelAsync(visit.Value, action, language, cancellationToken)
            : new ActionReply.Card(card.For(visit.Value.Row, catalog.In(language)));
    }

    private async Task<ActionReply> ForOneselfAsync(CardAction action, Language language, CancellationToken cancellationToken)
    {
        await own.ChooseLanguageAsync(action.Caller.Ref, language, cancellationToken);
        return new ActionReply.Card(LanguageCard.Chosen(catalog.In(language)));
    }

    private async Task<ActionReply> ForChannelAsync(Visit visit, CardAction action, Language language, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(visit.Settings.Team, cancellationToken) ?? visit.Row;
        if (row.Settings.Language == language) { return Show(row); }
        if (action.Data.Version != row.Settings.Version) { return Show(row, ChangedBy(row)); }
        var next = row.Changed(row.Settings with { Language = language }, visit.Caller);
        if (await save.TryAsync(next, cancellationToken)) { return Show(next); }
        var fresh = await table.FindAsync(visit.Settings.Team, cancellationToken) ?? row;
        return Show(fresh, ChangedBy(fresh));
    }

    private static Refusal ChangedBy(TeamRow row) => new("shared.stale", row.ChangedBy ?? row.Settings.InstalledBy.Name);

    private ActionReply.Card Show(TeamRow row, Refusal? notice = null) => new(card.For(row, catalog.In(row.Settings.Language), notice));
}
