namespace TeamsBot.EndToEnd.Process;

public sealed class SettingsTests
{
    [Fact]
    public async Task Wrong_settings_stop_the_start_with_one_message_that_names_all_of_them()
    {
        await using var bot = BotProcess.Start(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "paper",
            ["Privacy:Key"] = "short",
            ["Agenda:ClaimSeconds"] = "0",
            ["Teams:AllowedServiceUrls:0"] = "not an address",
            ["MicrosoftAppId"] = "aaaaaaaa-0000-0000-0000-00000000b07b",
            ["MicrosoftAppType"] = "Butler",
            ["MicrosoftAppPassword"] = "",
            ["ToChannelFromBotLoginUrl"] = "http://example.org",
        });
        Assert.Equal(1, await bot.EndedAsync());
        string[] named = ["Storage:Provider", "Privacy:Key", "Agenda:ClaimSeconds", "Teams:AllowedServiceUrls", "MicrosoftAppType", "MicrosoftAppPassword", "ToChannelFromBotLoginUrl"];
        Assert.All(named, name => Assert.Contains($"- {name}", bot.Errors, StringComparison.Ordinal));
        Assert.Equal(named.Length + 1, bot.Errors.Split('\n').Length);
        Assert.DoesNotContain("listening", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stops_cleanly_when_asked()
    {
        await using var scene = await Scene.SetAsync();
        var bot = await scene.StartAsync();
        Assert.Equal(0, await bot.StopAsync("TERM"));
        Assert.Empty(bot.Errors);
    }
}
