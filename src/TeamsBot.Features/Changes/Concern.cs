using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes;

/// <summary>
/// What is better arranged before a step, but does not forbid it (the soft guards of domain.md 2.3). The team goes on with a reason that
/// everybody of the conversation can read, and that stays in the record.
/// </summary>
public static class Concern
{
    /// <summary>Key of the refusal whose arguments are the text keys of the concerns.</summary>
    public const string Key = "changes.concerns";

    /// <summary>A reason shorter than this explains nothing (domain.md B 22).</summary>
    public const int LeastReason = 20;

    public const string ResultMeasure = "changes.concern.result-measure", Consultation = "changes.concern.consultation", Scope = "changes.concern.scope",
        OneKind = "changes.concern.one-kind", OneSide = "changes.concern.one-side", NoFigure = "changes.concern.no-figure",
        NoStory = "changes.concern.no-story", NotGood = "changes.concern.not-good";

    /// <summary>Refuses while there are concerns and no reason to go on although.</summary>
    public static Refusal? Without(string? although, IReadOnlyList<string> concerns) =>
        concerns.Count == 0 || although?.Trim().Length >= LeastReason
            ? Limits.TooLong((although, Limits.Lines))
            : new Refusal(Key, concerns);

    /// <summary>The keys whose condition holds.</summary>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<(bool Holds, string Key)> concerns)
    {
        var found = new List<string>();
        foreach (var (holds, key) in concerns)
        {
            if (holds) { found.Add(key); }
        }

        return found;
    }
}
