using TeamsBot.Kernel.Identity;

namespace TeamsBot.Kernel.Conversations;

/// <summary>A posted card that many people see and that follows its rows.</summary>
/// <param name="Kind">Which <see cref="ISharedCardSource"/> renders it.</param>
/// <param name="Team">The conversation it stands in.</param>
/// <param name="Id">The source's own id.</param>
public sealed record SharedCardRef(string Kind, TeamKey Team, string Id);

/// <summary>A shared card as it should look now.</summary>
/// <param name="Address">The conversation of the message.</param>
/// <param name="ActivityId">The message.</param>
/// <param name="Card">The card, in the team's language.</param>
/// <param name="Version">What the rows say; kept as shown after the update.</param>
public sealed record SharedCard(ConversationAddress Address, string ActivityId, OutgoingCard Card, string Version);

/// <summary>Renders the shared cards of one kind from their rows.</summary>
public interface ISharedCardSource
{
    /// <summary>The kind in <see cref="SharedCardRef"/>.</summary>
    string Kind { get; }

    /// <summary>The card as the rows have it now; null when nothing is posted, or when Teams already shows this version.</summary>
    Task<SharedCard?> ReadAsync(SharedCardRef card, CancellationToken cancellationToken);

    /// <summary>Teams shows this version now.</summary>
    Task ShownAsync(SharedCardRef card, string version, CancellationToken cancellationToken);
}

/// <summary>Brings shared cards up to date: at most one update a second for one card, trailing edge, none lost.</summary>
public interface ISharedCards
{
    /// <summary>The rows of this card changed. Returns at once.</summary>
    void Changed(SharedCardRef card);
}
