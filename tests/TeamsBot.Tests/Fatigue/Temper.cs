namespace TeamsBot.Tests.Fatigue;

/// <summary>What somebody does with a card that comes by itself.</summary>
public enum Deed
{
    /// <summary>Takes a card and writes something.</summary>
    Answers,

    /// <summary>Says "not now".</summary>
    Declines,

    /// <summary>Does not touch it.</summary>
    LeavesIt,
}

/// <summary>How a kind of member answers, before they tire of being asked.</summary>
/// <param name="Name">What to call them in the table.</param>
/// <param name="Members">How many of the twelve are so.</param>
/// <param name="Answers">Chance that they take a card, rested.</param>
/// <param name="Declines">Chance that they say "not now"; tiredness adds to it what it takes from answering.</param>
/// <param name="TakesSlower">Chance that they accept when something slower is proposed; otherwise they leave it so.</param>
/// <param name="Question">Chance that they answer the question of the week.</param>
/// <param name="LooksForOthers">Chance that they ask for other cards first.</param>
public sealed record Temper(string Name, int Members, double Answers, double Declines, double TakesSlower, double Question, double LooksForOthers = 0)
{
    /// <summary>The team: twelve people.</summary>
    public static IReadOnlyList<Temper> Team { get; } =
    [
        new("keen", 3, Answers: 0.95, Declines: 0.05, TakesSlower: 0, Question: 0.9, LooksForOthers: 0.04),
        new("wavering", 3, Answers: 0.5, Declines: 0.35, TakesSlower: 0.7, Question: 0.5),
        new("unwilling", 3, Answers: 0, Declines: 1, TakesSlower: 1, Question: 0.3),
        new("silent", 2, Answers: 0, Declines: 0, TakesSlower: 0, Question: 0),
        new("not at all", 1, Answers: 0, Declines: 0, TakesSlower: 0, Question: 0.6),
    ];

    /// <summary>What they do, by chance and by how often they were asked in the past eight weeks: each time takes a twentieth of the wish to answer.</summary>
    public Deed Does(double chance, int askedLately)
    {
        var tired = Answers * Math.Min(askedLately * 0.05, 0.4);
        return chance < Answers - tired ? Deed.Answers : chance < Answers + Declines ? Deed.Declines : Deed.LeavesIt;
    }
}

/// <summary>Chances that are the same on every machine: SplitMix64 (Steele, Lea, Flood, 2014) from one seed.</summary>
public sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next one, from 0 up to 1.</summary>
    public double Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) / (double)(1UL << 53);
        }
    }
}
