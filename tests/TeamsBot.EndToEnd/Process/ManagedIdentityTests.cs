using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

public sealed class ManagedIdentityTests
{
    [Fact]
    public async Task With_a_managed_identity_the_bot_answers_without_a_secret_and_asks_for_one_token()
    {
        await using var scene = await Scene.SetAsync();
        await using var identity = await IdentityEndpoint.StartAsync(scene.Teams);
        await scene.StartAsync(
            ("MicrosoftAppType", "UserAssignedMSI"),
            ("MicrosoftAppPassword", ""),
            ("IDENTITY_ENDPOINT", identity.Address),
            ("IDENTITY_HEADER", IdentityEndpoint.Proof));

        Assert.Equal(AnswerKind.Done, (await scene.Mila.SaysInPrivate("help", CancellationToken.None)).Kind);
        Assert.Equal(AnswerKind.Done, (await scene.Mila.SaysInPrivate("help", CancellationToken.None)).Kind);

        await Until.TrueAsync(() => scene.Teams.Calls.All.Count(call => call is { Operation: Operation.Send or Operation.Reply, Status: 200 or 201 }) == 2);
        Assert.Equal([("https://api.botframework.com", scene.Teams.BotConfiguration["MicrosoftAppId"])], identity.Asked);
    }
}
