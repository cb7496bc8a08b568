using NodaTime;

namespace TeamsBot.Features.Reflection;

/// <summary>How somebody uses the cards: what they saw, where they are, how long it is kept.</summary>
/// <param name="Seen">When this person saw which card last.</param>
public sealed record Habits(IReadOnlyDictionary<string, Instant> Seen)
{
    /// <summary>How long finished reflections stay unless somebody chooses otherwise, in months.</summary>
    public const int DefaultMonths = 12;

    /// <summary>Somebody who never saw a card.</summary>
    public static Habits New { get; } = new(new Dictionary<string, Instant>(StringComparer.Ordinal));

    /// <summary>The session that was begun last; null for none.</summary>
    public string? Current { get; init; }

    /// <summary>After how many months a finished reflection is removed: 3, 12 or 24.</summary>
    public int Months { get; init; } = DefaultMonths;

    /// <summary>How often cards come by themselves; as the team does for who never chose.</summary>
    public PromptRhythm Rhythm { get; init; }

    /// <summary>The first local date on which they may; null for who never chose.</summary>
    public LocalDate? RhythmSince { get; init; }

    /// <summary>The local date on which they last did.</summary>
    public LocalDate? PromptedOn { get; init; }

    /// <summary>How many times in a row cards that came by themselves were left.</summary>
    public int Declined { get; init; }

    /// <summary>How many times in a row they came and nobody touched them.</summary>
    public int Untouched { get; init; }

    /// <summary>False for who does not want their themes in the team's tally.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>IANA zone in which the person's mornings are counted: that of their team.</summary>
    public string Zone { get; init; } = "Europe/Amsterdam";

    /// <summary>The person did something with the cards other than leaving them: both counts begin anew.</summary>
    public Habits Heard() => this with { Declined = 0, Untouched = 0 };
}
