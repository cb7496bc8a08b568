using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Kernel.Learning;

/// <summary>What somebody may want to learn about together.</summary>
/// <param name="Topic">One line, at most 160 characters; whoever plans can change it.</param>
/// <param name="Form">Id of a form that suits it; null to choose freely.</param>
public sealed record LearningSuggestion(string Topic, string? Form);

/// <summary>
/// A feature whose things can become a learning moment. It says what its button is about, so that nothing a card sends decides what is read.
/// </summary>
public interface ILearningSource
{
    /// <summary>Its kind, in rows and on cards: <c>reflection</c>, <c>change</c>.</summary>
    string Kind { get; }

    /// <summary>What the thing with this id suggests; null when it is gone, or may not be used for this. One read.</summary>
    Task<LearningSuggestion?> FindAsync(TeamKey team, string id, CancellationToken cancellationToken);
}

/// <summary>The button that makes a learning moment of something.</summary>
public static class LearningOffer
{
    /// <summary>The verb of the page on which a moment is planned.</summary>
    public const string Verb = "learning.plan/1";

    /// <summary>The field with what it is born from: <see cref="ILearningSource.Kind"/>; the id travels as <c>id</c>.</summary>
    public const string SourceField = "source";

    /// <summary>The fields with the conversation, in a personal chat.</summary>
    public const string TenantField = "teamTenant", ConversationField = "teamConversation";

    /// <summary>A press on a card in the channel: <see cref="Press.OpenDialog"/>.</summary>
    public static Press About(string kind, string id) => new Press(Verb, id).With(SourceField, kind);

    /// <summary>The same on a card in a personal chat: <see cref="Press.Tap"/>.</summary>
    public static Press About(string kind, string id, TeamKey team) =>
        About(kind, id).With(TenantField, team.TenantId).With(ConversationField, team.ConversationId);
}
