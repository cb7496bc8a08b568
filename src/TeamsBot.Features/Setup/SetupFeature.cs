using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Features.Setup.Commands;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Welcome;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup;

/// <summary>Installing, agreeing on the weekly rhythm, and everything about the settings of a conversation.</summary>
public static class SetupFeature
{
    /// <summary>Adds setup, settings and the commands help, settings, language, pause and resume.</summary>
    public static IServiceCollection AddSetup(this IServiceCollection services) => services
        .AddSingleton(TextSource.Beside<TeamDoor>("setup"))
        .AddSingleton<TeamTable>()
        .AddSingleton<ITeams, Rows.Teams>()
        .AddSingleton<KnowInstaller>().AddSingleton<TeamDoor>().AddSingleton<SaveSettings>().AddSingleton<MeantTeam>()
        .AddSingleton<TeamCard>().AddSingleton<AdoptGreeting>().AddSingleton<SetupPages>().AddSingleton<DaysDialog>()
        .AddSingleton<ITeamEventReceiver, Arrival>()
        .AddSingleton<ISharedCardSource, TeamCardSource>()
        .AddSingleton<IDueWork, GreetChannel>()
        .AddSingleton<IDueWork>(s => new StartFirstChange(s.GetRequiredService<TeamTable>(), s.GetServices<IAgendaContribution>))
        .AddSingleton<ICardActionHandler, OpenSetup>()
        .AddSingleton<ICardActionHandler, AskPeople>()
        .AddSingleton<ICardActionHandler, PreviewSetup>()
        .AddSingleton<ICardActionHandler, SaveSetup>()
        .AddSingleton<ICardActionHandler, OpenDays>()
        .AddSingleton<ICardActionHandler, AddDay>()
        .AddSingleton<ICardActionHandler, RemoveDay>()
        .AddSingleton<ICardActionHandler, OpenReflection>()
        .AddSingleton<ICardActionHandler, SaveReflection>()
        .AddSingleton<ICardActionHandler, OpenPause>()
        .AddSingleton<ICardActionHandler, SavePause>()
        .AddSingleton<ICardActionHandler, ResumeItem>()
        .AddSingleton<ICardActionHandler, ShowKept>()
        .AddSingleton<ICardActionHandler, PickLanguage>()
        .AddSingleton<ICardActionHandler, ChooseTeam>()
        .AddSingleton<ICommandHandler>(s => new HelpCommand(s.GetRequiredService<ITeams>(), s.GetServices<ICommandHandler>))
        .AddSingleton<ICommandHandler, SettingsCommand>()
        .AddSingleton<ICommandHandler, LanguageCommand>()
        .AddSingleton<ICommandHandler, PauseCommand>()
        .AddSingleton<ICommandHandler, ResumeCommand>();
}
