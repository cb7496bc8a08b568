using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

/// <summary>A Teams in the test, the service beside it as a process of its own, and a store between one start and the next.</summary>
public sealed class Scene : IAsyncDisposable
{
    private readonly List<BotProcess> started = [];

    private Scene(Kept kept, TeamsService teams) => (Kept, Teams) = (kept, teams);

    public Kept Kept { get; }

    public TeamsService Teams { get; }

    /// <summary>The service that was started last.</summary>
    public BotProcess Last => started[^1];

    /// <summary>The team's own channel.</summary>
    public Channel Noord => new(this, FirstWorld.NoordId);

    /// <summary>The leader of <see cref="Noord"/>.</summary>
    public Person Mila => Teams.Person("Mila");

    public static Task<Scene> SetAsync() => SetAsync(Kept.OnSqlite());

    public static async Task<Scene> SetAsync(Kept kept, TeamsSettings? settings = null) =>
        new(kept, await TeamsService.StartAsync(settings ?? new TeamsSettings(), CancellationToken.None));

    /// <summary>Starts the service; what people do goes to the one started last.</summary>
    public async Task<BotProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        var bot = Begin(settings);
        Teams.Bot.Bot = await bot.ListensAsync();
        return bot;
    }

    /// <summary>Starts the service and does not wait for it.</summary>
    public BotProcess Begin(params (string Key, string Value)[] settings)
    {
        var bot = BotProcess.Start([.. Teams.BotConfiguration, .. Kept.Settings, .. settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))]);
        started.Add(bot);
        return bot;
    }

    /// <summary>One more channel of the team.</summary>
    public Channel AddChannel(int number)
    {
        var channel = new ChannelRow($"19:channel{number}@thread.tacv2", $"Channel {number}", FirstWorld.NoordId, Guests: null, HasBot: false);
        Teams.World.Put(channel);
        return new Channel(this, channel.Id);
    }

    /// <summary>One more member, who was there before the bot.</summary>
    public Person AddMember(string name)
    {
        var world = Teams.World;
        var person = NewPerson.Of(world, name, FirstWorld.NoordTenant);
        world.Put(person);
        var team = world.Team(FirstWorld.NoordId)!;
        world.Put(team with { Members = [.. team.Members, person.Id] });
        return Teams.Person(name);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in started) { await bot.DisposeAsync(); }
        await Teams.DisposeAsync();
        await Kept.DisposeAsync();
    }
}
