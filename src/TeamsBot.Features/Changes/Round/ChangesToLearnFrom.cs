using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Learning;

namespace TeamsBot.Features.Changes.Round;

/// <summary>An open change may ask for a learning moment: its title is the topic.</summary>
public sealed class ChangesToLearnFrom(ChangeStore changes) : ILearningSource
{
    /// <summary>The kind of this source.</summary>
    public const string Name = "change";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public async Task<LearningSuggestion?> FindAsync(TeamKey team, string id, CancellationToken cancellationToken) =>
        ChangeId.Parse(id) is { } known && await changes.FindAsync(team, known, cancellationToken) is { Change: var change } && change.Phase.IsOpen()
            ? new(change.Title, Form: null)
            : null;
}
