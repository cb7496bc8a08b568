using System.Text.Json.Serialization;

namespace TeamsBot.Platform.Content;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HolidayFile))]
[JsonSerializable(typeof(WeeklyQuestionFile))]
internal sealed partial class ContentJson : JsonSerializerContext;
