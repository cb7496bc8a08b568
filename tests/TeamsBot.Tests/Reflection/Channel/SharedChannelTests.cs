using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Content;
using TeamsBot.Tests.Agenda;
using TeamsBot.Tests.Fakes;
using TeamsBot.Tests.Platform;

namespace TeamsBot.Tests.Reflection.Channel;

/// <summary>
/// The whole way of activities as Teams sends them: a shared channel with a Dutch leader and a partner of another tenant whose Teams is in French.
/// </summary>
public sealed class SharedChannelTests : IAsyncDisposable
{
    private const string Channel = "19:exchange@thread.tacv2";
    private static readonly (string Id, string Locale) Leader = ("29:1leader", "nl-NL");
    private static readonly (string Id, string Locale) Partner = ("29:1partner", "fr-FR");
    private static readonly (string Id, string Locale) Stranger = ("29:1stranger", "fr-FR");
    private static readonly MemberRef Salif = new("44444444-4444-4444-4444-444444444444", "55555555-0000-0000-0000-000000000001");

    private readonly TemporaryStore store = new();
    private readonly SpyTableStore spy;
    private readonly List<string> sent = [];
    private World world;

    public SharedChannelTests()
    {
        spy = new SpyTableStore(store.Tables);
        world = Starts();
    }

    public async ValueTask DisposeAsync()
    {
        await world.DisposeAsync();
        store.Dispose();
    }

    [Fact]
    public async Task The_card_of_the_channel_speaks_Dutch_and_each_presser_is_answered_in_their_own_language()
    {
        var card = await Posted();
        var (french, dutch) = (await Opens(card, Partner), await Opens(card, Leader));
        Assert.Equal(("nl", "fr", "nl"), ((string?)card["lang"], (string?)french["lang"], (string?)dutch["lang"]));
        Assert.Contains("Een kaart kiezen", Titles(card));
        Assert.Contains("Choisir la carte 1", Titles(french));
        Assert.Contains("Kies kaart 1", Titles(dutch));
        french = await Submits(french, "Choisir la carte 1", Partner);
        dutch = await Submits(dutch, "Kies kaart 2", Leader);
        Assert.Contains("Suivant", Titles(french));
        Assert.Contains("Verder", Titles(dutch));
    }

