using TeamsBot.Kernel.Links;

namespace TeamsBot.Platform.Links;

/// <summary>Every page and file that links lead to, each under its one name.</summary>
public sealed class LinkedThings
{
    private readonly Dictionary<string, ILinkedPage> pages;
    private readonly Dictionary<string, ILinkedFile> files;
    private readonly Dictionary<string, ILinkedFeed> feeds;

    /// <exception cref="InvalidOperationException">Two have one name; the message names all such names.</exception>
    public LinkedThings(IEnumerable<ILinkedPage> pages, IEnumerable<ILinkedFile> files, IEnumerable<ILinkedFeed> feeds)
    {
        var (allPages, allFiles, allFeeds) = (pages.ToArray(), files.ToArray(), feeds.ToArray());
        var doubled = allPages.GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key)
            .Concat(allFiles.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key))
            .Concat(allFeeds.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key)).ToArray();
        if (doubled.Length > 0) { throw new InvalidOperationException($"More than one page, file or feed is called: {string.Join("; ", doubled)}."); }
        this.pages = allPages.ToDictionary(p => p.Name, StringComparer.Ordinal);
        this.files = allFiles.ToDictionary(f => f.Name, StringComparer.Ordinal);
        this.feeds = allFeeds.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>The one of this name; null when this program has none (any more).</summary>
    public ILinkedPage? Page(string name) => pages.GetValueOrDefault(name);

    /// <summary>The one of this name; null when this program has none (any more).</summary>
    public ILinkedFile? File(string name) => files.GetValueOrDefault(name);

    /// <summary>The one of this name; null when this program has none (any more).</summary>
    public ILinkedFeed? Feed(string name) => feeds.GetValueOrDefault(name);
}
