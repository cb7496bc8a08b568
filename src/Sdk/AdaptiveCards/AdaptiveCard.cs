using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An Adaptive Card: a body of elements, a row of buttons, and a text for hosts that cannot show it.</summary>
/// <remarks>https://adaptivecards.io/explorer/AdaptiveCard.html</remarks>
[JsonConverter(typeof(AdaptiveCardJsonConverter))]
public class AdaptiveCard(string schemaVersion) : AdaptiveTypedElement
{
    /// <summary>The content type of a card attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Letters of every language as they are: cards stay small and readable in the approved files.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal override string TypeName => "AdaptiveCard";

    public List<AdaptiveElement> Body { get; } = [];

    public List<AdaptiveAction> Actions { get; } = [];

    public string? FallbackText { get; set; }

    public string? Lang { get; set; }

    /// <summary>The card as indented JSON, defaults left out.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            new CardWriter(json).Element(this);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    internal override void Write(CardWriter json)
    {
        json.Text("version", schemaVersion);
        json.Text("lang", Lang);
        json.Text("fallbackText", FallbackText);
        base.Write(json);
        json.Elements("body", Body);
        json.Elements("actions", Actions, evenEmpty: false);
    }
}

/// <summary>Lets a card stand anywhere in an object that System.Text.Json writes. Cards are written, never read.</summary>
internal sealed class AdaptiveCardJsonConverter : JsonConverter<AdaptiveCard>
{
    public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, never read.");

    public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options) =>
        new CardWriter(writer).Element(value);
}
