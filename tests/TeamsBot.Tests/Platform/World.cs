using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform;
using TeamsBot.Platform.Calendars;
using TeamsBot.Platform.Storage;
using TeamsBot.Platform.Teams;
using CardAction = TeamsBot.Kernel.Actions.CardAction;

namespace TeamsBot.Tests.Platform;

/// <summary>The Teams side of the service on a store of its own, with a connector that the test plays.</summary>
public sealed class World : IAsyncDisposable
{
    public const string Host = "11111111-1111-1111-1111-111111111111";
    public const string ServiceUrl = $"https://smba.trafficmanager.net/emea/{Host}/";
    public const string Channel = "19:general@thread.tacv2";
    public const string BotId = "28:aaaaaaaa-0000-0000-0000-00000000b07b";

    private readonly string folder = Directory.CreateTempSubdirectory("world").FullName;
    private readonly SqliteTableStore sqlite;
    private readonly ServiceProvider services;

    public World(Action<IServiceCollection>? with = null, params (string Key, string Value)[] settings)
    {
        sqlite = new SqliteTableStore(Path.Combine(folder, "bot.db"));
        Store = new SwitchableStore(sqlite);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var collection = new ServiceCollection()
            .AddLogging().AddSingleton<ITableStore>(Store).AddSingleton<TimeProvider>(Clock).AddSingleton(new RealTime(Real))
            .AddSingleton<ITeams>(Teams);
        collection.AddTeams(configuration).AddCalendars(configuration);
        // The connector in place of the network; everything above it is the real thing.
        collection.AddHttpClient("").ConfigurePrimaryHttpMessageHandler(() => Connector);
        with?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public SwitchableStore Store { get; }

    /// <summary>The product's time.</summary>
    public ManualTimeProvider Clock { get; } = new(new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));

    /// <summary>The time of the wire.</summary>
    public ManualTimeProvider Real { get; } = new(new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));

    public PlayedConnector Connector { get; } = new();

    public KnownTeams Teams { get; } = new();

    public static ConversationAddress Address { get; } = new(ServiceUrl, Host, Channel, BotId);

    public static TeamKey Team { get; } = new(Host, Channel);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Lets an activity in as the adapter does, and gives back what the bot answered.</summary>
    public async Task<Answered?> TurnAsync(Activity activity)
    {
#if OFFICIAL_SDK
        var adapter = new ListeningAdapter(Get<CloudAdapter>());
        await Get<IBot>().OnTurnAsync(new TurnContext(adapter, activity), CancellationToken.None);
        return adapter.Answer is { } answer ? new Answered(answer.Status, answer.Body) : null;
#else
        var turn = Get<CloudAdapter>().Turn(activity);
        await Get<IBot>().OnTurnAsync(turn, CancellationToken.None);
        return turn.Answer is { } answer ? new Answered((int)answer.Status, answer.Body) : null;
#endif
    }

    public static Activity Sample(string name, Action<JsonObject>? change = null)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name)))!.AsObject();
        change?.Invoke(json);
        return System.Text.Json.JsonSerializer.Deserialize<Activity>(json.ToJsonString(), System.Text.Json.JsonSerializerOptions.Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        sqlite.Dispose();
        Connector.Dispose();
        Directory.Delete(folder, recursive: true);
    }

#if OFFICIAL_SDK
    private sealed class ListeningAdapter(BotAdapter real) : BotAdapter
    {
        public InvokeResponse? Answer { get; private set; }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Answer = activities.Select(a => a.Value).OfType<InvokeResponse>().Single();
            return Task.FromResult<ResourceResponse[]>([new("")]);
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            real.UpdateActivityAsync(turnContext, activity, cancellationToken);

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            real.DeleteActivityAsync(turnContext, reference, cancellationToken);

        public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
            real.ContinueConversationAsync(botId, reference, callback, cancellationToken);

        public override Task CreateConversationAsync(
            string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback,
            CancellationToken cancellationToken) =>
            real.CreateConversationAsync(botAppId, channelId, serviceUrl, audience, conversationParameters, callback, cancellationToken);
    }
#endif
}

/// <summary>The HTTP answer to an invoke.</summary>
public sealed record Answered(int Status, object? Body);

