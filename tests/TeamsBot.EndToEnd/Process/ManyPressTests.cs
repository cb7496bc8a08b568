using TeamsBot.Features.Agenda;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

public sealed class ManyPressTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly string[] Said = ["forward", "forward", "forward", "forward", "same", "same", "same", "back", "back", "stuck"];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("azurite")]
    public async Task Ten_members_who_press_at_once_are_all_heard_and_the_card_shows_it_in_the_end(string store)
    {
        await using var scene = await Scene.SetAsync(await Kept.OnAsync(store));
        Person[] members = [.. scene.Teams.Noord.Members, .. Enumerable.Range(5, 6).Select(n => scene.AddMember($"Member {n}"))];
        await scene.Noord.AgreeAsync();
        await scene.StartAsync();
        var item = await scene.Noord.PostedAsync();

        // Who presses for the first time is asked after at Teams: held there, all ten are under way before anyone is answered.
        HeldAnswer[] held = [.. members.Select(_ => scene.Teams.Faults.HoldNext(when: call => call.Operation == Operation.Member))];
        var presses = members.Zip(Said, (member, status) => PressAsync(member, item, status)).ToArray();
        await Task.WhenAll(held.Select(h => h.Arrived));
        Assert.DoesNotContain(presses, press => press.IsCompleted);
        foreach (var one in held) { one.Release(); }
        Assert.All(await Task.WhenAll(presses), answer => Assert.Equal(AnswerKind.Card, answer.Kind));

        Assert.Equal(Said.Order(), (await scene.Noord.BoardAsync())!.Statuses.Select(s => s.Status!.Value.Name()).Order());
        await Until.TrueAsync(() => Counts(scene, item, ("forward", 4), ("same", 3), ("back", 2), ("stuck", 1)));
        await Until.TrueAsync(async () => await scene.Noord.BoardAsync() is { IsBehind: false });
        AssertSecondsApart(scene, item);
    }

    [Fact]
    public async Task The_same_press_delivered_twice_has_one_effect()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Noord.AgreeAsync();
        await scene.StartAsync();
        var item = await scene.Noord.PostedAsync();
        await PressAsync(scene.Teams.Person("Ines"), item, "stuck");
        await TwiceAsync(scene);
        await scene.Mila.Presses(AgendaVerbs.Agreements, CancellationToken.None, on: item);
        await scene.Mila.Types("text", "Jan belt de apotheek").Presses(AgendaVerbs.AgreementMake, CancellationToken.None);
        await TwiceAsync(scene);

        await Until.TrueAsync(() => Counts(scene, item, ("stuck", 1)) && Shows(scene, item, "Jan belt de apotheek"));
        var board = (await scene.Noord.BoardAsync())!;
        Assert.Equal(Status.Stuck, Assert.Single(board.Statuses).Status);
        Assert.Single(board.Item.Content.Agreements);
        Assert.Single(await new Items(scene.Kept.Tables).AgreementsAsync(scene.Noord.Key, CancellationToken.None));
    }

    [Fact]
    public async Task A_press_just_before_the_stop_is_still_shown()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Noord.AgreeAsync();
        var bot = await scene.StartAsync();
        var item = await scene.Noord.PostedAsync();
        await PressAsync(scene.Teams.Person("Ines"), item, "forward");
        await PressAsync(scene.Teams.Person("Jan"), item, "forward");
        Assert.Equal(0, await bot.StopAsync("TERM"));
        Assert.True(Counts(scene, item, ("forward", 2)));
        Assert.Empty(bot.Errors);
    }

    internal static Task<Answer> PressAsync(Person member, MessageRow item, string status) =>
        member.Presses(AgendaVerbs.Status, CancellationToken.None, on: item, with: data => data.GetProperty("status").GetString() == status);

    internal static bool Shows(Scene scene, MessageRow item, params string[] texts) => texts.All(Card(scene, item).Says);

    /// <summary>Whether the card everybody sees has these numbers on its taps.</summary>
    internal static bool Counts(Scene scene, MessageRow item, params (string Status, int Count)[] counts)
    {
        var taps = Card(scene, item).Buttons.Where(b => b.Verb == AgendaVerbs.Status).ToLookup(b => b.Data!.Value.GetProperty("status").GetString());
        return counts.All(c => taps[c.Status].SelectMany(tap => tap.Texts).Any(text => text.EndsWith($" {c.Count}", StringComparison.Ordinal)));
    }

    private static VisibleCard Card(Scene scene, MessageRow item) => new(scene.Teams.World.Message(item.Place, item.Id)!.Card!.Value);

    private static async Task TwiceAsync(Scene scene) =>
        Assert.True((await scene.Teams.Bot.DeliverAsync(scene.Teams.Bot.Deliveries[^1], CancellationToken.None)).IsSuccess);

    private static void AssertSecondsApart(Scene scene, MessageRow item)
    {
        var updates = scene.Teams.Calls.About(item.Id).Where(c => c.Operation == Operation.Update).Select(c => c.At).ToArray();
        Assert.NotEmpty(updates);
        Assert.All(updates.Zip(updates.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Second, $"{pair.First:O} and {pair.Second:O}"));
    }
}
