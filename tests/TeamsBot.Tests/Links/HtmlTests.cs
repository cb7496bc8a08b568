using System.Xml.Linq;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Tests.Links;

public sealed class HtmlTests
{
    [Fact]
    public void Text_is_encoded_and_letters_of_other_languages_stay() =>
        Assert.Equal("<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; thé à Bobo</p>", Html.Tag("p", "<script>alert(\"1\")</script> & thé à Bobo").ToString());

    [Fact]
    public void Attributes_are_encoded() =>
        Assert.Equal("<p title=\"&quot; onclick=&quot;x&quot;&gt;\">x</p>", Html.Tag("p", "x").With("title", "\" onclick=\"x\">").ToString());

    [Fact]
    public void Elements_nest_with_texts_and_lists_between_them() => Assert.Equal(
        "<section class=\"a b\"><h2>Title</h2><ul><li>1</li><li>2</li></ul>and <b>more</b><br></section>",
        Html.Tag("section").Class("a b").Holding(
            Html.Tag("h2", "Title"), Html.Tag("ul", new[] { "1", "2" }.Select(n => Html.Tag("li", n))), "and ", Html.Tag("b", "more"), Html.Empty, Html.Tag("br")).ToString());

    [Fact]
    public void A_picture_has_its_numbers_with_a_point() => Assert.Equal(
        "<svg viewBox=\"0 0 600 200\" role=\"img\"><circle cx=\"1.5\" cy=\"0.33\" r=\"3\"></circle></svg>",
        Html.Tag("svg", Html.Tag("circle").With("cx", 1.5).With("cy", 1 / 3.0).With("r", 3)).With("viewBox", "0 0 600 200").With("role", "img").ToString());

    [Fact]
    public void A_picture_drawn_as_XML_is_taken_over_encoded() => Assert.Equal(
        "<svg viewBox=\"0 0 1 1\"><title>Vallen &lt;3 &amp; minder</title><path d=\"M0 0l1 1\" class=\"chart-line\"></path></svg>",
        Html.Picture(XElement.Parse("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><!-- by hand --><title>Vallen &lt;3 &amp; minder</title><path d="M0 0l1 1" class="chart-line"/></svg>
            """)).ToString());

    [Theory]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg onload='alert(1)'/>")]
    [InlineData("<svg><a href='javascript:alert(1)'/></svg>")]
    [InlineData("<svg xmlns:x='http://www.w3.org/1999/xlink'><a x:href='javascript:alert(1)'/></svg>")]
    [InlineData("<svg><foreignObject/></svg>")]
    public void A_picture_that_does_more_than_show_is_refused(string svg) => Assert.Throws<ArgumentException>(() => Html.Picture(XElement.Parse(svg)));

    [Fact]
    public void A_piece_stays_as_it_was()
    {
        var item = Html.Tag("li");
        _ = item.Class("x").Holding("y");
        Assert.Equal("<li></li>", item.ToString());
    }

    [Theory]
    [InlineData("https://bot.example/p/x?a=1&b=2", "<a href=\"https://bot.example/p/x?a=1&amp;b=2\">x</a>")]
    [InlineData("http://127.0.0.1:5101/p/x", "<a href=\"http://127.0.0.1:5101/p/x\">x</a>")]
    [InlineData("#cycle-2", "<a href=\"#cycle-2\">x</a>")]
    public void A_link_leads_to_a_safe_address(string address, string expected) => Assert.Equal(expected, Html.Link(address, "x").ToString());

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("http://bot.example/")]
    [InlineData("//bot.example/")]
    [InlineData("https://user@bot.example/")]
    [InlineData("")]
    public void A_link_to_anything_else_is_refused(string address)
    {
        Assert.Throws<ArgumentException>(() => Html.Link(address, "x"));
        Assert.Throws<ArgumentException>(() => Html.Tag("a").With("HREF", address));
    }

    [Theory]
    [InlineData("script")]
    [InlineData("STYLE")]
    [InlineData("iframe")]
    [InlineData("img")]
    [InlineData("form")]
    [InlineData("p onclick=x")]
    [InlineData("")]
    public void An_element_that_does_more_than_show_is_refused(string name) => Assert.Throws<ArgumentException>(() => Html.Tag(name));

    [Theory]
    [InlineData("onclick")]
    [InlineData("OnLoad")]
    [InlineData("style")]
    [InlineData("src")]
    [InlineData("formaction")]
    [InlineData("x y")]
    [InlineData("")]
    public void An_attribute_that_runs_or_loads_is_refused(string name) => Assert.Throws<ArgumentException>(() => Html.Tag("p").With(name, "x"));

    [Fact]
    public void An_attribute_stands_there_once() => Assert.Throws<ArgumentException>(() => Html.Tag("p").Class("a").With("CLASS", "b"));

    [Fact]
    public void A_break_holds_nothing() => Assert.Throws<ArgumentException>(() => Html.Tag("br", "x"));
}
