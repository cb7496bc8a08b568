using System.Collections.Frozen;

namespace TeamsBot.Kernel.Content;

/// <summary>One form of learning together (<c>content/learning-moments.json</c>).</summary>
/// <param name="Id">Stable key, kept in rows.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Script">How it goes, in a sentence or two.</param>
/// <param name="Minutes">How long it usually takes.</param>
public sealed record LearningForm(string Id, LocalizedText Title, LocalizedText Script, int Minutes);

/// <summary>The forms of learning together, in the order of their file: loaded once, never changed.</summary>
public sealed record LearningForms(IReadOnlyList<LearningForm> All)
{
    private readonly FrozenDictionary<string, LearningForm> byId = All.ToFrozenDictionary(form => form.Id, StringComparer.Ordinal);

    /// <summary>The form with this id; null once it has left the file.</summary>
    public LearningForm? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);
}
