using System.Globalization;

namespace TeamsBot.Benchmarks;

/// <summary>Some runs of one measurement: the middle one, and the least and the most.</summary>
internal sealed record Sample(IReadOnlyList<double> Runs)
{
    public double Median => Runs.Order().ElementAt(Runs.Count / 2);

    /// <summary>The value that this share of the runs does not exceed; 0.95 for p95.</summary>
    public double Percentile(double share) => Runs.Order().ElementAt(Math.Min(Runs.Count - 1, (int)(Runs.Count * share)));

    public string Show(string format) => string.Create(
        CultureInfo.InvariantCulture, $"{Median.ToString(format, CultureInfo.InvariantCulture)} ({Runs.Min().ToString(format, CultureInfo.InvariantCulture)} to {Runs.Max().ToString(format, CultureInfo.InvariantCulture)})");
}
