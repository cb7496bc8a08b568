using NodaTime;

namespace TeamsBot.Features.Changes.Sustaining;

/// <summary>When the team looks back: "still in use?".</summary>
public static class Reviews
{
    /// <summary>No review further away than this: nobody holds it.</summary>
    public const int MostMonths = 12;

    private static readonly int[] Months = [3, 6, 12];

    /// <summary>The latest date that may be chosen.</summary>
    public static LocalDate Last(LocalDate today) => today.PlusMonths(MostMonths);

    /// <summary>The date proposed at confirming.</summary>
    public static LocalDate First(LocalDate today) => today.PlusMonths(Months[0]);

    /// <summary>After 3, 6 and 12 months from the day it was sustained, and then every year.</summary>
    public static LocalDate Next(LocalDate sustained, LocalDate today)
    {
        foreach (var months in Months)
        {
            if (sustained.PlusMonths(months) > today) { return sustained.PlusMonths(months); }
        }

        var years = 2;
        while (sustained.PlusYears(years) <= today) { years++; }
        return sustained.PlusYears(years);
    }
}
