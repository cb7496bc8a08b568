using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Platform.Teams;

/// <summary>Registers what stands between the features and Microsoft Teams.</summary>
public static class TeamsRegistration
{
    /// <summary>Adds the bot, the dispatchers and the ports to Teams. The settings have to be valid (<see cref="BotOptions"/>, <see cref="TeamsOptions"/>).</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(RealTime.Machine);
        services.AddSingleton(BotOptions.From(configuration));
        services.AddSingleton(TeamsOptions.From(configuration));
        return services.AddConnector(configuration).AddPeople().AddDoor();
    }

    private static IServiceCollection AddConnector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBotHttpClient(configuration);
        services.AddSingleton<RateGate>();
        services.AddSingleton(s => new CloudAdapter(configuration, s.GetRequiredService<IHttpClientFactory>(), s.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<BotAdapter>(s => s.GetRequiredService<CloudAdapter>());
        services.AddSingleton<IBotFrameworkHttpAdapter>(s => s.GetRequiredService<CloudAdapter>());
        services.AddSingleton<IConversations, Conversations>();
        services.AddSingleton<SharedCardUpdater>();
        services.AddSingleton<ISharedCards>(s => s.GetRequiredService<SharedCardUpdater>());
        return services.AddHostedService(s => s.GetRequiredService<SharedCardUpdater>());
    }

    private static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<People>();
        services.AddSingleton<Memberships>();
        services.AddSingleton<ConnectorRoster>();
        services.AddSingleton<Roster>();
        services.AddSingleton<IRoster>(s => s.GetRequiredService<Roster>());
        services.AddSingleton<ITeamEventReceiver>(s => s.GetRequiredService<Roster>());
        return services.AddSingleton<IPrivateMessages, PersonalChats>();
    }

    private static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.AddSingleton(TextCatalog.Shared);
        services.AddSingleton<TextCatalog>();
        services.AddSingleton<Callers>();
        services.AddSingleton<Door>();
        services.AddSingleton<CardActions>();
        services.AddSingleton<Presses>();
        services.AddSingleton<CommandWords>();
        services.AddSingleton<Commands>();
        services.AddSingleton<TeamEvents>();
        services.AddSingleton<MessageAnswers>();
        return services.AddSingleton<IBot, TeamsBotHandler>();
    }
}
