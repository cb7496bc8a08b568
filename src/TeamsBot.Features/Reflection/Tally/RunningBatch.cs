using System.Collections.Immutable;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Privacy;

namespace TeamsBot.Features.Reflection.Tally;

/// <summary>The names under which one person stands in one batch. Without the batch's salt nobody can work them out.</summary>
public sealed record Marks(PrivacyKey Key, string Salt, MemberRef Member)
{
    /// <summary>The person.</summary>
    public string Person => Key.Pseudonym("theme", Salt, Member.ToString());

    /// <summary>The person with a theme: another name, so that the themes of one person do not stand together.</summary>
    public string With(string theme) => Key.Pseudonym($"theme {theme}", Salt, Member.ToString());
}

/// <summary>
/// The themes that are being chosen now. Nobody sees them: a batch runs for a week, or until enough people are together, and is then released whole
/// or not at all (docs/adr/0011-theme-tally.md).
/// </summary>
/// <param name="From">The Monday on which it began.</param>
/// <param name="Until">The Monday on which the week that runs now is over.</param>
/// <param name="Salt">Random; gone with the batch.</param>
public sealed record RunningBatch(LocalDate From, LocalDate Until, string Salt)
{
    /// <summary>A batch is released from so many different people on (domain.md 2.1).</summary>
    public const int LeastPeople = 4;

    /// <summary>So many people at least did not choose a theme, whichever: else one who did not would know what all others chose.</summary>
    public const int LeastOthers = 2;

    /// <summary>What did not come together in so many weeks is dropped, so that no salt lasts longer.</summary>
    public const int MostWeeks = 8;

    // What a column of a row has room for; far more than a team chooses in a week.
    private const int MostChoices = 800;

    /// <summary>Who took part, each once, by their marks.</summary>
    public ImmutableSortedSet<string> People { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Who chose which theme, each once, by their marks.</summary>
    public ImmutableSortedSet<string> Choices { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>How many people chose each theme, by its key.</summary>
    public ImmutableSortedDictionary<string, int> Themes { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>True when nobody can read one person's choice from the counts.</summary>
    public bool IsSafe => People.Count >= LeastPeople && Themes.Values.All(count => count <= People.Count - LeastOthers);

    /// <summary>A batch that begins with this week.</summary>
    public static RunningBatch Begin(LocalDate monday, string salt) => new(monday, monday.PlusWeeks(1), salt);

    /// <summary>Counts a choice: each person at most once for each theme.</summary>
    public RunningBatch Count(Marks marks, string theme) => Choices.Contains(marks.With(theme)) || Choices.Count >= MostChoices ? this : this with
    {
        People = People.Add(marks.Person),
        Choices = Choices.Add(marks.With(theme)),
        Themes = Themes.SetItem(theme, Themes.GetValueOrDefault(theme) + 1),
    };

    /// <summary>Takes a choice out again.</summary>
    public RunningBatch TakeOut(Marks marks, string theme)
    {
        if (!Choices.Contains(marks.With(theme))) { return this; }
        var (choices, count) = (Choices.Remove(marks.With(theme)), Themes[theme] - 1);
        return this with
        {
            Choices = choices,
            People = Themes.Keys.Any(other => choices.Contains(marks.With(other))) ? People : People.Remove(marks.Person),
            Themes = count == 0 ? Themes.Remove(theme) : Themes.SetItem(theme, count),
        };
    }

    /// <summary>Takes everything of a person out again.</summary>
    public RunningBatch TakeOut(Marks marks) => Themes.Keys.Aggregate(this, (batch, theme) => batch.TakeOut(marks, theme));

    /// <summary>What becomes of it at the beginning of a week: it runs on, is released, or is dropped.</summary>
    public Settled SettleOn(LocalDate monday) =>
        monday < Until ? new(Released: null, this)
        : IsSafe ? new(new ReleasedBatch(From, Until.PlusDays(-1), Themes), Running: null)
        : People.Count == 0 || monday >= From.PlusWeeks(MostWeeks) ? new(Released: null, Running: null)
        : new(Released: null, this with { Until = monday.PlusWeeks(1) });
}

/// <summary>What became of a batch.</summary>
/// <param name="Released">What may be shown from now on; null when nothing.</param>
/// <param name="Running">What runs on; null when nothing.</param>
public sealed record Settled(ReleasedBatch? Released, RunningBatch? Running);

/// <summary>How often themes were chosen by at least four people. It never changes and holds nothing of any of them.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Themes">How many people chose each theme, by its key.</param>
public sealed record ReleasedBatch(LocalDate From, LocalDate Until, IReadOnlyDictionary<string, int> Themes)
{
    /// <summary>How long it is kept, in months.</summary>
    public const int Months = 12;

    /// <summary>The first day on which it is removed.</summary>
    public LocalDate EndsOn => Until.PlusMonths(Months);
}
