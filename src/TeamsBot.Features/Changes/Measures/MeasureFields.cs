namespace TeamsBot.Features.Changes.Measures;

/// <summary>The inputs of the pages about measures and readings, and what their buttons send along.</summary>
public static class MeasureFields
{
    /// <summary>Which measure; absent for a new one.</summary>
    public const string Measure = "measure";

    /// <summary>The second page of a measure.</summary>
    public const string More = "more";

    public const string Name = "name", Unit = "unit", Kind = "kind", Better = "better", Target = "target", Baseline = "baseline", Norm = "norm", Source = "source";

    public const string Value = "value", Date = "date", Lines = "lines";

    /// <summary>Agrees to exactly one correction; see <see cref="NewReadings.Over"/>.</summary>
    public const string Over = "over";
}
