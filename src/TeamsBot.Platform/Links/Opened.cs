using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Platform.Links;

/// <summary>What is behind a link.</summary>
public abstract record Opened
{
    private Opened()
    {
    }

    /// <summary>A page to show.</summary>
    public sealed record Page(PageContent Content, Language Language) : Opened;

    /// <summary>A file that waits for the press on its button.</summary>
    public sealed record Offer(Language Language) : Opened;

    /// <summary>A file to send; the link of a file is used up by it, that of a feed is not.</summary>
    public sealed record File(FileContent Content) : Opened;

    /// <summary>Nothing to show.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Language">The link's; null when it could not be read.</param>
    public sealed record Nothing(NothingBecause Why, Language? Language) : Opened;
}

/// <summary>Why a link shows nothing.</summary>
public enum NothingBecause
{
    /// <summary>It was not made here, or changed on the way.</summary>
    Unreadable,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It gave its file before.</summary>
    Used,

    /// <summary>What it was for is gone, or no longer for this person.</summary>
    Gone,

    /// <summary>The store or Teams does not answer: the same link works later.</summary>
    Busy,

    /// <summary>A mistake of ours; it stands in the log.</summary>
    Trouble,
}
