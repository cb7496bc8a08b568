using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TeamsBot.Platform.Storage;

/// <summary>
/// A row's columns as one JSON object. Text, yes or no and int stand as they are; a type that JSON lacks is an object of one
/// property that names it: <c>{"Title":"Vast punt","Count":3,"Since":{"instant":"2026-11-23T08:30:00.0000000Z"}}</c>.
/// </summary>
internal static class SqliteColumns
{
    private const string Long = "long";
    private const string Double = "double";
    private const string Moment = "instant";
    private const string Bytes = "bytes";

    // Relaxed: the file is read by people with a SQLite browser, never by an HTML page.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyDictionary<string, object> columns)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            foreach (var (name, value) in columns)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Dictionary<string, object> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Read(p.Value), StringComparer.Ordinal);
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: Typed(json, Long, () => json.WriteNumberValue(number)); break;
            case double number: Typed(json, Double, () => json.WriteNumberValue(number)); break;
            case DateTimeOffset moment: Typed(json, Moment, () => json.WriteStringValue(moment.UtcDateTime)); break;
            case byte[] bytes: Typed(json, Bytes, () => json.WriteBase64StringValue(bytes)); break;
            default: throw new ArgumentException($"No column can hold {value.GetType().Name}.", nameof(value));
        }
    }

    private static void Typed(Utf8JsonWriter json, string type, Action write)
    {
        json.WriteStartObject();
        json.WritePropertyName(type);
        write();
        json.WriteEndObject();
    }

    private static object Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt32(),
        _ => Typed(value.EnumerateObject().Single()),
    };

    private static object Typed(JsonProperty value) => value.Name switch
    {
        Long => value.Value.GetInt64(),
        Double => value.Value.GetDouble(),
        Moment => value.Value.GetDateTimeOffset(),
        Bytes => value.Value.GetBytesFromBase64(),
        _ => throw new InvalidDataException($"A column of the unknown type '{value.Name}'."),
    };
}
