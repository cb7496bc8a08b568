using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>The changes a team works on, walked through Plan, Do, Check and Act.</summary>
public static class ChangesFeature
{
    private static readonly IChangeStep[] Steps =
    [
        new EditChange(), new NamePeople(), new StartChange(), new BeginChange(), new StartCheck(), new JudgeChange(), new StartNextCycle(), new StopChange(),
    ];

    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.AddSingleton(TextSource.Beside<OpenChange>("changes"));
        services.AddSingleton<ChangeStore>().AddSingleton<VisitDoor>().AddSingleton<ShowChange>();
        services.AddSingleton<ListChanges>();
        services.AddSingleton<ICommandHandler>(provider => provider.GetRequiredService<ListChanges>());
        services.AddSingleton<ICardActionHandler>(provider => provider.GetRequiredService<ListChanges>());
        services.AddSingleton<ICardActionHandler, OpenChange>().AddSingleton<ICardActionHandler, CreateChange>();
        foreach (var step in Steps)
        {
            services.AddSingleton<ICardActionHandler>(provider => ActivatorUtilities.CreateInstance<TakeStep>(provider, step));
        }

        services.AddSingleton<IAgendaContribution, ChangesOnAgenda>();
        services.TryAddSingleton<MeantTeam>();
        services.TryAddSingleton(provider => new Lazy<IAgenda>(provider.GetRequiredService<IAgenda>));
        return services;
    }
}
