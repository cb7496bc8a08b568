using Microsoft.AspNetCore.Server.Kestrel.Core;
using TeamsBot.Features.Agenda;
using TeamsBot.Features.Calendar;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Learning;
using TeamsBot.Features.Reflection;
using TeamsBot.Features.Setup;
using TeamsBot.Hosting;
using TeamsBot.Hosting.Links;
using TeamsBot.Platform.Calendars;
using TeamsBot.Platform.Content;
using TeamsBot.Platform.Links;
using TeamsBot.Platform.Scheduling;
using TeamsBot.Platform.Storage;
using TeamsBot.Platform.Teams;

namespace TeamsBot;

/// <summary>Builds the service.</summary>
public static class BotHost
{
    private const long BodyLimit = 256 * 1024;

    /// <summary>The whole service, ready to run.</summary>
    /// <param name="args">Settings as <c>--Key=value</c>.</param>
    /// <param name="configure">Called first: what is registered here (the product's <see cref="TimeProvider"/>) stays.</param>
    /// <exception cref="SettingsException">Settings are wrong; the message names all of them.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Of(args) });
        configure?.Invoke(builder);
        Settings.Require(builder.Configuration);
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = BodyLimit);
        AddTo(builder.Services, builder.Configuration);
        var app = builder.Build();
        app.Services.RequireUniqueNames();
        return app.MapBot();
    }

    private static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage(configuration).AddContent().AddTeams(configuration).AddScheduling().AddCalendars(configuration).AddPrivacyKey(configuration);
        services.AddLinks(configuration).AddLinkWeb();
        services.AddSetup().AddAgenda(Settings.Agenda(configuration)).AddChanges().AddReflection().AddLearning().AddCalendar();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        services.Configure<KestrelServerOptions>(server => server.AddServerHeader = false);
    }
}