/// <summary>A connector that answers as told and remembers what it was asked.</summary>
public sealed class PlayedConnector : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly List<(string Method, string Path, string Body)> requests = [];

    /// <summary>Members by wire id; whoever is not here gets 404.</summary>
    public IDictionary<string, JsonObject> Members { get; } = new Dictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["29:1member"] = Person("29:1member", "Mila", "22222222-0000-0000-0000-000000000002"),
        ["29:1leader"] = Person("29:1leader", "Lies", "22222222-0000-0000-0000-000000000001"),
    };

    /// <summary>Answers to messages; when null they are taken.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? OnMessage { get; set; }

    /// <summary>Answers to questions to the roster; when null from <see cref="Members"/>.</summary>
    public Func<HttpResponseMessage>? OnRoster { get; set; }

    public IReadOnlyList<(string Method, string Path, string Body)> Requests
    {
        get
        {
            lock (gate) { return [.. requests]; }
        }
    }

    public static JsonObject Person(string id, string name, string objectId, string tenant = World.Host, string role = "user") =>
        new() { ["id"] = id, ["name"] = name, ["aadObjectId"] = objectId, ["tenantId"] = tenant, ["userRole"] = role };

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Refused(HttpStatusCode status, string code) => Json($$$"""{"error":{"code":"{{{code}}}"}}""", status);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var path = Uri.UnescapeDataString(request.RequestUri!.PathAndQuery);
        lock (gate) { requests.Add((request.Method.Method, path, body)); }
        if (request.Method == HttpMethod.Get) { return Roster(path); }
        if (OnMessage is not null) { return await OnMessage(request, cancellationToken); }
        return Json(path.EndsWith("/v3/conversations", StringComparison.Ordinal)
            ? $$"""{"id":"{{World.Channel}};messageid=1700","activityId":"1700"}"""
            : """{"id":"1701"}""");
    }

    private HttpResponseMessage Roster(string path)
    {
        if (OnRoster is not null) { return OnRoster(); }
        if (path.Contains("/pagedmembers", StringComparison.Ordinal))
        {
            return Json(new JsonObject { ["members"] = new JsonArray([.. Members.Values.Select(m => m.DeepClone())]) }.ToJsonString());
        }

        return Members.TryGetValue(path.Split('/')[^1], out var member) ? Json(member.ToJsonString()) : Refused(HttpStatusCode.NotFound, "MemberNotFoundInConversation");
    }
}

/// <summary>Settings in memory.</summary>
public sealed class KnownTeams : ITeams
{
    public TeamSettings? Settings { get; set; }

    public IList<(TeamKey Team, bool Present, ConversationAddress? Address)> Presence { get; } = [];

    public Task<TeamSettings?> FindAsync(TeamKey team, CancellationToken cancellationToken) => Task.FromResult(Settings);

    public Task SetPresentAsync(TeamKey team, bool present, ConversationAddress? address, CancellationToken cancellationToken)
    {
        Presence.Add((team, present, address));
        return Task.CompletedTask;
    }

    public static TeamSettings In(Language language) => new()
    {
        Team = World.Team,
        Address = World.Address,
        Name = "Team Noord",
        InstalledBy = new NamedMember(new MemberRef(World.Host, "x"), "Lies"),
        Language = language,
    };
}

/// <summary>A store that can be unreachable, and counts what it is asked.</summary>
public sealed class SwitchableStore(ITableStore store) : ITableStore
{
    public bool IsDown { get; set; }

    public int Reads { get; set; }

    public int Writes { get; set; }

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken) =>
        Read().GetAsync(table, partition, key, cancellationToken);

    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken) => Write().InsertAsync(table, row, cancellationToken);

    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken) => Write().UpsertAsync(table, row, cancellationToken);

    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken) => Write().ReplaceAsync(table, row, cancellationToken);

    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken) =>
        Write().DeleteAsync(table, partition, key, etag, cancellationToken);

    public Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
        Write().TransactAsync(table, partition, writes, cancellationToken);

    public IAsyncEnumerable<Row> RangeAsync(string table, string partition, KeyRange keys, CancellationToken cancellationToken) =>
        Read().RangeAsync(table, partition, keys, cancellationToken);

    private ITableStore Read()
    {
        Reads++;
        return IsDown ? throw new StoreUnavailableException("down") : store;
    }

    private ITableStore Write()
    {
        Writes++;
        return IsDown ? throw new StoreUnavailableException("down") : store;
    }
}

/// <summary>A handler that answers as told and remembers what it was asked.</summary>
public sealed class PlayedAction(string verb, Func<CardAction, ActionReply>? answer = null) : ICardActionHandler
{
    public IList<CardAction> Actions { get; } = [];

    public string Verb => verb;

    public Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        Actions.Add(action);
        return Task.FromResult(answer?.Invoke(action) ?? ActionReply.Nothing);
    }
}
