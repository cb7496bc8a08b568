using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Takes in the first page of the setup and shows the second.</summary>
public sealed class AskPeople(SetupPages pages) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.people/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var state = await pages.ReadAsync(action, cancellationToken);
        return state.Refusal is { } no ? no : pages.People(state.Value);
    }
}
