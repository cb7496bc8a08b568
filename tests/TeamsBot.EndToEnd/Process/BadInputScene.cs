using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Languages;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

/// <summary>An open item with an agreement, pressed by everybody once, and presses as they were delivered: to be forged.</summary>
public sealed class BadInputScene : IAsyncLifetime
{
    private static readonly Texts Dutch = new TextCatalog([TextCatalog.Shared]).In(Language.Dutch);
    private Scene scene = null!;

    /// <summary>A tap of Ines.</summary>
    public Delivery Tap { get; private set; } = null!;

    /// <summary>A page of a dialog that Mila, the leader, sent in: a new agreement.</summary>
    public Delivery Page { get; private set; } = null!;


    /// <summary>What Ines, who does not lead, wrote in her personal chat.</summary>
    public Delivery Chat { get; private set; } = null!;

    public Person Person(string name) => scene.Teams.Person(name);

    /// <summary>Text of a refusal, in Dutch.</summary>
    public static string Text(string key) => Dutch[key];

    public async Task InitializeAsync()
    {
        scene = await Scene.SetAsync();
        await scene.Noord.AgreeAsync();
        await scene.StartAsync();
        scene.Teams.World.Put(scene.Teams.World.Team(FirstWorld.BoboId)! with { HasBot = true });
        var item = await scene.Noord.PostedAsync();
        await scene.Teams.Person("Ines").SaysInPrivate("help", CancellationToken.None);
        Chat = scene.Teams.Bot.Deliveries[^1];
        foreach (var member in scene.Teams.Noord.Members) { await ManyPressTests.PressAsync(member, item, "same"); }
        await ManyPressTests.PressAsync(scene.Teams.Person("Ines"), item, "forward");
        Tap = scene.Teams.Bot.Deliveries[^1];
        await scene.Mila.Presses(AgendaVerbs.Agreements, CancellationToken.None, on: item);
        await scene.Mila.Types("text", "Jan belt de apotheek").Presses(AgendaVerbs.AgreementMake, CancellationToken.None);
        Page = scene.Teams.Bot.Deliveries[^1];
        await Until.TrueAsync(async () => await scene.Noord.BoardAsync() is { IsBehind: false });
    }

    public Task DisposeAsync() => scene.DisposeAsync().AsTask();

    /// <summary>The agreement and the change there are.</summary>
    public async Task<(string Agreement, string Change)> IdsAsync()
    {
        var board = (await scene.Noord.BoardAsync())!;
        return (board.Item.Content.Agreements[0].Id, board.Item.Content.Subjects[0].Id);
    }

    /// <summary>Delivers what somebody changed on its way, and gives what the person reads. Nothing may be written by it.</summary>
    public async Task<string> ForgeAsync(Delivery delivery, Action<JsonNode> forge)
    {
        var before = await scene.Kept.AllAsync();
        var activity = delivery.Activity;
        forge(activity);
        var reply = await scene.Teams.Bot.DeliverAsync(new Delivery(activity.ToJsonString(), (string)activity["serviceUrl"]!), CancellationToken.None);
        Assert.Equal(200, reply.Status);
        Assert.Equal(before, await scene.Kept.AllAsync());
        var answer = JsonNode.Parse(reply.Body)!;
        var shown = (answer["task"] ?? answer)["value"]!;
        return shown.GetValueKind() == JsonValueKind.String ? (string)shown! : shown.ToJsonString();
    }
}
