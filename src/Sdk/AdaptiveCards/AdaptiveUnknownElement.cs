namespace AdaptiveCards;

/// <summary>An element this object model does not know, such as Teams' charts: a type, and its properties in <see cref="AdaptiveTypedElement.AdditionalProperties"/>.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/adaptivecards.adaptiveunknownelement</remarks>
public class AdaptiveUnknownElement : AdaptiveElement
{
    /// <summary>The type as it stands in the card: <c>Chart.Line</c>.</summary>
    public string Type { get; set; } = "";

    internal override string TypeName => Type;
}
