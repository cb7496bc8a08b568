namespace TeamsBot.Tests.Attack;

/// <summary>How often an attack was right, against how often whoever deals the things out at random would have been.</summary>
public sealed class Score
{
    /// <summary>Above so many standard deviations an attack has found something: by chance that happens less than once in ten million times.</summary>
    public const double Threshold = 6;

    private double expected;
    private double variance;

    public int Hits { get; private set; }

    public int Things { get; private set; }

    public double Rate => Things == 0 ? 0 : (double)Hits / Things;

    public double ChanceRate => Things == 0 ? 0 : expected / Things;

    public double Deviations => variance == 0 ? 0 : (Hits - expected) / Math.Sqrt(variance);

    public bool Succeeds => Deviations > Threshold;

    /// <summary>Adds one question. What the attack leaves open is dealt out at random.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="truth">What each candidate said.</param>
    /// <param name="guess">For each label the place of a candidate.</param>
    /// <param name="random">Deals out.</param>
    public void Add(Question question, IReadOnlyList<string> truth, int?[] guess, Random random)
    {
        var n = question.Labels.Count;
        var free = new Queue<int>(Enumerable.Range(0, n).Except(guess.OfType<int>()).OrderBy(_ => random.Next()));
        var full = guess.Select(g => g ?? free.Dequeue()).ToArray();
        Assert.Equal(n, full.Distinct().Count());
        Hits += Enumerable.Range(0, n).Count(label => question.Labels[label] == truth[full[label]]);
        Things += n;

        // The hits of a random permutation, with labels that may stand there several times.
        double[] counts = [.. question.Labels.GroupBy(label => label, StringComparer.Ordinal).Select(g => (double)g.Count())];
        var mean = counts.Sum(c => c * c) / n;
        var pairs = counts.Select((a, i) => (a * (a - 1) * a * (a - 1)) + counts.Where((_, j) => j != i).Sum(b => a * a * b * b)).Sum();
        expected += mean;
        variance += n < 2 ? 0 : mean + (pairs / (n * (n - 1.0))) - (mean * mean);
    }
}
