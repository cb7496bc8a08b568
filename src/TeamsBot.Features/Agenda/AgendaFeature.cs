using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;

namespace TeamsBot.Features.Agenda;

/// <summary>Registers the weekly item.</summary>
public static class AgendaFeature
{
    /// <summary>Posts the item, takes answers, keeps agreements, closes.</summary>
    public static IServiceCollection AddAgenda(this IServiceCollection services, AgendaOptions options) => services
        .AddSingleton(options)
        .AddSingleton(TextSource.Beside<Item>("agenda"))
        .AddSingleton<Items>()
        .AddSingleton<ItemContents>()
        .AddSingleton<ItemDoor>()
        .AddSingleton<ItemLead>()
        .AddSingleton<Answers>()
        .AddSingleton<AgreementDesk>()
        .AddSingleton<IAgreements, TeamAgreements>()
        .AddSingleton<PostItem>()
        .AddSingleton<CloseItem>()
        .AddSingleton<SendSummary>()
        .AddSingleton<TellLeader>()
        .AddSingleton<TellClosed>()
        .AddSingleton<ItemCards>()
        .AddSingleton<ISharedCardSource>(s => s.GetRequiredService<ItemCards>())
        .AddSingleton<SendMeeting>()
        .AddSingleton<MeetingCards>()
        .AddSingleton<ISharedCardSource>(s => s.GetRequiredService<MeetingCards>())
        .AddSingleton<IAgenda, WeeklyAgenda>()
        .AddSingleton<IDueWork, AgendaRound>()
        .AddSingleton<ICommandHandler, AgendaNow>()
        .AddSingleton<ICommandHandler, Why>()
        .AddSingleton<ShowHistory>()
        .AddSingleton<ICommandHandler>(s => s.GetRequiredService<ShowHistory>())
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<ShowHistory>())
        .AddActions();

    private static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddSingleton<ICardActionHandler, SetStatus>()
        .AddSingleton<ICardActionHandler, OpenWords>()
        .AddSingleton<ICardActionHandler, OpenNote>()
        .AddSingleton<ICardActionHandler, SaveNote>()
        .AddSingleton<ICardActionHandler, OpenLine>()
        .AddSingleton<ICardActionHandler, SaveLine>()
        .AddSingleton<ICardActionHandler, OpenQuestion>()
        .AddSingleton<ICardActionHandler, SaveAnswer>()
        .AddSingleton<ICardActionHandler, TakeBackAnswer>()
        .AddSingleton<ICardActionHandler, OpenAgreements>()
        .AddSingleton<ICardActionHandler, MakeAgreement>()
        .AddSingleton<ICardActionHandler, OpenAgreement>()
        .AddAgreementRule(AgendaVerbs.AgreementDone, (agreement, _, now) => agreement.Finish(now))
        .AddAgreementRule(AgendaVerbs.AgreementDrop, (agreement, data, now) => agreement.Drop(data.Text("reason"), now))
        .AddAgreementRule(AgendaVerbs.AgreementRestore, (agreement, _, _) => agreement.Restore())
        .AddSingleton<ICardActionHandler, OpenAll>()
        .AddSingleton<ICardActionHandler, OpenClose>()
        .AddSingleton<ICardActionHandler, ConfirmClose>()
        .AddSingleton<ICardActionHandler, Reopen>()
        .AddSingleton<ICardActionHandler, StartMeeting>()
        .AddMove(AgendaVerbs.MeetingNext, (meeting, by, now) => meeting.Next(by, now))
        .AddMove(AgendaVerbs.MeetingBack, (meeting, by, now) => meeting.Back(by, now))
        .AddMove(AgendaVerbs.MeetingStop, (meeting, by, now) => meeting.Stop(by, now))
        .With<SkipItem>(AgendaVerbs.Skip, ItemState.Open, ItemState.Skipped)
        .With<SkipItem>(AgendaVerbs.Unskip, ItemState.Skipped, ItemState.Open)
        .With<AnswerUnknown>(AgendaVerbs.IsThere, false)
        .With<AnswerUnknown>(AgendaVerbs.PostNow, true);

    private static IServiceCollection AddAgreementRule(
        this IServiceCollection services, string verb, Func<Agreement, CardData, Instant, Outcome<Agreement>> rule) => services.With<ChangeAgreement>(verb, rule);

    private static IServiceCollection AddMove(this IServiceCollection services, string verb, Func<Meeting, string, Instant, Meeting> rule) =>
        services.With<MoveMeeting>(verb, rule);

    private static IServiceCollection With<THandler>(this IServiceCollection services, params object[] arguments)
        where THandler : class, ICardActionHandler =>
        services.AddSingleton<ICardActionHandler>(s => ActivatorUtilities.CreateInstance<THandler>(s, arguments));
}
