namespace AdaptiveCards;

/// <summary>An element of a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveSpacing Spacing { get; set; }

    public bool Separator { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.ChoiceUnless("spacing", Spacing, AdaptiveSpacing.Default);
        json.Flag("separator", Separator, unless: false);
    }
}

/// <summary>A text, with the Markdown subset of the host.</summary>
/// <remarks>https://adaptivecards.io/explorer/TextBlock.html</remarks>
public class AdaptiveTextBlock(string text) : AdaptiveElement
{
    internal override string TypeName => "TextBlock";

    public string Text { get; set; } = text;

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    public bool IsSubtle { get; set; }

    public bool Wrap { get; set; }

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
    }
}

/// <summary>Titles with a value each, as a list of two columns.</summary>
/// <remarks>https://adaptivecards.io/explorer/FactSet.html</remarks>
public class AdaptiveFactSet : AdaptiveElement
{
    internal override string TypeName => "FactSet";

    public List<AdaptiveFact> Facts { get; } = [];

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
public class AdaptiveFact(string title, string value)
{
    internal string Title => title;

    internal string Value => value;
}
