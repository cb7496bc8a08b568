using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Contributing;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Features.Changes.Serving;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Features.Changes.Story.Exports;
using TeamsBot.Features.Changes.Story.Pages;
using TeamsBot.Features.Changes.Story;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>The changes a team works on, walked through Plan, Do, Check and Act.</summary>
public static class ChangesFeature
{
    private static readonly IChangeStep[] Steps =
    [
        new EditChange(), new DescribeApproach(), new NamePeople(), new StartChange(), new BeginChange(), new ReplanChange(), new StartCheck(), new GiveMoreTime(),
        new JudgeChange(), new StartNextCycle(), new SustainChange(), new StopChange(), new ConfirmSustained(), new ReopenChange(), new ConfirmInUse(),
        new RelapseChange(), new ReviveChange(), new RestChange(), new ResumeChange(), new GoOnWithChange(),
        new AskConsultation(), new SetContribution(),
    ];

    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.AddSingleton(TextSource.Beside<OpenChange>("changes"));
        services.AddSingleton<ChangeContent>().AddSingleton<ChangeStore>().AddSingleton<PointStore>().AddSingleton<Announce>().AddSingleton<VisitDoor>().AddSingleton<ShowChange>();
        services.AddSingleton<ListChanges>();
        services.AddSingleton<ICommandHandler>(provider => provider.GetRequiredService<ListChanges>()).AddSingleton<ICommandHandler, ShowPromises>();
        services.AddSingleton<ICardActionHandler>(provider => provider.GetRequiredService<ListChanges>());
        services.AddSingleton<ICardActionHandler, OpenChange>().AddSingleton<ICardActionHandler, CreateChange>().AddSingleton<ICardActionHandler, ShowMore>();
        services.AddSingleton<ConsultationDesk>().AddSingleton<ICardActionHandler, ShowConsultation>().AddSingleton<ICardActionHandler, RaisePoint>();
        services.AddSingleton<ICardActionHandler, AnswerPoint>().AddSingleton<ICardActionHandler, ShareAnswers>().AddSingleton<ICardActionHandler, ShowContributions>();
        services.AddSingleton<ChangeDoor>().AddSingleton<SaveReadings>();
        services.AddSingleton<ICardActionHandler, ShowMeasures>().AddSingleton<ICardActionHandler, SetMeasure>().AddSingleton<ICardActionHandler, DropMeasure>();
        services.AddSingleton<ICardActionHandler, TakeReading>().AddSingleton<ICardActionHandler, PasteReadings>();
        services.AddSingleton<ICardActionHandler, ListReadings>().AddSingleton<ICardActionHandler, TakeBackReading>();
        services.AddSingleton<ICardActionHandler, ShowFindings>().AddSingleton<ICardActionHandler, AddFinding>().AddSingleton<ICardActionHandler, ReadFinding>();
        services.AddSingleton<ICardActionHandler, FillChecklist>().AddSingleton<ICardActionHandler, ArrangePoint>();
        services.AddSingleton<StoryRows>().AddSingleton<StoryDoor>().AddSingleton<ICardActionHandler, ShowStory>();
        services.AddSingleton<ILinkedPage, StoryPage>().AddSingleton<ILinkedFile, MeasurementsCsv>().AddSingleton<ILinkedFile, RecordJson>();
        foreach (var step in Steps)
        {
            services.AddSingleton<ICardActionHandler>(provider => ActivatorUtilities.CreateInstance<TakeStep>(provider, step));
        }

        services.AddSingleton<IAgendaContribution, ChangesOnAgenda>().AddRound();
        services.TryAddSingleton<MeantTeam>();
        services.TryAddSingleton(provider => new Lazy<IAgenda>(provider.GetRequiredService<IAgenda>));
        return services;
    }

    private static void AddRound(this IServiceCollection services)
    {
        services.AddSingleton<RoundStore>().AddSingleton<WeekKeeper>().AddSingleton<AutomaticSteps>().AddSingleton<LeaderChat>();
        services.AddSingleton<AskAboutDues>().AddSingleton<ProposeHelp>().AddSingleton<TellOfLeaving>().AddSingleton<TeamLooks>();
        services.AddSingleton<IDueWork, ChangeRound>().AddSingleton<ICardActionHandler, AnswerHelp>().AddSingleton<ILearningSource, ChangesToLearnFrom>();
        services.AddSingleton<ITeamEventReceiver>(provider => provider.GetRequiredService<TeamLooks>());
        services.TryAddSingleton(provider => new Lazy<IAgreements>(provider.GetRequiredService<IAgreements>));
    }
}
