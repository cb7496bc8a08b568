using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Content;
using TeamsBot.Platform.Content;

namespace TeamsBot.Tests.Reflection;

public sealed class DealTests
{
    private static readonly ReflectionDeck Deck = ContentFolder.BesideTheBinaries.ReadReflectionDeck();
    private static readonly Instant Thursday = Instant.FromUtc(2026, 12, 3, 13, 0);
    private static readonly IReadOnlyDictionary<string, Instant> Nothing = new Dictionary<string, Instant>(StringComparer.Ordinal);

    [Fact]
    public void The_deck_has_thirty_cards_each_with_a_strength_and_four_questions()
    {
        Assert.Equal(30, Deck.Cards.Count);
        Assert.All(Deck.Cards, card => Assert.All(["nl", "en", "fr", "es"], language =>
        {
            Assert.NotEqual(card.Strength.In(language), card.Challenge.In(language));
            Assert.Equal(4, card.Questions.Values.Select(q => q.In(language)).Count(q => q.Length > 5));
        }));
        Assert.Contains(Deck.Cards, card => card.Voices.Count > 0);
    }

    [Fact]
    public void Three_cards_of_three_themes_are_dealt()
    {
        var dealt = Deal.From(Deck, Nothing, Thursday, "a").Select(Deck.Find).ToArray();
        Assert.Equal(3, dealt.Select(card => card!.Theme).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_same_seed_deals_the_same_cards_and_another_seed_others()
    {
        Assert.Equal(Deal.From(Deck, Nothing, Thursday, "a"), Deal.From(Deck, Nothing, Thursday, "a"));
        Assert.True(Enumerable.Range(0, 20).Select(seed => string.Join(' ', Deal.From(Deck, Nothing, Thursday, $"{seed}"))).Distinct(StringComparer.Ordinal).Count() > 10);
    }

    [Fact]
    public void No_card_comes_back_within_eight_weeks_in_years_of_weekly_dealing() =>
        Prop.ForAll<PositiveInt>(seed => Days(seed.Get, 104, 7).All(isFine => isFine)).QuickCheckThrowOnFailure();

    [Fact]
    public void Asked_for_more_than_the_deck_bears_a_resting_card_comes_only_when_there_is_no_other_theme() =>
        Prop.ForAll<PositiveInt, byte>((seed, gap) => Days(seed.Get, 60, gap % 4).All(isFine => isFine)).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_an_exhausted_deck_the_cards_seen_longest_ago_come_back()
    {
        var seen = Deck.Cards.Select((card, i) => (card.Id, At: Thursday - Duration.FromDays(i))).ToDictionary(s => s.Id, s => s.At, StringComparer.Ordinal);
        var dealt = Deal.From(Deck, seen, Thursday, "a");
        var oldestOfEach = Deck.Cards.GroupBy(c => c.Theme, StringComparer.Ordinal).Select(t => t.MinBy(c => seen[c.Id])!).OrderBy(c => seen[c.Id]).Take(3).Select(c => c.Id);
        Assert.Equal(oldestOfEach, dealt);
    }

    // For each deal: are its cards fresh, or was there no other way?
    private static IEnumerable<bool> Days(int seed, int deals, int gap)
    {
        var seen = Nothing;
        for (var i = 0; i < deals; i++)
        {
            var now = Thursday + Duration.FromDays(i * gap);
            var dealt = Deal.From(Deck, seen, now, $"{seed}-{i}");
            var fresh = Deck.Cards.Where(c => !seen.TryGetValue(c.Id, out var at) || now - at >= Duration.FromDays(56)).ToArray();
            var themes = fresh.Select(c => c.Theme).Distinct(StringComparer.Ordinal).Count();
            var resting = dealt.Count(id => fresh.All(c => c.Id != id));
            yield return dealt.Distinct(StringComparer.Ordinal).Count() == 3 && (gap == 7 ? resting == 0 : resting == Math.Max(0, 3 - themes));
            seen = Deal.Remember(seen, dealt, now);
        }
    }
}
