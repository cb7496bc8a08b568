using System.Text.Json.Serialization;

namespace TeamsBot.Platform.Content;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HolidayFile))]
[JsonSerializable(typeof(WeeklyQuestionFile))]
[JsonSerializable(typeof(PromiseFile))]
[JsonSerializable(typeof(ChecklistFile))]
[JsonSerializable(typeof(ReflectionFile))]
[JsonSerializable(typeof(LearningFile))]
internal sealed partial class ContentJson : JsonSerializerContext;
