using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TeamsBot.Kernel.Links;

/// <summary>Which elements and attributes a page may have: those that show, none that run, load or send.</summary>
internal static partial class HtmlNames
{
    private static readonly FrozenSet<string> ForbiddenElements = Names(
        "script", "style", "iframe", "frame", "object", "embed", "applet", "base", "link", "meta", "form", "button", "input", "template", "portal", "foreignObject",
        "image", "img", "use", "animate", "set", "noscript", "textarea", "plaintext", "xmp", "html", "head", "body");

    private static readonly FrozenSet<string> ForbiddenAttributes = Names(
        "style", "src", "srcset", "srcdoc", "action", "formaction", "data", "background", "poster", "ping", "target", "http-equiv", "is", "nonce");

    private static readonly FrozenSet<string> Void = Names("br", "hr", "wbr", "col");

    /// <summary>Whether the element never holds anything and has no end.</summary>
    public static bool IsVoid(string element) => Void.Contains(element);

    /// <summary>The name, when a page may have such an element.</summary>
    public static string Element(string name) =>
        Name().IsMatch(name) && !ForbiddenElements.Contains(name) ? name : throw new ArgumentException($"A page has no element '{name}'.", nameof(name));

    /// <summary>The name, when a page may have such an attribute with this value.</summary>
    public static string Attribute(string name, string value) =>
        Name().IsMatch(name) && !name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && !ForbiddenAttributes.Contains(name) && (!IsHref(name) || IsHarmless(value))
            ? name
            : throw new ArgumentException($"A page has no attribute '{name}', or not with this value.", nameof(name));

    private static bool IsHref(string name) => string.Equals(name, "href", StringComparison.OrdinalIgnoreCase);

    private static bool IsHarmless(string address) => address.StartsWith('#') || LinkAddress.Find(address) is not null;

    private static FrozenSet<string> Names(params IEnumerable<string> names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9-]*$", RegexOptions.None, 500)]
    private static partial Regex Name();
}
