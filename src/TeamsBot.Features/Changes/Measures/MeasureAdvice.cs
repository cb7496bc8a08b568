using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>What is worth a thought about a measure that was just set. It never stops anybody.</summary>
internal static class MeasureAdvice
{
    public static IEnumerable<string> On(Change change, string measureId, Texts texts)
    {
        // A team that only counts what it does cannot see whether anybody noticed (domain.md B 19).
        if (change.Measures.All(m => m.Kind is MeasureKind.Process)) { yield return texts[Concern.ResultMeasure]; }
        if (change.Measure(measureId) is { Better: Better.Lower } measure && CountsReports(measure.Name, texts)) { yield return texts["changes.measure.fewer-reports"]; }
    }

    // Fewer reports may mean that people stopped reporting (domain.md F 81).
    private static bool CountsReports(string name, Texts texts) =>
        texts["changes.measure.report-words"].Split('|').Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
