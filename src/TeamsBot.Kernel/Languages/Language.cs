using System.Globalization;

namespace TeamsBot.Kernel.Languages;

/// <summary>A language the product speaks completely. A language is offered once all its texts are there.</summary>
public sealed record Language
{
    private Language(string tag, string ownName)
    {
        (Tag, OwnName) = (tag, ownName);
        Culture = CultureInfo.GetCultureInfo(tag);
    }

    /// <summary>The language of the neutral resources.</summary>
    public static Language English { get; } = new("en", "English");

    /// <summary>Dutch.</summary>
    public static Language Dutch { get; } = new("nl", "Nederlands");

    /// <summary>French.</summary>
    public static Language French { get; } = new("fr", "Français");

    /// <summary>Spanish.</summary>
    public static Language Spanish { get; } = new("es", "Español");

    /// <summary>All that are offered, in the order of a choice.</summary>
    public static IReadOnlyList<Language> All { get; } = [Dutch, English, French, Spanish];

    /// <summary>Two letters, ISO 639-1.</summary>
    public string Tag { get; }

    /// <summary>The language's name in itself.</summary>
    public string OwnName { get; }

    /// <summary>For plurals, dates and resources; never the machine's.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The offered language of a tag or locale such as <c>nl-BE</c>; null when it is not offered.</summary>
    public static Language? Find(string? tag) =>
        All.FirstOrDefault(l => string.Equals(l.Tag, tag?.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => Tag;
}
