using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Fakes;
using static TeamsBot.Tests.Setup.SetupScene;

namespace TeamsBot.Tests.Setup;

public sealed class GreetingTests : IDisposable
{
    private readonly SetupScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_welcome_names_who_added_the_bot_and_stands_in_the_channel_once()
    {
        await scene.AddBot();
        await scene.AddBot();
        await scene.AddBot(by: Ines);
        var (to, card) = Assert.Single(scene.Conversations.Posted);
        Assert.Equal(Noord.ConversationId, to.ConversationId);
        Assert.Contains("Mila Jansen heeft mij toegevoegd", card.Content.ToJson(), StringComparison.Ordinal);
        Assert.Equal((GreetingState.Posted, "activity-1"), ((await scene.Row()).Greeting.State, (await scene.Row()).Greeting.ActivityId));
        Assert.Equal(Mila.Ref, (await scene.Settings()).InstalledBy.Ref);
    }

    [Fact]
    public async Task A_shared_channel_whose_event_tells_no_language_greets_in_the_one_of_who_added_the_bot()
    {
        scene.Roster.Add(Second, Mila);
        await scene.AddBot(locale: "nl-NL");
        await scene.AddBot(Second, locale: null);
        Assert.Contains("heeft mij toegevoegd", scene.Conversations.Posted[^1].Card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_instance_keeps_quiet()
    {
        using var other = new SetupScene(scene.Store, scene.Conversations);
        scene.Conversations.Meanwhile = () => other.Alarm.WakeAsync(Noord, CancellationToken.None);
        await scene.AddBot();
        Assert.Single(scene.Conversations.Posted);
        Assert.Equal(GreetingState.Posted, (await scene.Row()).Greeting.State);
    }

    [Fact]
    public async Task A_refused_greeting_is_tried_again_later()
    {
        scene.Conversations.Answer = number => number == 1 ? new SendResult.NotSent("503") : new SendResult.Sent("second");
        await scene.AddBot();
        Assert.Equal(GreetingState.Due, (await scene.Row()).Greeting.State);
        await scene.Alarm.WakeAsync(Noord, CancellationToken.None);
        Assert.Equal("second", (await scene.Row()).Greeting.ActivityId);
    }

    [Fact]
    public async Task A_greeting_that_may_have_arrived_is_never_sent_again_and_adopted_at_the_first_press()
    {
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        await scene.AddBot();
        await scene.AddBot();
        await scene.Alarm.WakeAsync(Noord, CancellationToken.None);
        Assert.Single(scene.Conversations.Posted);
        await scene.Presses(Mila, "setup.open/1", kind: ActionKind.OpenDialog);
        Assert.Equal((GreetingState.Posted, "pressed-card"), ((await scene.Row()).Greeting.State, (await scene.Row()).Greeting.ActivityId));
    }

    [Fact]
    public async Task A_roster_out_of_reach_delays_the_greeting_and_loses_nothing()
    {
        scene.Roster.IsDown = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => scene.AddBot());
        Assert.Empty(scene.Conversations.Posted);
        scene.Roster.IsDown = false;
        await scene.Alarm.WakeAsync(Noord, CancellationToken.None);
        Assert.Single(scene.Conversations.Posted);
        Assert.Equal("Mila Jansen", (await scene.Settings()).InstalledBy.Name);
    }

    [Fact]
    public async Task Removed_stops_at_once_and_added_again_says_so_once()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        await scene.RemoveBot();
        await scene.RemoveBot();
        Assert.False((await scene.Settings()).IsPresent);
        await scene.AddBot(by: Ines);
        await scene.AddBot(by: Ines);
        var settings = await scene.Settings();
        Assert.True(settings is { IsPresent: true, IsSetUp: true } && settings.InstalledBy.Ref == Mila.Ref);
        Assert.Equal(2, scene.Conversations.Posted.Count);
        Assert.Contains("Ik ben er weer", scene.Conversations.Posted[1].Card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removal_that_comes_first_changes_nothing()
    {
        await scene.RemoveBot();
        await scene.AddBot();
        Assert.True((await scene.Settings()).IsPresent);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Who_leads_changes_the_language_of_the_channel_and_anybody_else_reads_along_in_theirs()
    {
        await scene.AddBot();
        var seen = Assert.IsType<ActionReply.Card>(await scene.Presses(Awa, "setup.language/1", Data(("language", "en"), ("version", 1))));
        Assert.Contains("added me", seen.Content.ToJson(), StringComparison.Ordinal);
        Assert.Equal(Language.Dutch, (await scene.Settings()).Language);
        await scene.Presses(Mila, "setup.language/1", Data(("language", "en"), ("version", 1)));
        await scene.Flush();
        Assert.Equal(Language.English, (await scene.Settings()).Language);
        Assert.Contains("added me", Assert.Single(scene.Conversations.Updated).Card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_channel_is_greeted_in_the_language_of_its_team()
    {
        await scene.AddBot(locale: "nl-NL");
        var shared = new TeamKey(Noord.TenantId, "19:shared@thread.tacv2");
        var address = new ConversationAddress("https://smba.example/", shared.TenantId, shared.ConversationId, "28:bot");
        await scene.Happens(new TeamEvent.BotAdded(shared, address, Mila.ChannelUserId, "Samen", Locale: null) { Host = Noord });
        Assert.Contains("Ik help jullie een verandering vast te houden", scene.Conversations.Posted[^1].Card.Content.ToJson(), StringComparison.Ordinal);
        Assert.Equal(shared.ConversationId, scene.Conversations.Posted[^1].To.ConversationId);
    }
}
