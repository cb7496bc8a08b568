namespace TeamsBot.Benchmarks;

/// <summary>Prints rows of a Markdown table, so that a run can be copied into docs/benchmarks.md.</summary>
internal static class Report
{
    public static void Title(string title) => Console.WriteLine($"\n### {title}\n\n| what | median (range) | budget |\n| --- | --- | --- |");

    public static void Row(string what, string value, string budget) => Console.WriteLine($"| {what} | {value} | {budget} |");

    /// <summary>CPU and allocations per request, over the runs.</summary>
    public static void Costs(string what, IReadOnlyList<Cost> runs, double cpuBudget, double allocationBudget)
    {
        Row($"{what}: CPU, µs", new Sample([.. runs.Select(r => r.Microseconds)]).Show("F0"), $"{cpuBudget:F0}");
        Row($"{what}: allocations, kB", new Sample([.. runs.Select(r => r.Kilobytes)]).Show("F1"), $"{allocationBudget:F1}");
    }
}

/// <summary>What one request cost the process of the service.</summary>
internal sealed record Cost(double Microseconds, double Kilobytes);
