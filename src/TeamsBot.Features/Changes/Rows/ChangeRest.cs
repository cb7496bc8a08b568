using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>What nobody looks for in a table: the JSON column <c>Rest</c> of a change.</summary>
internal sealed record ChangeRest(PersonJson? Deputy, PersonJson CreatedBy, PersonJson ChangedBy, string Nonce);

/// <summary>A person inside JSON.</summary>
internal sealed record PersonJson(string Id, string Name)
{
    public static PersonJson Of(NamedMember person) => new(person.Ref.ToString(), person.Name);

    public NamedMember ToMember() =>
        new(MemberRef.Parse(Id) ?? throw new InvalidDataException("A row of a change names nobody."), Name);
}

/// <summary>JSON columns: letters of every language as they are, so that they stay readable and small.</summary>
internal static class RowJson
{
    private static readonly RowJsonTypes Types = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(ChangeRest rest) => JsonSerializer.Serialize(rest, Types.ChangeRest);

    public static string Write(Dictionary<string, JsonElement?> changed) => JsonSerializer.Serialize(changed, Types.DictionaryStringNullableJsonElement);

    public static ChangeRest ReadRest(string json) => JsonSerializer.Deserialize(json, Types.ChangeRest)!;

    public static Dictionary<string, JsonElement?> ReadChanged(string json) =>
        JsonSerializer.Deserialize(json, Types.DictionaryStringNullableJsonElement)!;

    public static JsonElement Value(string text) => JsonSerializer.SerializeToElement(text, Types.String);

    public static JsonElement Value(long number) => JsonSerializer.SerializeToElement(number, Types.Int64);

    public static JsonElement Value(DateTimeOffset moment) => JsonSerializer.SerializeToElement(moment, Types.DateTimeOffset);
}

[JsonSerializable(typeof(ChangeRest))]
[JsonSerializable(typeof(Dictionary<string, JsonElement?>))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(DateTimeOffset))]
internal sealed partial class RowJsonTypes : JsonSerializerContext;
