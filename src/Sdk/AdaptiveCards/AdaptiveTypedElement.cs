namespace AdaptiveCards;

/// <summary>What every part of a card has: a type, an id and properties this object model does not know.</summary>
/// <remarks>https://adaptivecards.io/explorer/ describes each part; https://learn.microsoft.com/adaptive-cards/sdk/authoring-cards/net the object model.</remarks>
public abstract class AdaptiveTypedElement
{
    internal abstract string TypeName { get; }

    public string? Id { get; set; }

    /// <summary>Properties outside the object model, written as they are: <c>msteams</c>, <c>targetWidth</c>, whole charts.</summary>
    public SerializableDictionary<string, object> AdditionalProperties { get; } = [];

    internal virtual void Write(CardWriter json)
    {
        json.Text("id", Id);
        foreach (var (name, value) in AdditionalProperties)
        {
            json.Any(name, value);
        }
    }
}

/// <summary>The dictionary type of <see cref="AdaptiveTypedElement.AdditionalProperties"/>.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull;
