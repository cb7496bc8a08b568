using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Platform.Content;

/// <summary>The folder with decks, questions, instruments and holidays, read once at start.</summary>
public sealed class ContentFolder(string root)
{
    /// <summary>The folder that is published beside the binaries, from whatever directory the service is started.</summary>
    public static ContentFolder BesideTheBinaries { get; } = new(Path.Combine(AppContext.BaseDirectory, "content"));

    /// <summary>The rules of <c>holidays.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not what its schema says.</exception>
    public HolidayRules ReadHolidays() => Read("holidays.json", ContentJson.Default.HolidayFile, file => file.ToRules());

    /// <summary>The pool of <c>weekly-questions.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not what its schema says.</exception>
    public WeeklyQuestions ReadWeeklyQuestions() => Read("weekly-questions.json", ContentJson.Default.WeeklyQuestionFile, file => file.ToPool());

    /// <summary>The promises of <c>promises.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not what its schema says.</exception>
    public Promises ReadPromises() => Read("promises.json", ContentJson.Default.PromiseFile, file => file.ToPromises());

    /// <summary>The points of <c>sustaining-checklist.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not what its schema says.</exception>
    public SustainingChecklist ReadSustainingChecklist() =>
        Read("sustaining-checklist.json", ContentJson.Default.ChecklistFile, file => file.ToChecklist());

    /// <summary>The cards of <c>reflection-cards.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not what its schema says.</exception>
    public ReflectionDeck ReadReflectionDeck() => Read("reflection-cards.json", ContentJson.Default.ReflectionFile, file => file.ToDeck());

    /// <summary>The forms of <c>learning-moments.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not what its schema says.</exception>
    public LearningForms ReadLearningForms() => Read("learning-moments.json", ContentJson.Default.LearningFile, file => file.ToForms());

    private TContent Read<TFile, TContent>(string name, JsonTypeInfo<TFile> type, Func<TFile, TContent> toContent)
        where TFile : class
    {
        var path = Path.Combine(root, name);
        try
        {
            using var file = File.OpenRead(path);
            return toContent(JsonSerializer.Deserialize(file, type) ?? throw new JsonException("The file holds null."));
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new InvalidDataException($"The content file {path} cannot be read: {e.Message}", e);
        }
    }
}
