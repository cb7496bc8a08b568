using System.Security.Cryptography;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Platform.Links;

namespace TeamsBot.Tests.Links;

public sealed class LinkSealTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 21, 12, 0);

    private static readonly LinkTarget Target = new(
        "test.page/1", new TeamKey("7a1e", "19:é/#?@thread.tacv2"), "01J", new MemberRef("9bbb", "ada-object-id"), Language.Dutch);

    private readonly LinkSeal seal = new(KeyOf(1));

    [Theory]
    [InlineData(LinkKind.Page)]
    [InlineData(LinkKind.File)]
    public void What_is_put_in_comes_out(LinkKind kind)
    {
        var token = new LinkToken(Target, Noon, LinkSeal.NewNonce());
        Assert.Equal(token, seal.Open(kind, seal.Close(kind, token)));
    }

    [Fact]
    public void A_change_in_any_character_makes_it_unreadable()
    {
        var link = Link();
        for (var i = 0; i < link.Length; i++)
        {
            var forged = $"{link[..i]}{(link[i] == 'A' ? 'B' : 'A')}{link[(i + 1)..]}";
            Assert.True(seal.Open(LinkKind.Page, forged) is null, $"character {i} can be forged");
        }
    }

    [Fact]
    public void A_change_in_any_bit_makes_it_unreadable()
    {
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(Link());
        for (var i = 0; i < bytes.Length * 8; i++)
        {
            bytes[i / 8] ^= (byte)(1 << (i % 8));
            Assert.True(seal.Open(LinkKind.Page, System.Buffers.Text.Base64Url.EncodeToString(bytes)) is null, $"bit {i} can be forged");
            bytes[i / 8] ^= (byte)(1 << (i % 8));
        }
    }

    [Theory]
    [InlineData("=")]
    [InlineData(" ")]
    [InlineData("A")]
    [InlineData("AAAA")]
    public void Nothing_can_be_added(string more) => Assert.Null(seal.Open(LinkKind.Page, Link() + more));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("%%%")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_link_is_unreadable(string text) => Assert.Null(seal.Open(LinkKind.Page, text));

    [Fact]
    public void Half_a_link_is_unreadable() => Assert.All(Enumerable.Range(0, Link().Length), length => Assert.Null(seal.Open(LinkKind.Page, Link()[..length])));

    [Fact]
    public void A_link_to_a_page_opens_no_file_and_the_other_way_round()
    {
        var token = new LinkToken(Target, Noon, LinkSeal.NewNonce());
        Assert.Null(seal.Open(LinkKind.File, seal.Close(LinkKind.Page, token)));
        Assert.Null(seal.Open(LinkKind.Page, seal.Close(LinkKind.File, token)));
    }

    [Fact]
    public void Another_key_opens_nothing() => Assert.Null(new LinkSeal(KeyOf(2)).Open(LinkKind.Page, Link()));

    [Fact]
    public void The_same_key_opens_it_on_another_instance() => Assert.NotNull(new LinkSeal(KeyOf(1)).Open(LinkKind.Page, Link()));

    [Fact]
    public void Nobody_reads_in_it_whom_or_what_it_is_about()
    {
        var bytes = System.Text.Encoding.Latin1.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(Link()));
        Assert.All(["test.page", "7a1e", "thread.tacv2", "01J", "9bbb", "ada-object-id"], part => Assert.DoesNotContain(part, bytes, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_links_to_the_same_are_not_the_same() => Assert.NotEqual(Link(), Link());

    [Fact]
    public void It_is_short_and_fit_for_an_address()
    {
        var real = Target with
        {
            Team = new TeamKey(Guid.Empty.ToString(), "19:0123456789abcdef0123456789abcdef0123456789abcdef@thread.tacv2"),
            For = new MemberRef(Guid.Empty.ToString(), Guid.Empty.ToString()),
            Id = new string('0', 32),
        };
        var link = seal.Close(LinkKind.Page, new(real, Noon, LinkSeal.NewNonce()));
        Assert.Matches("^[A-Za-z0-9_-]+$", link);
        Assert.InRange(link.Length, 1, 400);
    }

    [Fact]
    public void It_works_until_the_instant_it_expires()
    {
        var token = new LinkToken(Target, Noon, LinkSeal.NewNonce());
        Assert.False(token.IsExpired(Noon - Duration.FromTicks(1)));
        Assert.True(token.IsExpired(Noon));
    }

    private static PrivacyKey KeyOf(byte seed) => new(SHA256.HashData([seed]));

    private string Link() => seal.Close(LinkKind.Page, new(Target, Noon, LinkSeal.NewNonce()));
}
