using TeamsBot.Features.Setup.Welcome;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Opens the setup on its first page, or goes back to it.</summary>
public sealed class OpenSetup(SetupPages pages, TeamDoor door, AdoptGreeting adopt, TimeProvider clock) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.open/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Kind == ActionKind.SubmitDialog) { return await BackAsync(action, cancellationToken); }
        var visit = await door.LeadOrTakeOverAsync(action, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        await adopt.AdoptAsync(visit.Value.Row, action.CardId, cancellationToken);
        return pages.Meeting(await pages.BeginAsync(visit.Value, clock.NewId(), action.Texts, cancellationToken));
    }

    private async Task<ActionReply> BackAsync(CardAction action, CancellationToken cancellationToken)
    {
        var state = await pages.ReadAsync(action, cancellationToken);
        return state.Refusal is { } no ? no : pages.Meeting(state.Value);
    }
}
