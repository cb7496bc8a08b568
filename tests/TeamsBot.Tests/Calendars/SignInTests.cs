using TeamsBot.Kernel.Calendars;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Calendars;

public sealed class SignInTests
{
    [Fact]
    public async Task The_leader_signs_in_by_the_button_of_the_card_and_the_calendar_is_open()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        await scene.Mila.SaysInPrivate("aanmelden", CancellationToken.None);
        Assert.Empty(scene.Mila.Chat[^1].Problems);
        Assert.True(await FollowAsync(scene));
        Assert.Contains("Je bent aangemeld", Newest(scene), StringComparison.Ordinal);
        Assert.Equal(SignInState.In, await StateAsync(scene));
        await scene.CreatedAsync();
        await scene.Mila.SaysInPrivate("aanmelden", CancellationToken.None);
        Assert.Contains("al aangemeld", Newest(scene), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("CancelledByUser")]
    public async Task A_wrong_code_signs_nobody_in_and_says_what_to_do(string code)
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        Assert.Equal(404, (await scene.Teams.SignIns.VerifyAsync(scene.Mila.Id, code, CancellationToken.None)).Status);
        Assert.Contains("niet gelukt", Newest(scene), StringComparison.Ordinal);
        Assert.Equal(SignInState.Out, await StateAsync(scene));
    }

    [Fact]
    public async Task Where_nobody_agreed_yet_single_sign_on_leaves_the_card_as_it_is()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        var before = scene.Mila.Chat.Count;
        var reply = await scene.Teams.SignIns.SignOnAsync(scene.Mila.Id, "x1", CancellationToken.None);
        Assert.Equal(412, reply.Status);
        Assert.Contains("\"failureDetail\"", reply.Body, StringComparison.Ordinal);
        Assert.Equal(before, scene.Mila.Chat.Count);
    }

    [Fact]
    public async Task Single_sign_on_from_two_clients_is_told_once()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        scene.Grant.SingleSignOn = true;
        var before = scene.Mila.Chat.Count;
        Assert.Equal(200, (await scene.Teams.SignIns.SignOnAsync(scene.Mila.Id, "x1", CancellationToken.None)).Status);
        Assert.Equal(200, (await scene.Teams.SignIns.SignOnAsync(scene.Mila.Id, "x1", CancellationToken.None)).Status);
        Assert.Equal(before + 1, scene.Mila.Chat.Count);
        Assert.Equal(SignInState.In, await StateAsync(scene));
    }

    [Fact]
    public async Task The_single_sign_on_of_another_person_is_not_exchanged()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        scene.Grant.SingleSignOn = true;
        Assert.Equal(412, (await scene.Teams.SignIns.SignOnAsync(scene.Mila.Id, "x1", CancellationToken.None, tokenOf: scene.Teams.Person("Ines").Id)).Status);
        Assert.Equal(SignInState.Out, await StateAsync(scene));
    }

    [Fact]
    public async Task Who_signs_in_with_the_account_of_another_is_signed_out_again()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        await scene.Mila.SaysInPrivate("aanmelden", CancellationToken.None);
        scene.Teams.UserTokens.GivesTokenOf = scene.Teams.Person("Ines").Id;
        await FollowAsync(scene);
        Assert.Contains("niet van jou", Newest(scene), StringComparison.Ordinal);
        Assert.False(scene.Teams.UserTokens.IsSignedIn(scene.Mila.Id));
    }

    [Fact]
    public async Task Signing_out_ends_it_and_can_be_said_twice()
    {
        await using var scene = await CalendarScene.StartAsync();
        await scene.Mila.SaysInPrivate("afmelden", CancellationToken.None);
        Assert.Contains("afgemeld", Newest(scene), StringComparison.Ordinal);
        Assert.False(scene.Teams.UserTokens.IsSignedIn(scene.Mila.Id));
        Assert.Equal("shared.calendar.not-signed-in", (await scene.RefusedAsync()).ReasonKey);
        await scene.Mila.SaysInPrivate("afmelden", CancellationToken.None);
        Assert.Contains("afgemeld", Newest(scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_in_the_channel_the_card_goes_to_the_personal_chat_and_the_answer_says_so()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        await scene.Mila.Says("sign in", FirstWorld.NoordId, CancellationToken.None);
        Assert.Contains(scene.Teams.Noord.Posts(), p => Text(p).Contains("personal chat", StringComparison.Ordinal) || Text(p).Contains("persoonlijke chat", StringComparison.Ordinal));
        Assert.DoesNotContain(scene.Teams.Noord.Posts(), p => Text(p).Contains("/signin", StringComparison.Ordinal));
        Assert.True(await FollowAsync(scene));
        Assert.Equal(SignInState.In, await StateAsync(scene));
    }

    [Fact]
    public async Task Who_never_wrote_in_the_personal_chat_is_asked_to_do_that_first()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        await scene.Teams.Person("Ines").Says("sign in", FirstWorld.NoordId, CancellationToken.None);
        Assert.Empty(scene.Teams.Person("Ines").Chat);
        Assert.Empty(scene.Teams.Calls.Of(Operation.SignInResource));
    }

    [Fact]
    public async Task A_partner_cannot_sign_in_and_hears_what_there_is_instead()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        await scene.Teams.Installs.AddBotAsync(FirstWorld.SharedId, scene.Mila.Id, CancellationToken.None);
        await scene.Teams.Person("Issa").Says("connexion", FirstWorld.SharedId, CancellationToken.None);
        var said = scene.Teams.Noord.Posts(FirstWorld.SharedId).Select(Text).ToArray();
        Assert.Contains(said, text => text.Contains("calendar file", StringComparison.Ordinal) || text.Contains("agendabestand", StringComparison.Ordinal) || text.Contains("fichier d", StringComparison.Ordinal));
        Assert.Empty(scene.Teams.Calls.Of(Operation.SignInResource));
    }

    [Fact]
    public async Task Where_no_sign_in_is_set_up_it_says_who_can_do_that()
    {
        await using var scene = await CalendarScene.StartAsync("none", signedIn: false, "--Calendar:Connection=");
        await scene.Mila.SaysInPrivate("aanmelden", CancellationToken.None);
        Assert.Contains("beheerder", Newest(scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_service_without_an_answer_is_said()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        scene.Teams.Faults.FailNext(9, 500, when: c => c.Operation is Operation.SignInResource or Operation.SignOut);
        await scene.Mila.SaysInPrivate("aanmelden", CancellationToken.None);
        Assert.Contains("antwoordt nu niet", Newest(scene), StringComparison.Ordinal);
        await scene.Mila.SaysInPrivate("afmelden", CancellationToken.None);
        Assert.Contains("antwoordt nu niet", Newest(scene), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leader", "shared.calendar.way-leader shared.calendar.signed-in shared.calendar.open")]
    [InlineData("group", "shared.calendar.way-group shared.calendar.signed-in shared.calendar.open")]
    [InlineData("mailbox", "shared.calendar.way-mailbox shared.calendar.app-known shared.calendar.open")]
    public async Task The_check_finds_everything_in_order(string route, string found)
    {
        await using var scene = await CalendarScene.StartAsync(route);
        (scene.Grant.Roles, scene.Grant.Scopes) = (["Calendars.ReadWrite"], ["Calendars.ReadWrite", "Group.ReadWrite.All"]);
        var findings = await scene.Check.CheckAsync(scene.Team, CancellationToken.None);
        Assert.Equal(found, string.Join(' ', findings.Select(f => f.Key)));
        Assert.All(findings, f => Assert.True(f is { IsFine: true, GrantedByKey: null }));
        Assert.Empty(scene.Teams.World.Events);
    }

    [Theory]
    [InlineData("none", "shared.calendar.not-connected")]
    [InlineData("leader", "shared.calendar.not-signed-in")]
    [InlineData("group", "shared.calendar.not-signed-in")]
    [InlineData("mailbox", "shared.calendar.mailbox-closed")]
    public async Task The_check_ends_with_the_first_thing_that_is_missing_and_who_can_grant_it(string route, string missing)
    {
        await using var scene = await CalendarScene.StartAsync(route, signedIn: false);
        var last = (await scene.Check.CheckAsync(scene.Team, CancellationToken.None))[^1];
        Assert.Equal((false, missing), (last.IsFine, last.Key));
        Assert.NotNull(last.GrantedByKey);
    }

    [Fact]
    public async Task The_check_says_when_nobody_answers()
    {
        await using var scene = await CalendarScene.StartAsync();
        scene.Teams.Faults.FailNext(9, 503, when: c => c.Operation is Operation.FindEvents);
        Assert.Equal("shared.calendar.no-answer", (await scene.Check.CheckAsync(scene.Team, CancellationToken.None))[^1].Key);
    }

    private static async Task<SignInState> StateAsync(CalendarScene scene) => await scene.SignIn.StateAsync(scene.Leader.Ref, CancellationToken.None);

    private static Task<bool> FollowAsync(CalendarScene scene)
    {
        var button = scene.Mila.Chat.Reverse().SelectMany(m => m.Card is null ? [] : scene.Mila.Sees(m).Buttons).First(b => b.Type is "Action.OpenUrl");
        return scene.Teams.SignIns.FollowAsync(new Uri(button.Action.Word("url")!), CancellationToken.None);
    }

    private static string Newest(CalendarScene scene) => Text(scene.Mila.Chat[^1]);

    private static string Text(MessageRow message) => message.Card is { } card ? string.Join('\n', new VisibleCard(card).Texts) : message.Text ?? "";
}
