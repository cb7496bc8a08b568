using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An Adaptive Card: a body of elements, a row of buttons, and a text for hosts that cannot show it.</summary>
/// <remarks>https://adaptivecards.io/explorer/AdaptiveCard.html</remarks>
[JsonConverter(typeof(AdaptiveCardJsonConverter))]
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of a card attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Letters of every language as they are: cards stay small and readable in the approved files.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion) => Version = new AdaptiveSchemaVersion(schemaVersion);

    public override string Type { get; set; } = "AdaptiveCard";

    public AdaptiveSchemaVersion Version { get; set; }

    public List<AdaptiveElement> Body { get; set; } = [];

    public List<AdaptiveAction> Actions { get; set; } = [];

    public AdaptiveRefresh? Refresh { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    public string? FallbackText { get; set; }

    public string? Speak { get; set; }

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
        json.Text("version", Version.ToString());
        json.Text("lang", Lang);
        json.Text("fallbackText", FallbackText);
        json.Text("speak", Speak);
        if (Refresh is { } refresh)
        {
            json.Object("refresh", () => refresh.Write(json));
        }

        base.Write(json);
        json.Element("selectAction", SelectAction);
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

/// <summary>The version of the card schema, such as 1.5.</summary>
public class AdaptiveSchemaVersion(int major, int minor)
{
    /// <exception cref="FormatException">The text is not of the form <c>major.minor</c>.</exception>
    public AdaptiveSchemaVersion(string versionString)
        : this(Parse(versionString).Major, Parse(versionString).Minor)
    {
    }

    public int Major { get; set; } = major;

    public int Minor { get; set; } = minor;

    public override string ToString() => $"{Major}.{Minor}";

    private static Version Parse(string version) =>
        System.Version.TryParse(version, out var parsed) ? parsed : throw new FormatException($"'{version}' is not a schema version.");
}

/// <summary>The action with which a client asks for the reader's own view of the card; at most 60 readers.</summary>
/// <remarks>https://adaptivecards.io/explorer/Refresh.html</remarks>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction? Action { get; set; }

    public List<string> UserIds { get; set; } = [];

    internal void Write(CardWriter json)
    {
        json.Element("action", Action);
        json.Texts("userIds", UserIds);
    }
}
