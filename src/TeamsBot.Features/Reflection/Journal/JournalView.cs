using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Reflection;

/// <summary>Which part of the journal is looked at.</summary>
/// <param name="Theme">Of one theme; null for all.</param>
/// <param name="Month">Of one month, <c>yyyy-MM</c>; null for all.</param>
/// <param name="From">How many entries are passed over.</param>
public sealed record JournalView(string? Theme, string? Month, int From)
{
    private static readonly YearMonthPattern Months = YearMonthPattern.Iso;

    /// <summary>From the newest on.</summary>
    public static JournalView All { get; } = new(null, null, 0);

    /// <summary>What a card sent; what is no theme or month finds nothing.</summary>
    public static JournalView Read(CardData data) => new(
        data.Text(ReflectionVerbs.Theme),
        data.Text(ReflectionVerbs.Month),
        (int)Math.Clamp(data.Number(ReflectionVerbs.From) ?? 0, 0, int.MaxValue));

    /// <summary>The month as a choice sends it.</summary>
    public static string Text(YearMonth month) => Months.Format(month);

    /// <summary>How many are passed over, as a button sends it.</summary>
    public static string Text(int from) => from.ToString(CultureInfo.InvariantCulture);

    /// <summary>The entries that fit, newest first.</summary>
    public IReadOnlyList<Session> Of(Journal journal) =>
        [.. journal.Entries.Where(s => (Theme is null || string.Equals(s.Theme, Theme, StringComparison.Ordinal)) && (Month is null || string.Equals(Text(journal.MonthOf(s)), Month, StringComparison.Ordinal)))];
}
