namespace TeamsBot.Platform;

/// <summary>
/// The time of the wire: rate windows, waits between attempts, time-outs. It is never moved, unlike the product's
/// <see cref="TimeProvider"/>, which says what is due and what is late.
/// </summary>
/// <param name="Clock">The clock; only tests give another than the system's.</param>
public sealed record RealTime(TimeProvider Clock)
{
    /// <summary>The machine's own clock.</summary>
    public static RealTime Machine { get; } = new(TimeProvider.System);
}
