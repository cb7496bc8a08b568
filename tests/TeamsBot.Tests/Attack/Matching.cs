using NodaTime;

namespace TeamsBot.Tests.Attack;

/// <summary>Gives every label a candidate, each candidate once.</summary>
public static class Matching
{
    /// <summary>The row of each label; themes that several chose share their rows out, those of the days in question first. Null where there is none.</summary>
    public static StoredRow?[] Rows(Evidence evidence, Question question)
    {
        var free = question.Labels.Distinct(StringComparer.Ordinal).ToDictionary(label => label, label => new Queue<StoredRow>(evidence.Holding(label).OrderBy(row => IsOfThen(row, question) ? 0 : 1)), StringComparer.Ordinal);
        return [.. question.Labels.Select(label => free[label].TryDequeue(out var row) ? row : null)];
    }

    private static bool IsOfThen(StoredRow row, Question question) =>
        Instant.FromDateTimeOffset(row.Stamp) is var at && at >= question.Candidates.Min(c => c.At) && at <= question.Candidates.Max(c => c.At);

    /// <summary>The first candidate who fits each label and is still free.</summary>
    public static int?[] First(Question question, Func<int, TookPart, bool> fits)
    {
        var free = Enumerable.Range(0, question.Candidates.Count).ToList();
        var guess = new int?[question.Labels.Count];
        for (var label = 0; label < guess.Length; label++)
        {
            var at = free.FindIndex(candidate => fits(label, question.Candidates[candidate]));
            if (at < 0) { continue; }
            guess[label] = free[at];
            free.RemoveAt(at);
        }

        return guess;
    }

    /// <summary>The nearest in time, the nearest of all first.</summary>
    public static int?[] Nearest(Question question, Instant?[] times)
    {
        var guess = new int?[question.Labels.Count];
        var pairs = from label in Enumerable.Range(0, guess.Length)
                    where times[label] is not null
                    from candidate in Enumerable.Range(0, question.Candidates.Count)
                    orderby Math.Abs((times[label]!.Value - question.Candidates[candidate].At).TotalTicks)
                    select (label, candidate);
        foreach (var (label, candidate) in pairs.ToArray())
        {
            if (guess[label] is null && !guess.Contains(candidate)) { guess[label] = candidate; }
        }

        return guess;
    }

    /// <summary>The same place in both orders; null for what has no place.</summary>
    public static int?[] InOrder<T>(Question question, T?[] places, IComparer<T> order)
        where T : class
    {
        var labels = Enumerable.Range(0, places.Length).Where(label => places[label] is not null).OrderBy(label => places[label]!, order).ToArray();
        var candidates = Enumerable.Range(0, question.Candidates.Count).OrderBy(candidate => question.Candidates[candidate].At).ToArray();
        var guess = new int?[places.Length];
        for (var i = 0; i < labels.Length; i++) { guess[labels[i]] = candidates[i]; }
        return guess;
    }
}
