using NodaTime;

namespace TeamsBot.Kernel.Time;

/// <summary>The product's clock as an instant.</summary>
public static class ClockExtensions
{
    /// <summary>Now. Only use cases ask; rules get the instant as an argument.</summary>
    public static Instant GetInstant(this TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>A new id: 32 characters, sortable by time.</summary>
    public static string NewId(this TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
}