    [Fact]
    public async Task A_partners_words_go_to_their_own_partition_and_nowhere_else_and_a_restart_between_any_two_steps_loses_none()
    {
        var card = await Posted();
        var page = await Submits(await Opens(card, Partner), "Choisir la carte 1", Partner);
        foreach (var (button, input, text) in new[] { ("Suivant", "text", "secret-un"), ("Suivant", "text", "secret-deux"), ("Suivant", "text", "secret-trois"), ("Terminer", "action", "secret-quatre") })
        {
            await Submits(page, button, Partner, (input, text));
            await world.DisposeAsync();
            world = Starts();
            page = button is "Suivant" ? await Opens(card, Partner) : page;
            Assert.True(button is not "Suivant" || page.ToJsonString().Contains(text, StringComparison.Ordinal), text);
        }

        var rows = await Rows();
        Assert.All(["secret-un", "secret-deux", "secret-trois", "secret-quatre"], word => Assert.Contains(rows, row => row.Row.Partition == Salif.Partition && Text(row.Row).Contains(word, StringComparison.Ordinal)));
        var others = rows.Where(row => row.Row.Partition != Salif.Partition).ToArray();
        Assert.DoesNotContain(others, row => Text(row.Row).Contains("secret", StringComparison.Ordinal));
        // Who is in a channel is known from its roster, whatever somebody does there; no other row names anybody.
        Assert.Equal(["Members", "Shared"], others.Select(row => row.Table).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(others.Where(row => row.Table is not "Members"), row => Text(row.Row).Contains(Salif.ObjectId, StringComparison.Ordinal) || Text(row.Row).Contains("Salif", StringComparison.Ordinal));
        Assert.DoesNotContain(sent, body => body.Contains("secret", StringComparison.Ordinal) || body.Contains("Salif", StringComparison.Ordinal));
        Assert.Single(sent);
    }

    [Fact]
    public async Task Somebody_outside_the_channel_is_refused_and_nothing_is_written()
    {
        var card = await Posted();
        var page = await Opens(card, Partner);
        var before = (await Rows()).Select(row => Text(row.Row)).Order(StringComparer.Ordinal).ToArray();
        var refusal = world.Get<TextCatalog>().In(Language.French)["shared.not-a-member"];
        foreach (var (name, data) in new[] { ("task/fetch", Data(card, "Een kaart kiezen")), ("task/fetch", Data(card, "Teruglezen")), ("task/submit", Data(page, "Choisir la carte 1")) })
        {
            Assert.Equal(refusal, Assert.IsType<TaskModuleMessageResponse>(await Invokes(name, data, Stranger)).Value);
        }

        Assert.Equal(before, (await Rows()).Select(row => Text(row.Row)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Not_now_closes_the_dialog_with_an_empty_answer()
    {
        var page = await Opens(await Posted(), Partner);
        Assert.Null(await Invokes("task/submit", Data(page, "Pas maintenant"), Partner));
    }

    private World Starts()
    {
        var started = new World(services => services.AddReflection()
            .AddSingleton<ITableStore>(spy).AddSingleton<ReflectionDeck>(ContentFolder.BesideTheBinaries.ReadReflectionDeck()).AddSingleton<ILinks>(new FakeLinks())
            .AddSingleton(new PrivacyKey(new byte[32])).AddSingleton(new Mock<IAlarmClock>().Object));
        started.Connector.Members[Partner.Id] = PlayedConnector.Person(Partner.Id, "Salif", Salif.ObjectId, Salif.HomeTenantId);
        var settings = KnownTeams.In(Language.Dutch);
        started.Teams.Settings = settings with { Team = new TeamKey(World.Host, Channel), Address = World.Address with { ConversationId = Channel } };
        return started;
    }

    // The leader asks for the card in the channel.
    private async Task<JsonObject> Posted()
    {
        await world.TurnAsync(World.Sample("message-in-channel.json", a =>
        {
            a["conversation"]!["id"] = $"{Channel};messageid=1795289317868";
            a["text"] = "<at>Bot</at> reflectie";
        }));
        sent.AddRange(world.Connector.Requests.Where(r => r.Method is not "GET").Select(r => r.Body));
        return JsonNode.Parse(Assert.Single(sent))!["activity"]!["attachments"]![0]!["content"]!.AsObject();
    }

    private async Task<JsonObject> Opens(JsonObject card, (string Id, string Locale) who) => Page(await Invokes("task/fetch", Data(card, "Een kaart kiezen"), who));

    private async Task<JsonObject> Submits(JsonObject page, string title, (string Id, string Locale) who, params (string Input, string Value)[] typed)
    {
        var data = Data(page, title);
        foreach (var (input, value) in typed) { data[input] = value; }
        return Page(await Invokes("task/submit", data, who));
    }

    private async Task<TaskModuleResponseBase?> Invokes(string name, JsonObject data, (string Id, string Locale) who)
    {
        var requests = world.Connector.Requests.Count;
        var answer = await world.TurnAsync(World.Sample("card-action-execute.json", a =>
        {
            a["name"] = name;
            a["from"] = new JsonObject { ["id"] = who.Id };
            a["conversation"]!["id"] = $"{Channel};messageid=1700";
            a["channelData"]!["channel"]!["id"] = Channel;
            a["locale"] = who.Locale;
            a["value"] = new JsonObject { ["data"] = data.DeepClone(), ["context"] = new JsonObject { ["theme"] = "default" } };
        }));
        Assert.Equal(200, answer?.Status);
        sent.AddRange(world.Connector.Requests.Skip(requests).Where(r => r.Method is not "GET").Select(r => r.Body));
        return (answer!.Body as TaskModuleResponse)?.Task;
    }

    private static JsonObject Page(TaskModuleResponseBase? task)
    {
        var value = Assert.IsType<TaskModuleContinueResponse>(task).Value!;
        Assert.NotEmpty(value.Title!);
        return JsonNode.Parse(Assert.IsType<AdaptiveCard>(value.Card!.Content).ToJson())!.AsObject();
    }

    private static JsonObject Data(JsonObject card, string title)
    {
        var action = card["actions"]!.AsArray().Single(a => ((string?)a!["title"])?.Replace('\u00A0', ' ') == title)!;
        Assert.Equal("Action.Submit", (string?)action["type"]);
        return action["data"]!.DeepClone().AsObject();
    }

    private static IEnumerable<string> Titles(JsonObject card) => card["actions"]!.AsArray().Select(a => ((string)a!["title"]!).Replace('\u00A0', ' '));

    private static string Text(Row row) => ReflectionScene.TextOf(row);

    private async Task<IReadOnlyList<(string Table, Row Row)>> Rows()
    {
        var found = new List<(string, Row)>();
        foreach (var (table, partition) in spy.Written.Select(w => (w.Table, w.Row.Partition)).Distinct().ToArray())
        {
            await foreach (var row in store.Tables.RangeAsync(table, partition, KeyRange.All, CancellationToken.None)) { found.Add((table, row)); }
        }

        return found;
    }
}
