namespace AdaptiveCards;

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Makes the whole area a button; its title is what a screen reader says.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Choice("style", Style);
        json.Element("selectAction", SelectAction);
    }
}

/// <summary>Elements below each other.</summary>
/// <remarks>https://adaptivecards.io/explorer/Container.html</remarks>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    internal override string TypeName => "Container";

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public List<AdaptiveElement> Items { get; } = [];

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.ChoiceUnless("verticalContentAlignment", VerticalContentAlignment, AdaptiveVerticalContentAlignment.Top);
        json.Elements("items", Items);
    }
}

/// <summary>Columns beside each other.</summary>
/// <remarks>https://adaptivecards.io/explorer/ColumnSet.html</remarks>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    internal override string TypeName => "ColumnSet";

    public List<AdaptiveColumn> Columns { get; } = [];

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Elements("columns", Columns);
    }
}

/// <summary>One column of an <see cref="AdaptiveColumnSet"/>.</summary>
/// <remarks>https://adaptivecards.io/explorer/Column.html</remarks>
public class AdaptiveColumn : AdaptiveContainer
{
    internal override string TypeName => "Column";

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>50px</c>.</summary>
    public string? Width { get; set; }

    internal override void Write(CardWriter json)
    {
        json.Text("width", Width);
        base.Write(json);
    }
}

/// <summary>The named widths of a column.</summary>
public static class AdaptiveColumnWidth
{
    public const string Auto = "auto";

    public const string Stretch = "stretch";
}
