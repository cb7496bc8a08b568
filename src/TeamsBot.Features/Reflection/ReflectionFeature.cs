using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>Registers the reflection cards.</summary>
public static class ReflectionFeature
{
    /// <summary>Deals cards, walks the four steps, and keeps what people write for themselves alone.</summary>
    public static IServiceCollection AddReflection(this IServiceCollection services) => services
        .AddSingleton(TextSource.Beside<Session>("reflection"))
        .AddSingleton<ReflectionStore>()
        .AddSingleton<SessionDesk>()
        .AddSession();

    private static IServiceCollection AddSession(this IServiceCollection services) => services
        .AddSingleton<BeginReflection>()
        .AddSingleton<ICommandHandler>(s => s.GetRequiredService<BeginReflection>())
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<BeginReflection>())
        .AddSingleton<ICardActionHandler, ChooseCard>()
        .AddSingleton<ICardActionHandler, DealOthers>()
        .AddSingleton<ICardActionHandler, LeaveCards>()
        .AddSingleton<ICardActionHandler, GoOn>()
        .AddSingleton<ICardActionHandler, AnswerStep>();
}
