using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>The JSON of the protocol: camel case, read without case, nulls left out, unknown fields kept.</summary>
internal static class BotJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 128,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TolerantText() },
        // Reflection only for what callers put into an opaque value.
        TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
    };

    public static T? Convert<T>(object? value) => value switch
    {
        null => default,
        T already => already,
        JsonElement element => element.Deserialize<T>(Options),
        _ => ToElement(value).Deserialize<T>(Options),
    };

    public static JsonElement ToElement(object value) => JsonSerializer.SerializeToElement(value, value.GetType(), Options);

    public static byte[] ToBytes(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);
}

/// <summary>A number or a truth where text belongs is read as that text.</summary>
internal sealed class TolerantText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
        {
            return reader.GetString();
        }

        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
        {
            throw new JsonException();
        }

        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(Error))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(OAuthCard))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(SignInResource))]
[JsonSerializable(typeof(SignInStateOfTokens))]
[JsonSerializable(typeof(TaskModuleRequest))]
[JsonSerializable(typeof(TaskModuleResponse))]
[JsonSerializable(typeof(TeamsChannelAccount))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(TeamsPagedMembersResult))]
[JsonSerializable(typeof(TokenExchangeInvokeRequest))]
[JsonSerializable(typeof(TokenExchangeInvokeResponse))]
[JsonSerializable(typeof(TokenExchangeRequest))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class BotJsonContext : JsonSerializerContext;
