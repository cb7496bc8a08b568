using System.Globalization;
using NodaTime;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>Where things stand in the picture of a run chart, in units of its viewBox: 320 wide, so that a narrow phone shows text at its own size.</summary>
internal sealed record RunChartFrame(LocalDate First, LocalDate Last, RunChartAxis Axis)
{
    public const int Width = 320;

    public const int Left = 34;

    public const int Right = 312;

    public const int Top = 44;

    public const int Bottom = 204;

    /// <summary>A time line: the distance between two points is the time between them.</summary>
    public decimal X(LocalDate date)
    {
        var days = Period.DaysBetween(First, Last);
        return days is 0 ? (Left + Right) / 2m : Left + ((Right - Left) * (decimal)Period.DaysBetween(First, date) / days);
    }

    public decimal Y(decimal value) => Bottom - ((Bottom - Top) * (value - Axis.Low) / (Axis.High - Axis.Low));

    /// <summary>A number as SVG has it; a tenth of a unit is finer than a screen.</summary>
    public static string Print(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
