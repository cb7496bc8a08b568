using System.Collections.Frozen;

namespace TeamsBot.Kernel.Content;

/// <summary>One question of the week (<c>content/weekly-questions.json</c>).</summary>
/// <param name="Id">Stable key, kept in the item's row.</param>
/// <param name="Theme">What it is about, for example <c>ambition</c>.</param>
/// <param name="Phases">Phases it fits (<c>plan</c>, <c>do</c>, <c>check</c>, <c>act</c> ...), lower case; empty means any.</param>
/// <param name="Audiences">Who it may be asked: <c>team</c>, <c>partner</c>.</param>
/// <param name="Pulse">The figure it feeds, for example <c>progress</c>; null when it feeds none.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Probe">The question that helps one on.</param>
public sealed record WeeklyQuestion(
    string Id,
    string Theme,
    IReadOnlySet<string> Phases,
    IReadOnlySet<string> Audiences,
    string? Pulse,
    LocalizedText Question,
    LocalizedText Probe)
{
    /// <summary>
    /// The features of a way of working that it helps to repair: <c>stages</c>, <c>prediction</c>, <c>cycles</c>, <c>small</c>, <c>data</c>; mostly none.
    /// </summary>
    public IReadOnlySet<string> Repairs { get; init; } = FrozenSet<string>.Empty;

    /// <summary>True when the question suits a change in one of these phases; a question for any phase always does.</summary>
    public bool Fits(IEnumerable<string> openPhases) => Phases.Count == 0 || openPhases.Any(Phases.Contains);
}
