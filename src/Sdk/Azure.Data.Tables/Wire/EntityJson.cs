using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Entities as JSON of OData with minimal metadata: a type that JSON lacks is named in <c>name@odata.type</c>.
/// Source: learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations.
/// </summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static byte[] Table(string name) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["TableName"] = name });

    public static byte[] Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in (TableEntity)entity)
            {
                if (name is not (TableEntity.ETagName or nameof(ITableEntity.Timestamp))) { Write(json, name, value); }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static TableEntity Read(BinaryData content)
    {
        using var json = JsonDocument.Parse(content);
        return Read(json.RootElement);
    }

    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            if (!property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal) && !string.Equals(property.Name, "odata.metadata", StringComparison.Ordinal))
            {
                entity.Add(property.Name, Value(property, json));
            }
        }

        return entity;
    }

    public static T As<T>(TableEntity entity)
        where T : class, ITableEntity => entity as T ?? throw new NotSupportedException("Entities are read as TableEntity.");

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: Typed("Edm.Int64").WriteString(name, number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: Typed("Edm.Double").WriteNumber(name, number); break;
            case DateTimeOffset moment: Typed("Edm.DateTime").WriteString(name, moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)); break;
            case byte[] bytes: Typed("Edm.Binary").WriteBase64String(name, bytes); break;
            default: throw new NotSupportedException($"A property cannot hold {value.GetType().Name}.");
        }

        Utf8JsonWriter Typed(string type)
        {
            json.WriteString(name + TypeSuffix, type);
            return json;
        }
    }

    private static object Value(JsonProperty property, JsonElement entity)
    {
        var value = property.Value;
        var type = entity.TryGetProperty(property.Name + TypeSuffix, out var named) ? named.GetString() : null;
        return (type, value.ValueKind) switch
        {
            ("Edm.Int64", _) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            ("Edm.DateTime", _) => value.GetDateTimeOffset(),
            ("Edm.Binary", _) => value.GetBytesFromBase64(),
            ("Edm.Double", JsonValueKind.Number) => value.GetDouble(),
            ("Edm.Double", _) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
            (_, JsonValueKind.Number) => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
            _ => property.NameEquals(nameof(ITableEntity.Timestamp)) ? value.GetDateTimeOffset() : value.GetString()!,
        };
    }
}
