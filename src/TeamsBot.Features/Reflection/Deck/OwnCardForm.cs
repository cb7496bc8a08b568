using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>What is filled in for a card of the team's own, page by page. Nothing is kept before it is saved.</summary>
/// <param name="Id">The card; empty for a new one.</param>
/// <param name="Version">Its version as it was opened.</param>
/// <param name="Nonce">The id of a new card, so that saving twice makes one.</param>
/// <param name="Texts">What is filled in so far.</param>
public sealed record OwnCardForm(string Id, long Version, string Nonce, OwnTexts Texts)
{
    private static readonly string[] First = [CardText.Title, CardText.Strength, CardText.Challenge];
    private static readonly string[] Second = [CardText.Context, .. CardText.Steps];

    /// <summary>An empty form, or one with what a card says now.</summary>
    public static OwnCardForm Of(DeckVisit visit, string? id, string nonce) => visit.Deck.FindOwn(id) is { } card
        ? new(card.Id, card.Version, nonce, card.Texts)
        : new("", 0, nonce, new OwnTexts(visit.Standard.Themes.Keys.First(), visit.Texts.Language.Tag, new Dictionary<string, string>(StringComparer.Ordinal)));

    /// <summary>What a page sent.</summary>
    public static OwnCardForm Read(CardData data) => new(
        data.Id ?? "",
        data.Version ?? 0,
        data.Text("nonce") ?? "",
        new OwnTexts(
            data.Text(ReflectionVerbs.Theme) ?? "",
            data.Text(DeckVerbs.Language) ?? "",
            CardText.All.Select(name => (name, Text: data.Text(name))).Where(text => text.Text is not null).ToDictionary(text => text.name, text => text.Text!, StringComparer.Ordinal)));

    /// <summary>What a card cannot do without.</summary>
    public AdaptiveCard FirstPage(DeckVisit visit, Refusal? notice = null)
    {
        var texts = visit.Texts;
        return CardPage.Of(
            texts,
            texts["reflection.deck.write"],
            [
                .. DeckPages.Notice(notice, texts), Part.Hint(texts["reflection.deck.write-how"]),
                Ask.Pick(ReflectionVerbs.Theme, texts["reflection.journal.theme"], visit.Standard.Themes.Select(theme => (theme.Key, theme.Value.In(texts))), Texts.Theme),
                Ask.Pick(DeckVerbs.Language, texts["reflection.deck.language"], Language.All.Select(language => (language.Tag, language.OwnName)), Texts.Language),
                Line(CardText.Title, visit).Required(texts["reflection.deck.title-needed"]),
                Line(CardText.Strength, visit).Required(texts["reflection.deck.strength-needed"]),
                Line(CardText.Challenge, visit).Required(texts["reflection.deck.challenge-needed"]),
            ],
            Carry(DeckVerbs.Save, Second).SubmitDialog(texts[SaveKey(visit)]),
            Carry(DeckVerbs.WriteMore, Second).SubmitDialog(texts["reflection.deck.write-more"]),
            Back().Skip(texts["shared.back"]));
    }

    /// <summary>What the theme fills in when it is left open.</summary>
    public AdaptiveCard SecondPage(DeckVisit visit, Refusal? notice = null)
    {
        var texts = visit.Texts;
        return CardPage.Of(
            texts,
            texts["reflection.deck.write-more"],
            [.. DeckPages.Notice(notice, texts), Part.Hint(texts["reflection.deck.write-open"]), .. Second.Select(name => Line(name, visit))],
            Carry(DeckVerbs.Save, [.. First, ReflectionVerbs.Theme, DeckVerbs.Language]).SubmitDialog(texts[SaveKey(visit)]),
            Carry(DeckVerbs.Write, [.. First, ReflectionVerbs.Theme, DeckVerbs.Language]).SubmitDialog(texts["shared.back"]));
    }

    /// <summary>The page on which something is missing, with it said first.</summary>
    public AdaptiveCard Refused(DeckVisit visit, Refusal why) =>
        Second.Any(name => Texts[name]?.Length > CardText.LongestOf(name)) ? SecondPage(visit, why) : FirstPage(visit, why);

    private static string SaveKey(DeckVisit visit) => visit.Leads ? "shared.save" : "reflection.deck.propose";

    private AdaptiveTextInput Line(string name, DeckVisit visit) => CardText.LongestOf(name) > CardText.LongestOf(CardText.Title)
        ? Ask.Lines(name, visit.Texts[CardText.NameKey(name)], CardText.LongestOf(name), Texts[name])
        : Ask.Line(name, visit.Texts[CardText.NameKey(name)], CardText.LongestOf(name), Texts[name]);

    // What stands on the other page goes along.
    private Press Carry(string verb, IEnumerable<string> fields) =>
        fields.Select(field => (field, Value: field switch { ReflectionVerbs.Theme => Texts.Theme, DeckVerbs.Language => Texts.Language, _ => Texts[field] }))
            .Where(field => field.Value is not null).Aggregate(new Press(verb, Id, Version, Nonce), (press, field) => press.With(field.field, field.Value!));

    private Press Back() => Id.Length > 0 ? new Press(DeckVerbs.Card, Id) : new Press(DeckVerbs.Deck);
}
