using NodaTime;

namespace TeamsBot.Kernel.Cards;

/// <summary>A point of a line chart.</summary>
/// <param name="Date">Where it stands on the line of time.</param>
/// <param name="Value">How high it stands.</param>
/// <param name="When">The date.</param>
/// <param name="Text">The value with what belongs to it (unit, marks).</param>
public sealed record ChartPoint(LocalDate Date, decimal Value, string When, string Text);

/// <summary>A level line across a line chart: a median, a target.</summary>
/// <param name="Name">What it is, with its value: "doel 5 min".</param>
/// <param name="Value">How high it stands.</param>
/// <param name="Color">One of <see cref="ChartColors"/>.</param>
public sealed record ChartLevel(string Name, decimal Value, string Color);

/// <summary>A bar of a bar chart.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Value">How long it is.</param>
/// <param name="Text">The value.</param>
public sealed record ChartBar(string Name, decimal Value, string Text);

/// <summary>The colours of Teams' charts that are used here; each adapts to the theme. They never carry meaning alone.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards</remarks>
public static class ChartColors
{
    /// <summary>What was measured.</summary>
    public const string Data = "categoricalBlue";

    /// <summary>The middle.</summary>
    public const string Middle = "neutral";

    /// <summary>What the team wants.</summary>
    public const string Target = "good";

    /// <summary>What others ask.</summary>
    public const string Norm = "warning";

    /// <summary>How it began.</summary>
    public const string Start = "categoricalPurple";
}
