namespace AdaptiveCards;

/// <summary>An element of a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveSpacing Spacing { get; set; }

    public bool Separator { get; set; }

    public bool IsVisible { get; set; } = true;

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.ChoiceUnless("spacing", Spacing, AdaptiveSpacing.Default);
        json.Flag("separator", Separator, unless: false);
        json.Flag("isVisible", IsVisible, unless: true);
    }
}

/// <summary>An element this object model does not have (a chart, a badge): its type, and all else in <see cref="AdaptiveTypedElement.AdditionalProperties"/>.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public override string Type { get; set; } = "Unknown";
}

/// <summary>A text, with the Markdown subset of the host.</summary>
/// <remarks>https://adaptivecards.io/explorer/TextBlock.html</remarks>
public class AdaptiveTextBlock : AdaptiveElement
{
    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = "TextBlock";

    public string Text { get; set; } = " ";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    public bool IsSubtle { get; set; }

    public bool Wrap { get; set; }

    public int MaxLines { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("text", Text);
        json.ChoiceUnless("style", Style, AdaptiveTextBlockStyle.Paragraph);
        json.ChoiceUnless("size", Size, AdaptiveTextSize.Default);
        json.ChoiceUnless("weight", Weight, AdaptiveTextWeight.Default);
        json.ChoiceUnless("color", Color, AdaptiveTextColor.Default);
        json.ChoiceUnless("horizontalAlignment", HorizontalAlignment, AdaptiveHorizontalAlignment.Left);
        json.Flag("isSubtle", IsSubtle, unless: false);
        json.Flag("wrap", Wrap, unless: false);
        json.Positive("maxLines", MaxLines);
    }
}

/// <summary>A picture. Teams takes PNG, JPEG and GIF over HTTPS, at most 1 MB and 1024 by 1024 pixels.</summary>
/// <remarks>https://adaptivecards.io/explorer/Image.html</remarks>
public class AdaptiveImage : AdaptiveElement
{
    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url) => Url = new Uri(url);

    public override string Type { get; set; } = "Image";

    public Uri? Url { get; set; }

    public string? AltText { get; set; }

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }

    /// <summary>Width in pixels; 0 leaves it to the host.</summary>
    public uint PixelWidth { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("url", Url?.OriginalString);
        json.Text("altText", AltText);
        json.ChoiceUnless("size", Size, AdaptiveImageSize.Auto);
        json.ChoiceUnless("style", Style, AdaptiveImageStyle.Default);
        json.Pixels("width", PixelWidth);
        json.Element("selectAction", SelectAction);
    }
}

/// <summary>Titles with a value each, as a list of two columns.</summary>
/// <remarks>https://adaptivecards.io/explorer/FactSet.html</remarks>
public class AdaptiveFactSet : AdaptiveElement
{
    public override string Type { get; set; } = "FactSet";

    public List<AdaptiveFact> Facts { get; set; } = [];

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Objects("facts", Facts, fact =>
        {
            json.Text("title", fact.Title);
            json.Text("value", fact.Value);
        });
    }
}

/// <summary>One title with its value.</summary>
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value) => (Title, Value) = (title, value);

    public string Title { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>Buttons in the body. They count with the card's own: Teams shows six in all.</summary>
/// <remarks>https://adaptivecards.io/explorer/ActionSet.html</remarks>
public class AdaptiveActionSet : AdaptiveElement
{
    public override string Type { get; set; } = "ActionSet";

    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Elements("actions", Actions);
    }
}
