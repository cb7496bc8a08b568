using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Setup.Dialogs;

/// <summary>Opens the team's own days off.</summary>
public sealed class OpenDays(TeamDoor door, DaysDialog days) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.days/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var visit = await door.LeadAsync(action, cancellationToken);
        return visit.Refusal is { } no ? no : days.Show(visit.Value.Settings, action.Texts);
    }
}

/// <summary>Adds a day off.</summary>
public sealed class AddDay(DaysDialog days) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.add-day/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) => days.AddAsync(action, cancellationToken);
}

/// <summary>Takes a day off away.</summary>
public sealed class RemoveDay(DaysDialog days) : ICardActionHandler
{
    /// <summary>The verb.</summary>
    public const string Name = "setup.remove-day/1";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) => days.RemoveAsync(action, cancellationToken);
}
