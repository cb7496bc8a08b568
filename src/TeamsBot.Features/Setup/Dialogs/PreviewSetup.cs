using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Takes in the second page of the setup and shows the first item.</summary>
public sealed class PreviewSetup(SetupPages pages, TimeProvider clock) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.preview/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var state = await pages.ReadAsync(action, cancellationToken);
        return state.Refusal is { } no ? no : await pages.PreviewAsync(state.Value, clock, cancellationToken);
    }
}
