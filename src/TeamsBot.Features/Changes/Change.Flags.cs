using NodaTime;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes;

/// <summary>Until when a change rests, and why.</summary>
/// <param name="Until">The first local date on which it goes on.</param>
/// <param name="Reason">Why, as typed.</param>
public sealed record ChangePause(LocalDate Until, string Reason);

/// <summary>T17 to T19: what may happen in any open phase.</summary>
public sealed partial record Change
{
    /// <summary>A rest longer than this is an end.</summary>
    public const int MostMonthsPaused = 6;

    /// <summary>After this many days without a word a change sleeps.</summary>
    public const int SilentDays = 60;

    /// <summary>T17: it rests until a date; nothing is asked and nothing falls due.</summary>
    public Outcome<Change> Rest(LocalDate? until, string? reason, LocalDate today, Stamp stamp) =>
        !Phase.IsOpen() ? new Refusal("changes.ended")
        : !(until > today && until <= today.PlusMonths(MostMonthsPaused)) ? new Refusal("changes.pause-off")
        : ReasonGiven(reason) is { } refusal ? refusal
        : Touched(stamp.Because(reason)) with { Pause = new ChangePause(until.Value, reason!) };

    /// <summary>T17: it goes on, by a press or on its date.</summary>
    public Outcome<Change> Resume(Stamp stamp) =>
        Pause is null ? new Refusal("changes.not-paused") : Touched(stamp) with { Pause = null };

    /// <summary>T18: the owner left the team.</summary>
    public Outcome<Change> LoseOwner(Stamp stamp) =>
        !Phase.IsOpen() || IsOrphan ? new Refusal("changes.ended") : Touched(stamp) with { IsOrphan = true };

    /// <summary>The deputy left the team. Nobody has to take over for that, so nothing is asked.</summary>
    public Outcome<Change> LoseDeputy(Stamp stamp) =>
        Phase is Phase.Stopped || Deputy is null ? new Refusal("changes.ended") : Touched(stamp) with { Deputy = null };

    /// <summary>T19: sixty silent days. The team is asked: go on, rest or stop?</summary>
    public Outcome<Change> FallAsleep(Stamp stamp) =>
        Phase is not (Phase.Plan or Phase.Do or Phase.Check or Phase.Act) || IsSleeping || Pause is not null
            ? new Refusal("changes.ended")
            : Touched(stamp) with { IsSleeping = true };

    /// <summary>The answer to T19: it goes on.</summary>
    public Outcome<Change> GoOn(Stamp stamp) => IsSleeping ? Touched(stamp) : new Refusal("changes.not-sleeping");
}
