namespace TeamsBot.Simulator.Teams;

/// <summary>What a local Microsoft Teams starts with. Everything has a default, so a test names only what it is about.</summary>
public sealed record TeamsSettings
{
    /// <summary>The bot's app id: audience of the tokens sent to it, client id of the tokens it asks for.</summary>
    public string AppId { get; init; } = "aaaaaaaa-0000-0000-0000-00000000b07b";

    public string AppPassword { get; init; } = "only-on-this-machine";

    /// <summary>The tenant in which the bot is registered (single tenant).</summary>
    public string AppTenant { get; init; } = FirstWorld.NoordTenant.Id;

    /// <summary>The OAuth connection of the bot's registration, by which people sign in for their calendar.</summary>
    public string Connection { get; init; } = "calendar";

    public string BotName { get; init; } = "Vast Punt";

    /// <summary>Loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The file that keeps conversations, rosters and clock; null keeps them in memory.</summary>
    public string? File { get; init; }

    /// <summary>Who and what there is when there is no file yet.</summary>
    public WorldRows First { get; init; } = FirstWorld.Rows;

    /// <summary>The product's time before the simulated clock's offset.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Real time, for rate windows and token lifetimes, which no jump of the clock may touch.</summary>
    public TimeProvider Transport { get; init; } = TimeProvider.System;

    /// <summary>How long Teams waits for the bot (about ten seconds for an invoke).</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);
}
