using System.Security.Cryptography;
using NodaTime;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Learning;

/// <summary>The key of each person's own subscription: while it stands, their address works.</summary>
public sealed class FeedStore(ITableStore store)
{
    /// <summary>The key of this person's address; null when they have none.</summary>
    public async Task<string?> KeyOfAsync(TeamKey team, MemberRef person, CancellationToken cancellationToken) =>
        (await store.GetAsync(LearningKeys.Table, team.Partition, LearningKeys.Feed(person), cancellationToken))?.Text("Secret");

    /// <summary>A new key: an address made before ends.</summary>
    public async Task<string> RenewAsync(TeamKey team, MemberRef person, CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await store.UpsertAsync(LearningKeys.Table, Row.Of(team.Partition, LearningKeys.Feed(person), ("Secret", key)), cancellationToken);
        return key;
    }

    /// <summary>No key: the address ends.</summary>
    public Task EndAsync(TeamKey team, MemberRef person, CancellationToken cancellationToken) =>
        store.DeleteAsync(LearningKeys.Table, team.Partition, LearningKeys.Feed(person), etag: null, cancellationToken);
}

/// <summary>The team's learning agenda as a subscription, for one person: it ends when they renew it, end it, or leave.</summary>
public sealed class LearningFeed(FeedStore feeds, MomentStore store, VisitDoor door, LearningForms forms, TextCatalog catalog) : ILinkedFeed
{
    /// <summary>The written contract of the feed.</summary>
    public const string Contract = "learning.subscription/1";

    private static readonly Duration Back = Duration.FromDays(366);

    /// <inheritdoc/>
    public string Name => Contract;

    /// <inheritdoc/>
    public async Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken)
    {
        var texts = catalog.In(target.Language);
        if (!string.Equals(await feeds.KeyOfAsync(target.Team, target.For, cancellationToken), target.Id, StringComparison.Ordinal)) { return null; }
        if (await door.LetInAsync(target.Team, target.For, texts, cancellationToken) is not { } visit) { return null; }
        var moments = (await store.AllAsync(target.Team, cancellationToken)).Select(s => s.Moment).Where(m => m.Time?.Start > visit.Now - Back);
        return MomentFile.File(texts.Format("learning.feed.name", visit.Team.Name), MomentEvents.Of(moments, forms, texts), "learning-agenda.ics");
    }
}
