using NodaTime;

namespace TeamsBot.Features.Setup.Rows;

/// <summary>What became of the card that greets the channel.</summary>
public enum GreetingState
{
    /// <summary>It still has to be posted.</summary>
    Due,

    /// <summary>A request with it left; until the answer is known it may have arrived, so it is never sent again by itself.</summary>
    Leaving,

    /// <summary>It stands in the channel.</summary>
    Posted,

    /// <summary>There is none: the conversation became known by a command.</summary>
    None,
}

/// <summary>The card that greets the channel and later shows its settings.</summary>
/// <param name="State">Where it is.</param>
/// <param name="IsBack">True when the bot was here before: it says so, short.</param>
/// <param name="ActivityId">The message, once posted.</param>
/// <param name="Shown">Version of the settings that the message shows.</param>
/// <param name="LeftAt">When the last attempt left.</param>
public sealed record Greeting(GreetingState State, bool IsBack = false, string? ActivityId = null, long Shown = 0, Instant? LeftAt = null);
