using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TeamsBot.Kernel.Links;

/// <summary>An element; made by <see cref="Html.Tag"/>.</summary>
public sealed class HtmlElement : Html
{
    private readonly string name;
    private readonly ImmutableArray<KeyValuePair<string, string>> attributes;
    private readonly ImmutableArray<Html> children;

    internal HtmlElement(string name, ImmutableArray<KeyValuePair<string, string>> attributes, ImmutableArray<Html> children) =>
        (this.name, this.attributes, this.children) = (name, attributes, children);

    /// <summary>The same element with one attribute more.</summary>
    /// <exception cref="ArgumentException">
    /// It has that attribute already, the name is no name or one that runs or loads something (<c>onclick</c>, <c>style</c>, <c>src</c>, …), or it is a link to another
    /// address than <see cref="Html.Link"/> takes.
    /// </exception>
    public HtmlElement With(string attribute, string value) =>
        attributes.Any(a => string.Equals(a.Key, attribute, StringComparison.OrdinalIgnoreCase))
            ? throw new ArgumentException($"<{name}> has the attribute '{attribute}' already.", nameof(attribute))
            : new(name, attributes.Add(new(HtmlNames.Attribute(attribute, value), value)), children);

    /// <summary>The same element with a number as attribute, as SVG reads it: a point, at most two decimals.</summary>
    public HtmlElement With(string attribute, double value) => With(attribute, value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>The same element with its classes, for the style sheet of the frame.</summary>
    public HtmlElement Class(string classes) => With("class", classes);

    /// <summary>The same element holding these pieces after those it has.</summary>
    public HtmlElement Holding(params IEnumerable<Html> more)
    {
        var all = children.AddRange(more);
        return all.Length > 0 && HtmlNames.IsVoid(name)
            ? throw new ArgumentException($"<{name}> holds nothing.", nameof(more))
            : new(name, attributes, all);
    }

    private protected override void Write(StringBuilder markup)
    {
        markup.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            markup.Append(' ').Append(key).Append("=\"").Append(HtmlText.Encode(value)).Append('"');
        }

        markup.Append('>');
        if (HtmlNames.IsVoid(name)) { return; }
        Write(children, markup);
        markup.Append("</").Append(name).Append('>');
    }
}

/// <summary>Encoded text.</summary>
internal sealed class HtmlText(string text) : Html
{
    // Letters of every language stay as they are: smaller pages, and a source that can be read.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    private protected override void Write(StringBuilder markup) => markup.Append(Encode(text));
}

/// <summary>Pieces without an element around them.</summary>
internal sealed class HtmlParts(ImmutableArray<Html> parts) : Html
{
    private protected override void Write(StringBuilder markup) => Write(parts, markup);
}
