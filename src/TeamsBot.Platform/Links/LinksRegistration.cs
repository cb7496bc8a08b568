using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Platform.Links;

/// <summary>Registers links.</summary>
public static class LinksRegistration
{
    /// <summary>Adds <see cref="ILinks"/> and <see cref="LinkDoor"/>. The settings have to be valid (<see cref="LinksOptions"/>).</summary>
    public static IServiceCollection AddLinks(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(RealTime.Machine);
        services.AddSingleton(LinksOptions.From(configuration));
        services.AddSingleton<LinkSeal>();
        services.AddSingleton<UsedLinks>();
        services.AddSingleton<LinkedThings>();
        services.AddSingleton<LinkDoor>();
        return services.AddSingleton<ILinks, SealedLinks>();
    }
}
