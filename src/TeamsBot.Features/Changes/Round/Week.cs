using NodaTime;
using TeamsBot.Kernel.Agenda;

namespace TeamsBot.Features.Changes.Round;

/// <summary>How many weeks in a row, up to a date.</summary>
/// <param name="Date">Local date of the newest item that was counted; null before the first.</param>
/// <param name="Stuck">Items in a row of which the team said: stuck.</param>
/// <param name="Still">Items in a row without a step forward.</param>
public sealed record Streak(LocalDate? Date, int Stuck, int Still)
{
    public static Streak None { get; } = new(Date: null, 0, 0);

    /// <summary>
    /// The streak after one more item. A week in which nothing was said tells nothing and changes nothing; a change that moved to another phase
    /// made a step forward, whatever was said.
    /// </summary>
    public Streak After(LocalDate date, string? concluded, LocalDate phaseSince)
    {
        var hasMoved = Date < phaseSince;
        var (stuck, still) = hasMoved ? (0, 0) : (Stuck, Still);
        return concluded switch
        {
            null => new Streak(date, stuck, still),
            "forward" => new Streak(date, 0, 0),
            "stuck" => new Streak(date, stuck + 1, hasMoved ? 0 : still + 1),
            _ => new Streak(date, 0, hasMoved ? 0 : still + 1),
        };
    }
}

/// <summary>What the weekly items told of one change.</summary>
/// <param name="Now">Up to the newest item.</param>
/// <param name="Before">Up to the item before it: the newest may be told again with other numbers.</param>
/// <param name="Heard">Local date on which anything was last heard of it there; null when nothing was.</param>
public sealed record Week(Streak Now, Streak Before, LocalDate? Heard)
{
    public static Week None { get; } = new(Streak.None, Streak.None, Heard: null);

    /// <summary>The same with what an item told. Telling it again changes nothing, or only what was said in the meantime.</summary>
    /// <param name="date">The item.</param>
    /// <param name="said">What was said of the change.</param>
    /// <param name="phaseSince">Local date on which the change entered its phase.</param>
    public Week Told(LocalDate date, SubjectWeek said, LocalDate phaseSince)
    {
        var heard = said.Concluded is not null || said.Forward + said.Same + said.Back + said.Stuck > 0 ? Later(Heard, date) : Heard;
        if (date < Now.Date) { return this with { Heard = heard }; }
        var before = date == Now.Date ? Before : Now;
        return new Week(before.After(date, said.Concluded, phaseSince), before, heard);
    }

    /// <summary>The later of two dates, of which one may be missing.</summary>
    public static LocalDate? Later(LocalDate? one, LocalDate? other) => one is null || one < other ? other : one;
}
