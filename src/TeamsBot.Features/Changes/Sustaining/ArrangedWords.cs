using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Changes.Sustaining;

/// <summary>The answers of the checklist as <c>content/sustaining-checklist.json</c> names them.</summary>
public static class ArrangedWords
{
    /// <summary>The answer as cards send it.</summary>
    public static string Tag(this Arranged arranged) => arranged switch
    {
        Arranged.Yes => "yes",
        Arranged.Partly => "partly",
        Arranged.No => "no",
        _ => "na",
    };

    /// <summary>The answer with this tag; null for a tag that the file does not have.</summary>
    public static Arranged? Of(string? tag) => tag switch
    {
        "yes" => Arranged.Yes,
        "partly" => Arranged.Partly,
        "no" => Arranged.No,
        "na" => Arranged.NotApplicable,
        _ => null,
    };

    /// <summary>The points that are still to be arranged, in the order of the checklist.</summary>
    public static IReadOnlyList<SustainingChecklist.Point> Open(SustainPlan plan, SustainingChecklist checklist) =>
        [.. checklist.Sections.SelectMany(s => s.Points).Where(p => plan.Checklist.GetValueOrDefault(p.Id) is Arranged.Partly or Arranged.No && plan.Checklist.ContainsKey(p.Id))];
}
