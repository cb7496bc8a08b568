using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class DeckRulesTests
{
    private static readonly TextCatalog Catalog = new([TextSource.Beside<Session>("reflection"), TextCatalog.Shared]);
    private static readonly IReadOnlyDictionary<string, Instant> Nothing = new Dictionary<string, Instant>(StringComparer.Ordinal);

    [Fact]
    public void A_card_needs_a_strength_beside_its_challenge()
    {
        var texts = Texts(("title", "Wie lacht er?"), ("challenge", "Weinig tijd"));
        Assert.Equal("reflection.deck.strength-needed", TeamDeck.Standard.Add(Own(texts), Deck).Refusal?.Key);
        Assert.Equal("Voeg ook een sterk punt toe", Catalog.In(Language.Dutch)["reflection.deck.strength-needed"]);
        Assert.Equal("reflection.deck.challenge-needed", TeamDeck.Standard.Add(Own(Texts(("title", "t"), ("strength", "s"))), Deck).Refusal?.Key);
        Assert.Equal("reflection.deck.title-needed", TeamDeck.Standard.Add(Own(Texts(("strength", "s"), ("challenge", "c"))), Deck).Refusal?.Key);
    }

    [Fact]
    public void A_card_of_an_unknown_theme_or_language_or_with_a_text_that_is_too_long_is_refused()
    {
        Assert.Equal("shared.card-too-old", (Full() with { Theme = "weather" }).Missing(Deck)?.Key);
        Assert.Equal("shared.card-too-old", (Full() with { Language = "de" }).Missing(Deck)?.Key);
        foreach (var name in CardText.All)
        {
            var said = new Dictionary<string, string>(Full().Said, StringComparer.Ordinal) { [name] = new string('x', CardText.LongestOf(name) + 1) };
            Assert.Equal(("shared.too-long", $"{CardText.LongestOf(name)}"), (Full() with { Said = said }).Missing(Deck) is { } no ? (no.Key, no.Arguments[0]) : default);
        }

        Assert.Null(Full().Missing(Deck));
    }

    [Theory]
    [InlineData("nl", "Samenwerken met partners")]
    [InlineData("fr", "Collaborer avec les partenaires")]
    public void A_question_left_open_asks_what_the_theme_asks_in_the_language_of_the_reader(string language, string theme)
    {
        var card = Own(Full() with { Theme = "partners", Said = new Dictionary<string, string>(Full().Said, StringComparer.Ordinal) { ["act"] = "Wie bel je?" } }).ToCard(Deck, Catalog);
        Assert.Contains(theme, card.Questions["design"].In(language), StringComparison.Ordinal);
        Assert.Equal("Wie bel je?", card.Questions["act"].In(language));
        Assert.Equal("Wie lacht er?", card.Title.In(language));
    }

    [Fact]
    public void Hiding_refuses_what_would_leave_fewer_than_three_themes()
    {
        var themes = Deck.Themes.Keys.ToArray();
        var deck = Hide(TeamDeck.Standard, themes[3..]);
        Assert.Equal(3, deck.ThemesLeft(Deck));
        var cards = Deck.Cards.Where(card => card.Theme == themes[0]).Select(card => card.Id).ToArray();
        var last = cards[..^1].Aggregate(deck, (d, id) => d.Hide(id, Deck).Value);
        Assert.Equal("reflection.deck.three-themes", last.Hide(cards[^1], Deck).Refusal?.Key);
        Assert.Same(last, last.Hide(cards[0], Deck).Value);
        Assert.Equal(last.Hidden.Count - 1, last.Show(cards[0]).Value.Hidden.Count);
        Assert.Equal("reflection.deck.gone", last.Hide("no-such-card", Deck).Refusal?.Key);
    }

    [Fact]
    public void An_own_card_keeps_its_theme_alive_and_cannot_be_taken_out_or_moved_when_it_is_the_third()
    {
        var themes = Deck.Themes.Keys.ToArray();
        var own = Own(Full() with { Theme = themes[2] });
        var deck = Hide(TeamDeck.Standard.Add(own, Deck).Value, themes[2..]);
        Assert.Equal(3, deck.ThemesLeft(Deck));
        Assert.Equal("reflection.deck.three-themes", deck.Remove(own.Id, Start, "Mila", Deck).Refusal?.Key);
        Assert.Equal("reflection.deck.three-themes", deck.Edit(own.Id, 1, own.Texts with { Theme = themes[0] }, "Mila", Deck).Refusal?.Key);
        Assert.Equal(themes[3], deck.Edit(own.Id, 1, own.Texts with { Theme = themes[3] }, "Mila", Deck).Value.Cards[0].Texts.Theme);
    }

    [Fact]
    public void A_card_that_was_taken_out_is_not_dealt_and_can_be_put_back()
    {
        var own = Own(Full());
        var without = TeamDeck.Standard.Add(own, Deck).Value.Remove(own.Id, Start, "Mila", Deck).Value;
        Assert.Null(without.ToDeck(Deck, Catalog).Find(own.Id));
        var back = without.PutIn(own.Id, Start, "Mila").Value;
        Assert.Equal("Wie lacht er?", back.ToDeck(Deck, Catalog).Find(own.Id)?.Title.In("nl"));
        Assert.Equal(3, back.Cards[0].Version);
    }

    [Fact]
    public void A_proposed_card_is_not_dealt_until_it_is_taken()
    {
        var own = Own(Full()) with { State = OwnCardState.Proposed };
        var deck = TeamDeck.Standard.Add(own, Deck).Value;
        Assert.Null(deck.ToDeck(Deck, Catalog).Find(own.Id));
        Assert.NotNull(deck.Accept(own.Id, Start, "Mila").Value.ToDeck(Deck, Catalog).Find(own.Id));
        Assert.Empty(deck.Decline(own.Id).Value.Cards);
    }

    [Fact]
    public void A_better_text_replaces_that_text_in_that_language_alone_and_can_be_restored()
    {
        var proposal = new Proposal("p", new BetterText("talenten", "fr", "title", "Quel talent dort ?"), new NamedMember(Awa.Ref, Awa.Name), Start);
        var deck = TeamDeck.Standard.Propose(proposal).Value.Accept("p", Start, "Mila").Value;
        var card = deck.ToDeck(Deck, Catalog).Find("talenten")!;
        Assert.Equal("Quel talent dort ?", card.Title.In("fr"));
        Assert.Equal(Deck.Find("talenten")!.Title.In("nl"), card.Title.In("nl"));
        Assert.Empty(deck.Proposals);
        Assert.Equal("reflection.deck.decided", deck.Accept("p", Start, "Mila").Refusal?.Key);
        Assert.Same(Deck.Find("talenten"), deck.Restore("talenten", "fr").Value.ToDeck(Deck, Catalog).Find("talenten"));
        Assert.Same(deck, deck.Restore("talenten", "nl").Value);
    }

    [Fact]
    public void A_better_text_for_an_own_card_changes_the_card_in_its_own_language_and_translates_it_in_another()
    {
        var own = Own(Full());
        var deck = TeamDeck.Standard.Add(own, Deck).Value;
        var dutch = Taken("nl", "Wie lacht er vandaag?");
        Assert.Equal(("Wie lacht er vandaag?", 2L), (dutch.Cards[0].Texts["title"], dutch.Cards[0].Version));
        Assert.Empty(dutch.Texts);
        var french = Taken("fr", "Qui rit ici ?").ToDeck(Deck, Catalog).Find(own.Id)!;
        Assert.Equal(("Qui rit ici ?", "Wie lacht er?"), (french.Title.In("fr"), french.Title.In("en")));

        TeamDeck Taken(string language, string text) =>
            deck.Propose(new Proposal("p", new BetterText(own.Id, language, "title", text), new NamedMember(Jan.Ref, Jan.Name), Start)).Value.Accept("p", Start, "Mila").Value;
    }

    [Fact]
    public void A_voice_is_dealt_once_given_and_gone_once_dropped()
    {
        var asked = TeamDeck.Standard.Add(new Quote("q", "talenten", "nl", "Nu vraagt zij het mij.", IsGiven: false, Start)).Value;
        Assert.DoesNotContain(asked.ToDeck(Deck, Catalog).Find("talenten")!.Voices, voice => voice.In("nl") == "Nu vraagt zij het mij.");
        var given = asked.Give("q").Value;
        Assert.Equal("Nu vraagt zij het mij.", given.ToDeck(Deck, Catalog).Find("talenten")!.Voices[0].In("nl"));
        Assert.Empty(given.Drop("q").Value.Quotes);
        Assert.Equal("reflection.quote.gone", given.Drop("q").Value.Give("q").Refusal?.Key);
    }

    [Fact]
    public void What_is_too_much_is_refused_and_what_comes_twice_is_kept_once()
    {
        var full = Enumerable.Range(0, DeckRules.MostCards).Aggregate(TeamDeck.Standard, (deck, n) => deck.Add(Own(Full()) with { Id = $"{n}" }, Deck).Value);
        Assert.Equal("reflection.deck.full", full.Add(Own(Full()), Deck).Refusal?.Key);
        Assert.Same(full, full.Add(Own(Full()) with { Id = "7" }, Deck).Value);
        var voices = Enumerable.Range(0, Quote.MostOnCard).Aggregate(TeamDeck.Standard, (deck, n) => deck.Add(new Quote($"{n}", "stip", "nl", "t", true, Start)).Value);
        Assert.Equal("reflection.quote.full", voices.Add(new Quote("x", "stip", "nl", "t", true, Start)).Refusal?.Key);
        Assert.Null(voices.Add(new Quote("x", "wiel", "nl", "t", true, Start)).Refusal);
    }

    [Fact]
    public void Time_takes_proposals_after_six_months_and_the_rest_that_waits_after_thirty_days()
    {
        var own = Own(Full());
        var deck = TeamDeck.Standard.Add(own, Deck).Value.Add(Own(Full()) with { Id = "proposed", State = OwnCardState.Proposed }, Deck).Value
            .Add(new Quote("asked", "stip", "nl", "t", false, Start)).Value.Add(new Quote("given", "stip", "nl", "t", true, Start)).Value
            .Add(new Quote("on-own", own.Id, "nl", "t", true, Start)).Value
            .Propose(new Proposal("p", new BetterText("stip", "nl", "title", "t"), new NamedMember(Jan.Ref, Jan.Name), Start)).Value.Remove(own.Id, Start, "Mila", Deck).Value;
        Assert.Same(deck, deck.At(Start + Duration.FromDays(29)));
        Assert.Equal(Start + Duration.FromDays(30), deck.NextEnd());
        var month = deck.At(Start + Duration.FromDays(30));
        Assert.Equal("proposed", Assert.Single(month.Cards).Id);
        Assert.Equal("given", Assert.Single(month.Quotes).Id);
        Assert.Single(month.Proposals);
        var later = month.At(Instant.FromUtc(2027, 6, 3, 13, 0));
        Assert.Empty(later.Cards);
        Assert.Empty(later.Proposals);
        Assert.Null(later.NextEnd());
        Assert.Single(later.Quotes);
    }

    [Fact]
    public void Any_deck_of_any_team_deals_three_themes_and_nothing_seen_within_eight_weeks_while_there_are_enough_others() =>
        Prop.ForAll<PositiveInt, byte[], byte[]>((seed, presses, ownThemes) => Deals(seed.Get, AnyDeck(presses, ownThemes)).All(isFine => isFine)).QuickCheckThrowOnFailure();

    // A team that hides and writes as it likes; what the rule refuses is not done.
    private static ReflectionDeck AnyDeck(byte[] presses, byte[] ownThemes)
    {
        var themes = Deck.Themes.Keys.ToArray();
        var written = ownThemes.Take(20).Select((n, i) => Own(Full() with { Theme = themes[n % themes.Length] }) with { Id = $"own-{i}" })
            .Aggregate(TeamDeck.Standard, (deck, card) => deck.Add(card, Deck).Value);
        return presses.Aggregate(written, (deck, n) => deck.Hide(Deck.Cards[n % Deck.Cards.Count].Id, Deck) is { Refusal: null, Value: var after } ? after : deck).ToDeck(Deck, Catalog);
    }

    // For each of forty weeks: three themes, and no card that rests while another theme has one that does not.
    private static IEnumerable<bool> Deals(int seed, ReflectionDeck deck)
    {
        var seen = Nothing;
        for (var week = 0; week < 40; week++)
        {
            var now = Start + Duration.FromDays(7 * week);
            var dealt = Deal.From(deck, seen, now, $"{seed}-{week}").Select(id => deck.Find(id)!).ToArray();
            var fresh = deck.Cards.Where(card => !seen.TryGetValue(card.Id, out var at) || now - at >= Deal.Rest).Select(card => card.Theme).Distinct(StringComparer.Ordinal).Count();
            var resting = dealt.Count(card => seen.TryGetValue(card.Id, out var at) && now - at < Deal.Rest);
            yield return dealt.Select(card => card.Theme).Distinct(StringComparer.Ordinal).Count() == 3 && resting == Math.Max(0, 3 - fresh);
            seen = Deal.Remember(seen, dealt.Select(card => card.Id), now);
        }
    }

    private static TeamDeck Hide(TeamDeck deck, params string[] themes) =>
        Deck.Cards.Where(card => themes.Contains(card.Theme)).Aggregate(deck, (d, card) => d.Hide(card.Id, Deck).Value);

    private static OwnCard Own(OwnTexts texts) => new("018f0000000070008000000000000009", texts, new NamedMember(Mila.Ref, Mila.Name), Start, 1) { State = OwnCardState.In };

    private static OwnTexts Full() => Texts(("title", "Wie lacht er?"), ("strength", "Er wordt gelachen"), ("challenge", "Niet door iedereen"));

    private static OwnTexts Texts(params (string Name, string Text)[] said) => new("culture", "nl", said.ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal));
}
