using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>What was shared, as it stands in the channel.</summary>
public static class SharedStepCard
{
    /// <summary>The card, in the language of the channel.</summary>
    public static AdaptiveCard Of(SharedStep step, ReflectionDeck deck, Texts texts)
    {
        if (step.State is SharedState.Withdrawn) { return CardPage.Of(texts, texts["reflection.shared.withdrawn"], [Part.Hint(texts["reflection.shared.withdrawn"])]); }
        return CardPage.Of(
            texts,
            texts["reflection.shared.title"],
            [.. Parts(step, deck, texts), .. step.Joined.Count == 0 ? [] : new AdaptiveElement[] { Part.Hint(texts.Format("reflection.shared.joined", string.Join(", ", step.Joined.Select(p => Part.Typed(p.Name))))) }],
            [
                new Press(ReflectionVerbs.Join, step.Id).Tap(texts["reflection.shared.join"]),
                new Press(ReflectionVerbs.Leave, step.Id).Tap(texts["reflection.shared.leave"]),
                .. More(step, texts),
            ]);
    }

    // What the writer agreed to.
    private static IEnumerable<AdaptiveAction> More(SharedStep step, Texts texts)
    {
        if (step.MayBecomeChange) { yield return new Press(ReflectionVerbs.MakeChange, step.Id).Tap(texts["reflection.shared.make-change"]); }
        if (step.MayBecomeMoment) { yield return LearningOffer.About(StepsToLearnFrom.Name, step.Id).OpenDialog(texts["reflection.shared.make-moment"]); }
    }

    /// <summary>What is shared itself; the preview shows the very same.</summary>
    public static IEnumerable<AdaptiveElement> Parts(SharedStep step, ReflectionDeck deck, Texts texts) =>
        [Part.Title(texts["reflection.shared.title"]), .. step.Lines(deck, texts).Select(Part.Text)];

    /// <summary>The message.</summary>
    public static OutgoingCard Message(SharedStep step, ReflectionDeck deck, Texts texts) => new(Of(step, deck, texts), texts["reflection.shared.title"]);
}

/// <summary>Keeps shared steps in channels up to date.</summary>
public sealed class SharedStepCards(SharedStore store, ITeams teams, ReflectionDeck deck, TextCatalog catalog) : ISharedCardSource
{
    /// <summary>The kind of these cards.</summary>
    public const string CardKind = "reflection.shared";

    /// <inheritdoc/>
    public string Kind => CardKind;

    /// <summary>The shared card of a step.</summary>
    public static SharedCardRef Ref(TeamKey team, string id) => new(CardKind, team, id);

    /// <inheritdoc/>
    public async Task<SharedCard?> ReadAsync(SharedCardRef card, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(card.Team, card.Id, cancellationToken) is not { Value: { ActivityId: { } activity } step } kept
            || await teams.FindAsync(card.Team, cancellationToken) is not { IsPresent: true } settings)
        {
            return null;
        }

        return new SharedCard(settings.Address.Thread(activity), activity, SharedStepCard.Message(step, deck, catalog.In(settings.Language)), $"{kept.ETag}{step.Joined.Count}");
    }

    /// <inheritdoc/>
    public Task ShownAsync(SharedCardRef card, string version, CancellationToken cancellationToken) => Task.CompletedTask;
}
