using NodaTime;

namespace TeamsBot.Kernel.Time;

/// <summary>How a holiday finds its day in a year.</summary>
public abstract record DayRule
{
    private DayRule()
    {
    }

    /// <summary>The day in this year; null when the rule gives none, such as 29 February in most years.</summary>
    public abstract LocalDate? In(int year);

    /// <summary>The same day every year.</summary>
    public sealed record Fixed(AnnualDate Day) : DayRule
    {
        /// <inheritdoc/>
        public override LocalDate? In(int year) => Day.IsValidYear(year) ? Day.InYear(year) : null;
    }

    /// <summary>A number of days from Western Easter Sunday: -2 is Good Friday, 39 Ascension Day, 50 Whit Monday.</summary>
    public sealed record FromEaster(int Days) : DayRule
    {
        /// <inheritdoc/>
        public override LocalDate? In(int year) => Easter.Sunday(year).PlusDays(Days);
    }

    /// <summary>The first to fourth such weekday of a month, or the last one (-1).</summary>
    public sealed record NthWeekday(int Nth, IsoDayOfWeek Weekday, int Month) : DayRule
    {
        /// <inheritdoc/>
        public override LocalDate? In(int year)
        {
            var first = new LocalDate(year, Month, 1);
            return Nth > 0
                ? first.With(DateAdjusters.NextOrSame(Weekday)).PlusWeeks(Nth - 1)
                : first.With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(Weekday));
        }
    }

    /// <summary>The weekday on or before, or on or after, a day of the year.</summary>
    public sealed record WeekdayNear(IsoDayOfWeek Weekday, AnnualDate Day, bool Before) : DayRule
    {
        /// <inheritdoc/>
        public override LocalDate? In(int year) =>
            Day.InYear(year).With(Before ? DateAdjusters.PreviousOrSame(Weekday) : DateAdjusters.NextOrSame(Weekday));
    }
}
