using NodaTime;

namespace TeamsBot.Kernel.Time;

/// <summary>Western Easter Sunday.</summary>
public static class Easter
{
    /// <summary>
    /// Easter Sunday of a Gregorian year: the "anonymous Gregorian" computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms,
    /// chapter 8), one letter a step as in the sources.
    /// </summary>
    public static LocalDate Sunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }
}
