using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsBot.Hosting;
using TeamsBot.Kernel.Privacy;

namespace TeamsBot.Tests.Hosting;

public sealed class HostSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("host").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void One_message_names_every_wrong_setting()
    {
        var error = Assert.Throws<SettingsException>(() => Build(
            "--Storage:Provider=azureTables", "--Teams:AllowedTenants:0=mine", "--Teams:AllowedServiceUrls:0=teams", "--MicrosoftAppType=Robot",
            "--ToChannelFromBotLoginUrl=http://login.example", "--Privacy:Key=c2hvcnQ=", "--Agenda:ClaimSeconds=soon", "--Links:Address=http://bot.example", "--Calendar:Route=outlook"));

        string[] names =
        [
            "Storage:ConnectionString", "Teams:AllowedTenants", "Teams:AllowedServiceUrls", "MicrosoftAppType", "ToChannelFromBotLoginUrl", "Privacy:Key",
            "Agenda:ClaimSeconds", "Links:Address", "Calendar:Route",
        ];
        Assert.All(names, name => Assert.Contains(name, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("c2hvcnQ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Azure_tables_need_a_key_of_their_own() =>
        Assert.Contains("Privacy:Key is required", Assert.Throws<SettingsException>(
            () => Build("--Storage:Provider=AzureTables", "--Storage:TablesUri=https://x.table.core.windows.net")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_key_made_at_the_first_start_is_the_key_of_the_next()
    {
        await using var first = Build();
        var key = first.Services.GetRequiredService<PrivacyKey>().Bytes.ToArray();
        await using var second = Build();

        Assert.Equal(32, key.Length);
        Assert.Equal(key, second.Services.GetRequiredService<PrivacyKey>().Bytes.ToArray());
        Assert.True(File.Exists(Path.Combine(folder, "privacy.key")));
    }

    [Fact]
    public async Task It_is_ready_while_the_store_answers_and_refuses_who_has_no_token()
    {
        await using var app = Build("--urls=http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/ready"));
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await app.StopAsync();
    }

    [Fact]
    public void Every_setting_is_in_docs_operate_and_nothing_else()
    {
        var listed = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "operate.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        var known = OptionsSections().Concat(SettingsWithoutASection);
        Assert.Equal(known.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    // The keys of the SDK are read one by one, not as a section.
    private static readonly string[] SettingsWithoutASection =
    [
        "MicrosoftAppId", "MicrosoftAppType", "MicrosoftAppTenantId", "MicrosoftAppPassword", "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelTokenIssuer",
        "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "OAuthUrl", "DangerouslyAllowUnauthenticatedRequests",
    ];

    private static IEnumerable<string> OptionsSections() =>
        new (string Section, Type Options)[]
        {
            ("Storage", typeof(TeamsBot.Platform.Storage.StorageOptions)), ("Teams", typeof(TeamsBot.Platform.Teams.TeamsOptions)),
            ("Privacy", typeof(PrivacyOptions)), ("Links", typeof(TeamsBot.Platform.Links.LinksOptions)), ("Agenda", typeof(TeamsBot.Features.Agenda.AgendaOptions)),
            ("Calendar", typeof(TeamsBot.Platform.Calendars.CalendarOptions)),
        }.SelectMany(o => o.Options.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => $"{o.Section}:{p.Name}"));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private WebApplication Build(params string[] more) => BotHost.Build(Arguments(more), builder => builder.Logging.ClearProviders());

    private string[] Arguments(params string[] more) => [$"--Storage:SqlitePath={Path.Combine(folder, "bot.db")}", .. more];
}
