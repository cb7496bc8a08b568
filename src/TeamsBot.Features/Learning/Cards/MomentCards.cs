using System.Globalization;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>Keeps the cards of moments in channels up to date.</summary>
public sealed class MomentCards(MomentStore store, ITeams teams, LearningForms forms, TextCatalog catalog, TimeProvider clock) : ISharedCardSource
{
    /// <summary>The kind of these cards.</summary>
    public const string CardKind = "learning.moment";

    /// <inheritdoc/>
    public string Kind => CardKind;

    /// <summary>The shared card of a moment.</summary>
    public static SharedCardRef Ref(TeamKey team, string id) => new(CardKind, team, id);

    /// <inheritdoc/>
    public async Task<SharedCard?> ReadAsync(SharedCardRef card, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(card.Team, card.Id, cancellationToken) is not { Stored.Post.ActivityId: { } activity } found
            || await teams.FindAsync(card.Team, cancellationToken) is not { IsPresent: true } settings)
        {
            return null;
        }

        var version = string.Create(CultureInfo.InvariantCulture, $"{found.Stored.ETag} {found.Stored.Coming.Count} {found.Stored.Coming.Count(c => c.Shows)}");
        return new SharedCard(settings.Address.Thread(activity), activity, Message(found, settings), version);
    }

    /// <inheritdoc/>
    public Task ShownAsync(SharedCardRef card, string version, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The message as it looks now.</summary>
    public OutgoingCard Message(FoundMoment found, TeamSettings settings) => MomentCard.Message(found, settings.PartnerZone, forms, clock.GetInstant(), catalog.In(settings.Language));
}
