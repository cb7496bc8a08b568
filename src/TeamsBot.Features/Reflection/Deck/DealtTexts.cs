using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// What a dealt card says other than the standard deck, kept with the session of whoever it was dealt to: whatever the team does with the card afterwards,
/// they go on with the card they saw, and their journal shows it as it was.
/// </summary>
/// <param name="Theme">Key of its theme.</param>
/// <param name="Texts">By name (<see cref="CardText"/>) and language; every text of a card of the team's own, else what the team says better.</param>
/// <param name="Voices">The team's voices, by language; gone once a card is chosen, because who spoke may withdraw.</param>
public sealed record DealtTexts(string Theme, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts, IReadOnlyList<IReadOnlyDictionary<string, string>> Voices)
{
    /// <summary>What of a card has to be kept; null for a card as the standard deck has it.</summary>
    public static DealtTexts? Of(ReflectionCard card, ReflectionDeck standard)
    {
        var known = standard.Find(card.Id);
        if (ReferenceEquals(known, card)) { return null; }
        return new(
            card.Theme,
            CardText.All.Where(name => known is null || !ReferenceEquals(CardText.Of(known, name), CardText.Of(card, name)))
                .ToDictionary(name => name, name => CardText.Of(card, name).ByLanguage, StringComparer.Ordinal),
            [.. card.Voices.Except(known?.Voices ?? []).Select(voice => voice.ByLanguage)]);
    }

    /// <summary>The same for a chosen card; null when nothing of it is left.</summary>
    public DealtTexts? Chosen() => Texts.Count == 0 ? null : this with { Voices = [] };

    /// <summary>The card as it was dealt.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="known">The card of the standard deck; null for one of the team's own.</param>
    public ReflectionCard ToCard(string id, ReflectionCard? known)
    {
        var nothing = new LocalizedText(new Dictionary<string, string>(StringComparer.Ordinal));
        var card = known ?? new(id, Theme, nothing, nothing, nothing, nothing, CardText.Steps.ToDictionary(step => step, _ => nothing, StringComparer.Ordinal), []);
        return Texts.Aggregate(
            card with { Voices = [.. Voices.Select(voice => new LocalizedText(voice)), .. card.Voices] },
            (said, text) => CardText.With(said, text.Key, new LocalizedText(text.Value)));
    }
}
