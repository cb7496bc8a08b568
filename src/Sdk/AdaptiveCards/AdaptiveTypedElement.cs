namespace AdaptiveCards;

/// <summary>What every part of a card has: a type, an id, a fallback and properties this object model does not know.</summary>
/// <remarks>https://adaptivecards.io/explorer/ describes each part; https://learn.microsoft.com/adaptive-cards/sdk/authoring-cards/net the object model.</remarks>
public abstract class AdaptiveTypedElement
{
    public abstract string Type { get; set; }

    public string? Id { get; set; }

    /// <summary>What a host shows that does not know this part.</summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Properties outside the object model, written as they are: <c>msteams</c>, <c>targetWidth</c>, whole charts.</summary>
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = [];

    internal virtual void Write(CardWriter json)
    {
        json.Text("id", Id);
        if (Fallback is { Type: AdaptiveFallbackElement.AdaptiveFallbackType.Drop })
        {
            json.Text("fallback", "drop");
        }

        json.Element("fallback", Fallback?.Content);
        foreach (var (name, value) in AdditionalProperties)
        {
            json.Any(name, value);
        }
    }
}

/// <summary>The dictionary type of <see cref="AdaptiveTypedElement.AdditionalProperties"/>.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull;

/// <summary>Another element to show, or the order to drop this one, on a host that does not know it.</summary>
public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent) =>
        (Type, Content) = (AdaptiveFallbackType.Content, fallbackContent);

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement? Content { get; set; }

    /// <summary>What to do on a host that does not know the element.</summary>
    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }
}
