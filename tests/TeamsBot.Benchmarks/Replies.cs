using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Benchmarks;

/// <summary>
/// One message in a personal chat ("help") and the card that answers it through the connector. Every chat is of a tenant of its own,
/// so that the limits of Teams, which the bot keeps, do not slow the runs down.
/// </summary>
internal static class Replies
{
    private const int Runs = 5;
    private const int Requests = 5_000;
    private const int Chats = 1_000;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var teams = await TeamsService.StartAsync(new TeamsSettings { AnswerWithin = TimeSpan.FromMinutes(1) }, cancellationToken);
        await using var connector = await LoopbackConnector.StartAsync(cancellationToken);
        await using var service = await ServiceProcess.StartAsync(teams, connector.Address, cancellationToken);
        teams.Bot.Bot = service.Address;
        using var allocations = new Allocations(service.Process);
        Delivery[] messages = [.. Enumerable.Range(0, Chats).Select(chat => Message(chat, connector.Address.AbsoluteUri))];
        await Crowd.SendAsync(teams.Bot, messages, Chats * 2, cancellationToken);

        List<Cost> runs = [];
        for (var run = 0; run < Runs; run++)
        {
            var before = connector.Taken;
            runs.Add(await service.MeasureAsync(allocations, Requests, () => Crowd.SendAsync(teams.Bot, messages, Requests, cancellationToken), cancellationToken));
            if (connector.Taken - before != Requests) { throw new InvalidOperationException($"{connector.Taken - before} of {Requests} messages were answered."); }
        }

        Report.Title($"Reply through a loopback connector, {Runs} runs of {Requests} (published SDK: 10,000 µs, 585 kB)");
        Report.Costs("message in, card out", runs, 10_000 / 20.0, 585 / 20.0);
        Report.Row("memory after it, MB", $"{service.WorkingSet / 1e6:F0}", "-");
    }

    private static Delivery Message(int chat, string serviceUrl)
    {
        var tenant = $"11111111-0000-0000-0000-{chat:D12}";
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{1_790_000_000_000 + chat}",
            ["timestamp"] = "2026-11-21T09:30:00.000Z",
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = $"29:1person{chat}", ["name"] = "Mila de Vries", ["aadObjectId"] = $"22222222-0000-0000-0000-{chat:D12}" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = tenant, ["id"] = $"a:1chat{chat}" },
            ["recipient"] = new JsonObject { ["id"] = "28:aaaaaaaa-0000-0000-0000-00000000b07b", ["name"] = "Vast Punt" },
            ["textFormat"] = "plain",
            ["text"] = "help",
            ["locale"] = "nl-NL",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "nl-NL", ["country"] = "NL", ["platform"] = "Windows", ["timezone"] = "Europe/Amsterdam" }),
        };
        return new Delivery(activity.ToJsonString(), serviceUrl);
    }
}
