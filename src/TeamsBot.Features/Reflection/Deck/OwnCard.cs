using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>Where a card of the team's own is. The names stand in rows.</summary>
public enum OwnCardState
{
    /// <summary>A member wrote it; the leader has not looked yet.</summary>
    Proposed,

    /// <summary>It is dealt.</summary>
    In,

    /// <summary>Taken out; it can be put back for a while.</summary>
    Removed,
}

/// <summary>What somebody wrote for a card.</summary>
/// <param name="Theme">Key of a theme of the deck.</param>
/// <param name="Language">The language it is written in, two letters.</param>
/// <param name="Said">The texts by name (<see cref="CardText"/>); what is missing is filled in from the theme.</param>
public sealed record OwnTexts(string Theme, string Language, IReadOnlyDictionary<string, string> Said)
{
    /// <summary>The text of this name; null when nothing was written.</summary>
    public string? this[string name] => Said.GetValueOrDefault(name);

    /// <summary>Why this is no card yet; null when it is one. A strength is as necessary as a challenge (domain.md, system 6).</summary>
    public Refusal? Missing(ReflectionDeck standard) =>
        !standard.Themes.ContainsKey(Theme) || Kernel.Languages.Language.Find(Language) is null ? new Refusal("shared.card-too-old")
        : this[CardText.Title] is null ? new Refusal("reflection.deck.title-needed")
        : this[CardText.Strength] is null ? new Refusal("reflection.deck.strength-needed")
        : this[CardText.Challenge] is null ? new Refusal("reflection.deck.challenge-needed")
        : Said.FirstOrDefault(text => text.Value.Length > CardText.LongestOf(text.Key)) is { Key: { } name } ? new Refusal("shared.too-long", $"{CardText.LongestOf(name)}")
        : null;
}

/// <summary>A card that a team wrote itself. It looks and is dealt like any other.</summary>
/// <param name="Id">32 characters.</param>
/// <param name="Texts">What it says.</param>
/// <param name="By">Who wrote it; not on the card.</param>
/// <param name="At">When it was written, or taken out.</param>
/// <param name="Version">Raised by every change.</param>
public sealed record OwnCard(string Id, OwnTexts Texts, NamedMember By, Instant At, long Version)
{
    /// <summary>Where it is.</summary>
    public OwnCardState State { get; init; }

    /// <summary>Who changed it last, for whoever comes too late.</summary>
    public string ChangedBy { get; init; } = By.Name;

    /// <summary>The card as it is dealt. A question that was left open asks what the theme asks, in each language.</summary>
    public ReflectionCard ToCard(ReflectionDeck standard, TextCatalog catalog) => new(
        Id,
        Texts.Theme,
        In(Texts[CardText.Title]),
        In(Texts[CardText.Context]),
        In(Texts[CardText.Strength]),
        In(Texts[CardText.Challenge]),
        CardText.Steps.ToDictionary(step => step, step => Texts[step] is { } own ? In(own) : FromTheme(step, standard, catalog), StringComparer.Ordinal),
        Voices: []);

    private LocalizedText In(string? text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { [Texts.Language] = text ?? "" });

    private LocalizedText FromTheme(string step, ReflectionDeck standard, TextCatalog catalog) => new(Language.All.ToDictionary(
        language => language.Tag, language => catalog.In(language).Format($"reflection.deck.question.{step}", standard.Themes[Texts.Theme].In(language.Tag)), StringComparer.Ordinal));
}
