using FsCheck;
using FsCheck.Fluent;
using Moq;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Storage;

public sealed class KeyTests
{
    private static readonly Arbitrary<string> AnyText = ArbMap.Default.ArbFor<char[]>().Convert(c => new string(c), t => t.ToCharArray());
    private static readonly Arbitrary<string> AnyKey = AnyText.Filter(t => !t.Any(char.IsSurrogate));

    [Theory]
    [InlineData("19:abc@thread.tacv2", "19~3aabc@thread.tacv2")]
    [InlineData("a:1_x/y", "a~3a1_x~2fy")]
    [InlineData("tenant|~%", "tenant~7c~7e~25")]
    [InlineData("é", "~u00e9")]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("", "")]
    public void An_id_becomes_a_part_of_a_key(string id, string part) => Assert.Equal((part, id), (KeyPart.Encode(id), KeyPart.Decode(part)));

    [Theory]
    [InlineData("a:b")]
    [InlineData("~")]
    [InlineData("~3")]
    [InlineData("~3A")]
    [InlineData("~61")]
    [InlineData("~u00e")]
    [InlineData("~u0041")]
    [InlineData("~+1")]
    [InlineData("é")]
    public void What_was_not_encoded_is_not_decoded(string part) => Assert.Throws<FormatException>(() => KeyPart.Decode(part));

    [Fact]
    public void Any_text_comes_back_and_makes_a_key_that_every_store_takes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyText, text =>
        {
            StoreLimits.CheckKey($"k:{KeyPart.Encode(text)}");
            return string.Equals(KeyPart.Decode(KeyPart.Encode(text)), text, StringComparison.Ordinal);
        }));

    [Fact]
    public void Parts_come_apart_as_they_were_joined() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyText, AnyText, (one, two) =>
            KeyPart.Split(KeyPart.Join("kind", one, two)).SequenceEqual(["kind", one, two], StringComparer.Ordinal)));

    [Fact]
    public void A_prefix_covers_what_begins_with_it_and_nothing_else() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyKey, AnyKey, (prefix, key) =>
            Covers(KeyRange.Prefix(prefix), key) == key.StartsWith(prefix, StringComparison.Ordinal)
            && Covers(KeyRange.Prefix(prefix), prefix + key)));

    [Fact]
    public async Task A_broken_limit_never_reaches_the_store()
    {
        var store = new LimitedTableStore(new Mock<ITableStore>(MockBehavior.Strict).Object);
        await Assert.ThrowsAsync<StoreLimitException>(() => store.GetAsync("Items", "p", "a/b", CancellationToken.None));
        await Assert.ThrowsAsync<StoreLimitException>(() => store.DeleteAsync("Items", "p", "k", "*", CancellationToken.None));
        Assert.Throws<StoreLimitException>(() => { store.RangeAsync("Items", "p#", KeyRange.All, CancellationToken.None); });
        Assert.Throws<StoreLimitException>(() => { store.RangeAsync("Items", "p", new KeyRange(new string('k', 600), ToExclusive: null), CancellationToken.None); });
    }

    private static bool Covers(KeyRange range, string key) =>
        string.CompareOrdinal(key, range.From) >= 0 && (range.ToExclusive is null || string.CompareOrdinal(key, range.ToExclusive) < 0);
}
