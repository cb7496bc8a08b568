using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsBot.Features.Reflection.Moment;
using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>Registers the reflection cards.</summary>
public static class ReflectionFeature
{
    /// <summary>Deals cards, walks the four steps, and keeps what people write for themselves alone.</summary>
    public static IServiceCollection AddReflection(this IServiceCollection services) => services
        .AddSingleton(TextSource.Beside<Session>("reflection"))
        .AddSingleton<ReflectionStore>()
        .AddSingleton<SessionDesk>()
        .AddSingleton<HomeTeam>()
        .AddSession()
        .AddJournal()
        .AddActions()
        .AddSharing()
        .AddChannel()
        .AddTally()
        .AddDeckCare();

    private static IServiceCollection AddSession(this IServiceCollection services) => services
        .AddSingleton<BeginReflection>()
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<BeginReflection>())
        .AddSingleton<ICardActionHandler, ChooseCard>()
        .AddSingleton<ICardActionHandler, DealOthers>()
        .AddSingleton<ICardActionHandler, LeaveCards>()
        .AddSingleton<ICardActionHandler, GoOn>()
        .AddSingleton<ICardActionHandler, AnswerStep>();

    private static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<ShowJournal>()
        .AddSingleton<ICommandHandler>(s => s.GetRequiredService<ShowJournal>())
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<ShowJournal>())
        .AddSingleton<ICardActionHandler, ShowEntry>()
        .AddSingleton<ICardActionHandler, AskRemove>()
        .AddSingleton<ICardActionHandler, RemoveEntries>()
        .AddSingleton<ICardActionHandler, ShowKeeping>()
        .AddSingleton<ICardActionHandler, SaveKeeping>()
        .AddSingleton<ILinkedFile, JournalFile>();

    private static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddSingleton<SendPrompt>()
        .AddSingleton<MomentStore>()
        .AddSingleton<IDueWork, PersonalRound>()
        .AddSingleton<IDueWork, MomentRound>()
        .AddSingleton<ICardActionHandler, ChooseRhythm>()
        .AddSingleton<ListActions>()
        .AddSingleton<ICommandHandler>(s => s.GetRequiredService<ListActions>())
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<ListActions>())
        .AddSingleton<ICardActionHandler, OpenAction>()
        .AddSingleton<ICardActionHandler, LookBack>();

    private static IServiceCollection AddSharing(this IServiceCollection services) => services
        .AddSingleton<SharedStore>()
        .AddSingleton<ShareDesk>()
        .AddSingleton<ISharedCardSource, SharedStepCards>()
        .AddSingleton<ICardActionHandler, ChooseShare>()
        .AddSingleton<ICardActionHandler, PreviewShare>()
        .AddSingleton<ICardActionHandler, PostShare>()
        .AddSingleton<ICardActionHandler, WithdrawShare>()
        .AddSingleton<ICardActionHandler>(s => ActivatorUtilities.CreateInstance<TakePart>(s, ReflectionVerbs.Join, true))
        .AddSingleton<ICardActionHandler>(s => ActivatorUtilities.CreateInstance<TakePart>(s, ReflectionVerbs.Leave, false))
        .AddSingleton<ICardActionHandler, MakeChange>()
        .AddSingleton<ILearningSource, StepsToLearnFrom>();

    private static IServiceCollection AddChannel(this IServiceCollection services) => services
        .AddSingleton<ChannelCards>()
        .AddSingleton<AskInChannel>()
        .AddSingleton<ICommandHandler, AskForCards>()
        .AddSingleton<EnterFromChannel>()
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<EnterFromChannel>())
        .AddSingleton<ICardActionHandler, LeaveLookBack>();

    private static IServiceCollection AddTally(this IServiceCollection services)
    {
        services.TryAddSingleton<MeantTeam>();
        return services
            .AddSingleton<TallyStore>()
            .AddSingleton<ThemeTally>()
            .AddSingleton<IDueWork, TallyRound>()
            .AddSingleton<ICommandHandler, ShowThemes>();
    }
}
