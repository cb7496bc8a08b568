namespace TeamsBot.EndToEnd.Browser;

/// <summary>A simulator where the bot was just added, for tests that leave it so.</summary>
public sealed class WelcomeStage(Chromium chromium) : Stage
{
    protected override async Task PrepareAsync()
    {
        await using var teams = await OpenAsync(chromium);
        await teams.AddBotAsync();
    }
}

/// <summary>A simulator with an open item, for tests that do not depend on what others answered.</summary>
public sealed class ItemStage(Chromium chromium) : Stage
{
    protected override async Task PrepareAsync()
    {
        await using var teams = await OpenAsync(chromium);
        await teams.ReachFirstItemAsync();
    }
}
