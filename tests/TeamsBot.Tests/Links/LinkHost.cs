using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform;

namespace TeamsBot.Tests.Links;

/// <summary>The whole service with one page and one file of its own, a clock that stands still, and a log that keeps everything.</summary>
public sealed class LinkHost : IAsyncDisposable
{
    public const string Tenant = "7a1e0000-0000-0000-0000-000000000001";
    private readonly string folder = Directory.CreateTempSubdirectory("links").FullName;
    private readonly WebApplication app;

    private LinkHost(string[] more)
    {
        app = BotHost.Build(
            [$"--Storage:SqlitePath={Path.Combine(folder, "bot.db")}", "--urls=http://127.0.0.1:0", "--Links:Address=https://bot.example/vast", .. more], builder =>
            {
                builder.Services.AddSingleton(new RealTime(Real)).AddSingleton<TimeProvider>(Product).AddSingleton<ILinkedPage>(Page).AddSingleton<ILinkedFile>(File).AddSingleton<ILinkedFeed>(Feed);
                builder.Logging.ClearProviders().AddProvider(Log);
            });
    }

    /// <summary>The time of links.</summary>
    public ManualTimeProvider Real { get; } = new(new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The time of meetings.</summary>
    public ManualTimeProvider Product { get; } = new(new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    public TestPage Page { get; } = new();

    public TestFile File { get; } = new();

    public TestFeed Feed { get; } = new();

    public KeptLog Log { get; } = new();

    public ITableStore Store => app.Services.GetRequiredService<ITableStore>();

    public HttpClient Browser { get; private set; } = null!;

    public static async Task<LinkHost> StartAsync(params string[] more)
    {
        var host = new LinkHost(more);
        await host.app.StartAsync();
        host.Browser = new HttpClient { BaseAddress = new Uri(host.app.Urls.Single()) };
        return host;
    }

    public static LinkTarget Target(string name = "test.page/1", string conversation = "19:one@thread.tacv2", string id = "01J", Language? language = null, string tenant = Tenant) =>
        new(name, new TeamKey(tenant, conversation), id, new MemberRef(tenant, "ada"), language ?? Language.Dutch);

    /// <summary>The path of a link to the page, as the browser asks for it behind the proxy.</summary>
    public Uri PageLink(LinkTarget? target = null) => Local(Links.ToPage(target ?? Target()));

    /// <summary>The path of a link to the file.</summary>
    public Uri FileLink(LinkTarget? target = null) => Local(Links.ToFile(target ?? Target("test.file/1")));

    /// <summary>The path of an address to subscribe to.</summary>
    public Uri FeedLink() => Local(Links.ToFeed(Target("test.feed/1")));

    public ILinks Links => app.Services.GetRequiredService<ILinks>();

    /// <summary>Asks, and answers with status and body.</summary>
    public async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpMethod method, Uri link, string? from = null)
    {
        using var answer = await SendAsync(method, link, from);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri link, string? from = null)
    {
        using var request = new HttpRequestMessage(method, link);
        if (from is not null) { request.Headers.Add("Sec-Fetch-Site", from); }
        return await Browser.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Browser?.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Uri Local(string? link) => new(link!["https://bot.example/vast".Length..], UriKind.Relative);
}

/// <summary>A page that says what it was asked for.</summary>
public sealed class TestPage : ILinkedPage
{
    public string Name => "test.page/1";

    public Func<LinkTarget, PageContent?> Answers { get; set; } =
        target => new("Vallen <voorkomen>", Html.Tag("p", $"{target.Team.ConversationId} {target.Id} {target.For.ObjectId} <b>"));

    public Task<PageContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken) => Task.FromResult(Answers(target));
}

/// <summary>A file that can be held back until everybody asked for it.</summary>
public sealed class TestFile : ILinkedFile
{
    private int reads;

    public string Name => "test.file/1";

    public int Reads => reads;

    public Func<Task<FileContent?>> Answers { get; set; } = () => Task.FromResult<FileContent?>(new("metingen.csv", "text/csv; charset=utf-8", "a;b"u8.ToArray()));

    public Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        return Answers();
    }
}

/// <summary>A feed that can be ended.</summary>
public sealed class TestFeed : ILinkedFeed
{
    public string Name => "test.feed/1";

    public bool IsEnded { get; set; }

    public Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken) =>
        Task.FromResult(IsEnded ? null : new FileContent("agenda.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR"u8.ToArray()));
}

/// <summary>Every line at every level, with the scopes around it.</summary>
public sealed class KeptLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(KeptLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = new System.Text.StringBuilder($"{logLevel} {category} {formatter(state, exception)} {exception}");
            log.scopes.ForEachScope((scope, text) => text.Append(" => ").Append(Say(scope)), line);
            log.Lines.Enqueue(line.ToString());
        }

        private static string Say(object? scope) =>
            scope is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : $"{scope}";
    }
}
