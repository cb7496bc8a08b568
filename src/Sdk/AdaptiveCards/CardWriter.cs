using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Writes card JSON by hand, leaving out what has its default: no reflection, a stable order, small cards.</summary>
internal sealed class CardWriter(Utf8JsonWriter json)
{
    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public void Flag(string name, bool value, bool unless)
    {
        if (value != unless)
        {
            json.WriteBoolean(name, value);
        }
    }

    public void Number(string name, double value)
    {
        if (!double.IsNaN(value))
        {
            json.WriteNumber(name, value);
        }
    }

    public void Positive(string name, long value)
    {
        if (value > 0)
        {
            json.WriteNumber(name, value);
        }
    }

    public void Choice<T>(string name, T? value) where T : struct, Enum
    {
        if (value is { } chosen)
        {
            json.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(chosen.ToString()));
        }
    }

    public void ChoiceUnless<T>(string name, T value, T unless) where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, unless))
        {
            Choice<T>(name, value);
        }
    }

    public void Element(string name, AdaptiveTypedElement? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            Element(value);
        }
    }

    public void Element(AdaptiveTypedElement element)
    {
        json.WriteStartObject();
        json.WriteString("type", element.TypeName);
        element.Write(this);
        json.WriteEndObject();
    }

    public void Elements<T>(string name, List<T> values, bool evenEmpty = true) where T : AdaptiveTypedElement =>
        Array(name, values, evenEmpty, Element);

    public void Objects<T>(string name, List<T> values, Action<T> properties) =>
        Array(name, values, evenEmpty: true, value =>
        {
            json.WriteStartObject();
            properties(value);
            json.WriteEndObject();
        });

    public void Any(string name, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            Any(value);
        }
    }

    private void Array<T>(string name, List<T> values, bool evenEmpty, Action<T> write)
    {
        if (values.Count == 0 && !evenEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        values.ForEach(write);
        json.WriteEndArray();
    }

    private void Any(object? value)
    {
        switch (value)
        {
            case AdaptiveTypedElement element:
                Element(element);
                break;
            case IDictionary<string, object> properties:
                json.WriteStartObject();
                foreach (var (key, item) in properties)
                {
                    json.WritePropertyName(key);
                    Any(item);
                }

                json.WriteEndObject();
                break;
            case IEnumerable<object> items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Any(item);
                }

                json.WriteEndArray();
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                JsonSerializer.Serialize(json, value, value.GetType());
                break;
        }
    }
}
