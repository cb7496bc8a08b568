using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

/// <summary>A Teams and a scripted bot in it, by default added to Team Noord. Time in transport stands still unless a test moves it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(TeamsService teams, ScriptedBot bot, HandClock transport) => (Teams, Bot, Transport) = (teams, bot, transport);

    public TeamsService Teams { get; }

    public ScriptedBot Bot { get; }

    public HandClock Transport { get; }

    public static async Task<Stage> SetAsync(bool withBot = true, string? file = null)
    {
        var transport = new HandClock();
        var teams = await TeamsService.StartAsync(new TeamsSettings { Transport = transport, File = file }, CancellationToken.None);
        var stage = new Stage(teams, await ScriptedBot.StartAsync(teams), transport);
        if (withBot)
        {
            await teams.Noord.AddBotAsync(CancellationToken.None);
            stage.Bot.Received.Clear();
        }

        return stage;
    }

    /// <summary>Posts a card in Team Noord's General channel and gives its message.</summary>
    public async Task<MessageRow> PostedAsync(object card)
    {
        var (status, _, _) = await Bot.PostCardAsync(card);
        Assert.Equal(201, status);
        return Teams.Noord.Posts()[^1];
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }
}

internal sealed class HandClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
