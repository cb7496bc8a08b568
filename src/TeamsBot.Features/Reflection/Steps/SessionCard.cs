using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>One session as it stands: three cards to choose from, one of the four steps, or how it ended.</summary>
public static class SessionCard
{
    /// <summary>The card.</summary>
    /// <param name="session">The session.</param>
    /// <param name="deck">Its texts.</param>
    /// <param name="today">The local date, for the look back.</param>
    /// <param name="texts">The person's own language.</param>
    public static AdaptiveCard Of(Session session, ReflectionDeck deck, LocalDate today, Texts texts) => session.State switch
    {
        SessionState.Dealt => DealtCard.Of(session, deck, texts),
        SessionState.Done => EndCard.Of(session, deck, texts),
        SessionState.Skipped => EndCard.Skipped(session, texts),
        _ when session.FindCard(deck) is { } card => StepCard.Of(session, card, deck, today, texts),
        // A card that has left the deck can still be read, and no longer be walked through.
        _ => EndCard.Of(session, deck, texts),
    };
}
