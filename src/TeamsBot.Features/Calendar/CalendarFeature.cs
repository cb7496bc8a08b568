using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Calendar;

/// <summary>Signing in for one's calendar, signing out, and finding out what the calendar lacks.</summary>
public static class CalendarFeature
{
    /// <summary>Adds the commands sign in, sign out and calendar check.</summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddSingleton(TextSource.Beside<AskSignIn>("calendar"))
        .AddSingleton<AskSignIn>()
        .AddSingleton<ICommandHandler, SignInCommand>()
        .AddSingleton<ICommandHandler, SignOutCommand>()
        .AddSingleton<ICommandHandler, CheckCommand>()
        .AddSingleton<ICardActionHandler, PressSignIn>();
}
