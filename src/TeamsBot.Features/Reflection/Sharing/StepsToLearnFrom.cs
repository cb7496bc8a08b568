using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Learning;

namespace TeamsBot.Features.Reflection;

/// <summary>A shared step may become a learning moment, where its writer said so: its topic is what was shared, and nothing more is read.</summary>
public sealed class StepsToLearnFrom(SharedStore steps) : ILearningSource
{
    /// <summary>The kind of this source.</summary>
    public const string Name = "reflection";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public async Task<LearningSuggestion?> FindAsync(TeamKey team, string id, CancellationToken cancellationToken) =>
        await steps.FindAsync(team, id, cancellationToken) is { Value: { State: not SharedState.Withdrawn, MayBecomeMoment: true } step } && (step.Said.Action ?? step.Said.Design) is { } topic
            ? new(topic, Form: null)
            : null;
}
