using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>Registers learning together.</summary>
public static class LearningFeature
{
    /// <summary>Plans learning moments, asks what they brought, and keeps wishes.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services.TryAddSingleton<MeantTeam>();
        return services
            .AddSingleton(TextSource.Beside<Moment>("learning"))
            .AddSingleton<MomentStore>()
            .AddSingleton<WishStore>()
            .AddSingleton<VisitDoor>()
            .AddPlanning()
            .AddDays()
            .AddOwnCalendars()
            .AddWishes()
            .AddYear();
    }

    private static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<Suggest>()
        .AddSingleton<PlanPages>()
        .AddSingleton<PostMoment>()
        .AddSingleton<SyncMoments>()
        .AddSingleton<AfterPlan>()
        .AddSingleton<MomentCards>()
        .AddSingleton<ISharedCardSource>(s => s.GetRequiredService<MomentCards>())
        .AddSingleton<BeginPlan>()
        .AddSingleton<ICommandHandler>(s => s.GetRequiredService<BeginPlan>())
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<BeginPlan>())
        .AddSingleton<ICardActionHandler, PlanDetails>()
        .AddSingleton<ICardActionHandler, SaveMoment>()
        .AddAttendance(LearningVerbs.Come, Attendance.Comes)
        .AddAttendance(LearningVerbs.Stay, Attendance.Stays)
        .AddAttendance(LearningVerbs.Show, Attendance.Shows)
        .AddSingleton<ICardActionHandler, AskCancel>()
        .AddSingleton<ICardActionHandler, CancelMoment>();

    private static IServiceCollection AddOwnCalendars(this IServiceCollection services) => services
        .AddSingleton<FeedStore>()
        .AddSingleton<ILinkedFile, MomentFile>()
        .AddSingleton<ILinkedFeed, LearningFeed>()
        .AddSingleton<ShowCalendar>()
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<ShowCalendar>())
        .AddSingleton<ICardActionHandler, RetryCalendar>()
        .AddSingleton<ShowFeed>()
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<ShowFeed>())
        .AddSingleton<ICardActionHandler, RenewFeed>();

    private static IServiceCollection AddDays(this IServiceCollection services) => services
        .AddSingleton<RemindThread>()
        .AddSingleton<AskHost>()
        .AddSingleton<FollowCalendar>()
        .AddSingleton<LookAtPress>()
        .AddSingleton<TellHost>()
        .AddSingleton<IDueWork, LearningRound>()
        .AddSingleton<HarvestDoor>()
        .AddSingleton<TellLesson>()
        .AddSingleton<ICardActionHandler, AskHarvest>()
        .AddSingleton<ICardActionHandler, PreviewLesson>()
        .AddSingleton<ICardActionHandler, KeepHarvest>()
        .AddSingleton<ICardActionHandler, SayNotHeld>()
        .AddSingleton<ICardActionHandler, WithdrawLesson>();

    private static IServiceCollection AddWishes(this IServiceCollection services) => services
        .AddSingleton<ShowWishes>()
        .AddSingleton<ICommandHandler>(s => s.GetRequiredService<ShowWishes>())
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<ShowWishes>())
        .AddSingleton<ICardActionHandler, AddWish>()
        .AddSingleton<ICardActionHandler, VoteForWish>();

    private static IServiceCollection AddYear(this IServiceCollection services) => services
        .AddSingleton<ShowYear>()
        .AddSingleton<ICommandHandler>(s => s.GetRequiredService<ShowYear>())
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<ShowYear>());

    private static IServiceCollection AddAttendance(this IServiceCollection services, string verb, Attendance says) =>
        services.AddSingleton<ICardActionHandler>(s => ActivatorUtilities.CreateInstance<Attend>(s, verb, says));
}
