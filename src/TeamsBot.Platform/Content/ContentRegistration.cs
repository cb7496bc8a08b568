using Microsoft.Extensions.DependencyInjection;

namespace TeamsBot.Platform.Content;

/// <summary>The content folder's contribution to the host.</summary>
public static class ContentRegistration
{
    /// <summary>Registers holidays, questions of the week, promises, the sustaining checklist, the reflection cards and the forms of learning, each read at its first use.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services) =>
        services
            .AddSingleton(_ => ContentFolder.BesideTheBinaries.ReadHolidays())
            .AddSingleton(_ => ContentFolder.BesideTheBinaries.ReadWeeklyQuestions())
            .AddSingleton(_ => ContentFolder.BesideTheBinaries.ReadPromises())
            .AddSingleton(_ => ContentFolder.BesideTheBinaries.ReadSustainingChecklist())
            .AddSingleton(_ => ContentFolder.BesideTheBinaries.ReadReflectionDeck())
            .AddSingleton(_ => ContentFolder.BesideTheBinaries.ReadLearningForms());
}
