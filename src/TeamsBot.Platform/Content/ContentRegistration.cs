using Microsoft.Extensions.DependencyInjection;

namespace TeamsBot.Platform.Content;

/// <summary>The content folder's contribution to the host.</summary>
public static class ContentRegistration
{
    /// <summary>Registers holidays and questions of the week, each read at its first use.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services) =>
        services
            .AddSingleton(_ => ContentFolder.BesideTheBinaries.ReadHolidays())
            .AddSingleton(_ => ContentFolder.BesideTheBinaries.ReadWeeklyQuestions());
}
