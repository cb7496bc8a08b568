using System.Text;
using System.Xml.Linq;

namespace TeamsBot.Kernel.Links;

/// <summary>
/// A piece of a page, safe by construction: text is encoded, and there is no way to put in markup but by elements and attributes.
/// Immutable, so a piece can be used twice.
/// </summary>
/// <example>
/// <code>
/// Html.Tag("ul").Class("timeline").Holding(events.Select(e =&gt; Html.Tag("li", Html.Tag("b", e.Day), " ", e.Title)))
/// </code>
/// </example>
public abstract class Html
{
    private protected Html()
    {
    }

    /// <summary>Nothing: for a part that is left out.</summary>
    public static Html Empty { get; } = new HtmlParts([]);

    /// <summary>Text as people typed it; a string is converted by itself where a piece is asked for.</summary>
    public static implicit operator Html(string text) => Text(text);

    /// <summary>Text as people typed it.</summary>
    public static Html Text(string text) => new HtmlText(text);

    /// <summary>Pieces one after another.</summary>
    public static Html Of(params IEnumerable<Html> parts) => new HtmlParts([.. parts]);

    /// <summary>An element and what it holds.</summary>
    /// <param name="name">HTML or SVG, such as <c>section</c> or <c>polyline</c>.</param>
    /// <param name="children">Pieces, or texts.</param>
    /// <exception cref="ArgumentException">The name is no name, or one that could do more than show (<c>script</c>, <c>iframe</c>, …).</exception>
    public static HtmlElement Tag(string name, params IEnumerable<Html> children) => new HtmlElement(HtmlNames.Element(name), [], []).Holding(children);

    /// <summary>A link.</summary>
    /// <param name="address">https, http on this machine, or <c>#part</c> of the same page.</param>
    /// <param name="text">What it says.</param>
    /// <exception cref="ArgumentException">The address is another one.</exception>
    public static HtmlElement Link(string address, string text) => Tag("a", text).With("href", address);

    /// <summary>A picture that was drawn as XML; it is held to the same elements and attributes. Namespaces and comments are left out.</summary>
    /// <exception cref="ArgumentException">An element or attribute is refused by <see cref="Tag"/> or <see cref="HtmlElement.With(string, string)"/>.</exception>
    public static HtmlElement Picture(XElement svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        var bare = Tag(svg.Name.LocalName, svg.Nodes().Select(Inside));
        return svg.Attributes().Where(a => !a.IsNamespaceDeclaration).Aggregate(bare, (element, a) => element.With(a.Name.LocalName, a.Value));
    }

    /// <summary>The markup.</summary>
    public sealed override string ToString()
    {
        var markup = new StringBuilder();
        Write(markup);
        return markup.ToString();
    }

    private static Html Inside(XNode node) => node switch
    {
        XElement element => Picture(element),
        XText text => text.Value,
        _ => Empty,
    };

    private protected abstract void Write(StringBuilder markup);

    /// <summary>Lets a piece write the pieces it holds.</summary>
    private protected static void Write(IEnumerable<Html> parts, StringBuilder markup)
    {
        foreach (var part in parts) { part.Write(markup); }
    }
}
