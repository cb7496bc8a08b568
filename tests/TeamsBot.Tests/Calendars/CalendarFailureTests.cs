using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Calendars;

/// <summary>Whatever Graph does: never two events, never none without a plain result.</summary>
public sealed class CalendarFailureTests
{
    [Theory]
    [InlineData("leader")]
    [InlineData("mailbox")]
    [InlineData("group")]
    public async Task An_answer_that_gets_lost_after_the_event_was_made_makes_no_second_one(string route)
    {
        await using var scene = await OpenAsync(route);
        scene.Teams.Faults.DropNext(1, afterwards: true, when: IsCreation);
        Assert.IsType<CalendarResult.Created>(await scene.PutAsync());
        scene.OnlyEvent();
    }

    [Fact]
    public async Task When_every_answer_gets_lost_it_says_so_and_the_next_attempt_finds_the_event()
    {
        await using var scene = await OpenAsync("leader");
        scene.Teams.Faults.DropNext(4, afterwards: true, when: IsCreation);
        Assert.IsType<CalendarResult.Unreachable>(await scene.PutAsync());
        var found = Assert.IsType<CalendarResult.Updated>(await scene.PutAsync(CalendarScene.Entry(title: "Meanwhile renamed"))).Event;
        Assert.EndsWith(scene.OnlyEvent().Id, found.Id, StringComparison.Ordinal);
        Assert.Equal("Meanwhile renamed", scene.OnlyEvent().Body.Word("subject"));
    }

    [Fact]
    public async Task What_was_made_unheard_is_called_off_too()
    {
        await using var scene = await OpenAsync("leader");
        scene.Teams.Faults.DropNext(4, afterwards: true, when: IsCreation);
        await scene.PutAsync();
        Assert.IsType<CalendarResult.Updated>(await scene.CancelAsync(CalendarScene.Entry()));
        Assert.Empty(scene.Teams.World.Events);
        Assert.IsType<CalendarResult.Updated>(await scene.CancelAsync(CalendarScene.Entry()));
    }

    [Fact]
    public async Task A_Graph_that_refuses_the_second_transaction_is_understood_as_well()
    {
        await using var scene = await OpenAsync("leader");
        scene.Graph.RefusesSecondTransaction = true;
        scene.Teams.Faults.DropNext(1, afterwards: true, when: IsCreation);
        Assert.IsType<CalendarResult.Updated>(await scene.PutAsync());
        scene.OnlyEvent();
    }

    [Fact]
    public async Task A_request_to_wait_is_honoured_to_the_second()
    {
        await using var scene = await OpenAsync("leader");
        scene.Teams.Faults.FailNext(1, 429, "ApplicationThrottled", TimeSpan.FromSeconds(3), IsCreation);
        await scene.CreatedAsync();
        Assert.Contains(TimeSpan.FromSeconds(3), scene.Clock.Waits);
    }

    [Fact]
    public async Task A_wait_longer_than_anybody_looks_at_a_card_is_said_instead()
    {
        await using var scene = await OpenAsync("leader");
        scene.Teams.Faults.FailNext(1, 429, "ApplicationThrottled", TimeSpan.FromMinutes(2), IsCreation);
        Assert.IsType<CalendarResult.Unreachable>(await scene.PutAsync());
        Assert.Empty(scene.Teams.World.Events);
        await scene.CreatedAsync();
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_and_when_it_does_not_pass_it_is_said(int status)
    {
        await using var scene = await OpenAsync("leader");
        scene.Teams.Faults.FailNext(1, status, when: IsCreation);
        var entry = CalendarScene.Entry();
        entry = entry with { Event = await scene.CreatedAsync(entry) };
        scene.Teams.Faults.FailNext(20, status, when: c => c.Operation is Operation.ChangeEvent or Operation.CancelEvent);
        Assert.IsType<CalendarResult.Unreachable>(await scene.PutAsync(entry));
        Assert.IsType<CalendarResult.Unreachable>(await scene.CancelAsync(entry));
        scene.OnlyEvent();
    }

    [Fact]
    public async Task No_more_than_four_requests_are_there_at_once()
    {
        await using var scene = await OpenAsync("leader");
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => scene.PutAsync(CalendarScene.Entry($"moment-{i}"))));
        Assert.All(results, r => Assert.IsType<CalendarResult.Created>(r));
        Assert.Equal(12, scene.Teams.World.Events.Count);
        Assert.InRange(scene.Graph.MostAtOnce, 1, 4);
    }

    [Theory]
    [InlineData("leader", "User.Read", "shared.calendar.no-right", "shared.calendar.granted-by")]
    [InlineData("leader", "Calendars.Read", "shared.calendar.no-right", "shared.calendar.granted-by")]
    [InlineData("group", "Calendars.ReadWrite", "shared.calendar.no-group-right", "shared.calendar.granted-by")]
    public async Task A_permission_that_is_missing_is_named_with_who_grants_it(string route, string scope, string reason, string by)
    {
        await using var scene = await CalendarScene.StartAsync(route);
        scene.Grant.Scopes = [scope];
        Assert.Equal((reason, by), Of(await scene.RefusedAsync()));
        Assert.Empty(scene.Teams.World.Events);
    }

    [Fact]
    public async Task A_leader_who_is_not_in_the_group_hears_so()
    {
        await using var scene = await OpenAsync("group");
        await scene.Teams.Noord.RemoveMemberAsync(scene.Mila, CancellationToken.None);
        Assert.Equal(("shared.calendar.not-in-group", "shared.calendar.by-owner"), Of(await scene.RefusedAsync()));
    }

    [Fact]
    public async Task A_mailbox_out_of_reach_or_without_right_or_of_nobody_is_told_apart_from_the_rest()
    {
        await using (var closed = await CalendarScene.StartAsync("mailbox", signedIn: false))
        {
            Assert.Equal("shared.calendar.mailbox-closed", (await closed.RefusedAsync()).ReasonKey);
        }

        await using (var scoped = await CalendarScene.StartAsync("mailbox", signedIn: false))
        {
            (scoped.Grant.Roles, scoped.Grant.Mailboxes) = (["Calendars.ReadWrite"], ["another@nl.example"]);
            Assert.Equal("shared.calendar.mailbox-closed", (await scoped.RefusedAsync()).ReasonKey);
        }

        await using var nobody = await CalendarScene.StartAsync("mailbox", signedIn: false, "--Calendar:Mailbox=nobody@nl.example");
        nobody.Grant.Roles = ["Calendars.ReadWrite"];
        Assert.Equal("shared.calendar.no-mailbox", (await nobody.RefusedAsync()).ReasonKey);
    }

    [Fact]
    public async Task A_channel_of_another_organisation_is_out_of_reach_of_the_bot_itself()
    {
        await using var scene = await CalendarScene.StartAsync("mailbox", signedIn: false);
        var elsewhere = scene.Team with { Team = new TeamKey(FirstWorld.BoboTenant.Id, FirstWorld.BoboId) };
        var result = await scene.Calendars.PutAsync(elsewhere, CalendarScene.Entry(), CancellationToken.None);
        Assert.Equal("shared.calendar.other-organisation", Assert.IsType<CalendarResult.NotAllowed>(result).ReasonKey);
    }

    [Fact]
    public async Task A_bot_that_cannot_sign_itself_in_says_so()
    {
        await using var scene = await OpenAsync("mailbox");
        scene.Teams.Faults.FailNext(1, 401, "invalid_client", when: c => c.Operation is Operation.Token && c.Body.Contains("graph", StringComparison.Ordinal));
        Assert.Equal("shared.calendar.no-login", (await scene.RefusedAsync()).ReasonKey);
        scene.Teams.Faults.FailNext(1, 503, when: c => c.Operation is Operation.Token && c.Body.Contains("graph", StringComparison.Ordinal));
        Assert.IsType<CalendarResult.Unreachable>(await scene.PutAsync());
    }

    [Fact]
    public async Task Nobody_signed_in_and_nobody_to_sign_in_are_two_things()
    {
        await using var scene = await CalendarScene.StartAsync(signedIn: false);
        Assert.Equal(("shared.calendar.not-signed-in", "shared.calendar.by-leader"), Of(await scene.RefusedAsync()));
        var result = await scene.Calendars.PutAsync(scene.Team with { Leader = null }, CalendarScene.Entry(), CancellationToken.None);
        Assert.Equal("shared.calendar.no-leader", Assert.IsType<CalendarResult.NotAllowed>(result).ReasonKey);
    }

    [Theory]
    [InlineData("Ines")]
    [InlineData("Issa")]
    public async Task A_token_of_another_person_or_organisation_is_not_used(string other)
    {
        await using var scene = await CalendarScene.StartAsync();
        scene.Teams.UserTokens.GivesTokenOf = scene.Teams.Person(other).Id;
        Assert.Equal("shared.calendar.wrong-account", (await scene.RefusedAsync()).ReasonKey);
        Assert.Empty(scene.Teams.World.Events);
        Assert.Empty(scene.Teams.Calls.Of(Operation.FindEvents));
    }

    [Fact]
    public async Task A_token_service_or_a_roster_without_an_answer_is_no_calendar_for_now()
    {
        await using var scene = await OpenAsync("leader");
        scene.Teams.Faults.FailNext(1, 500, when: c => c.Operation is Operation.GetToken);
        Assert.IsType<CalendarResult.Unreachable>(await scene.PutAsync());
        scene.Teams.Faults.FailNext(1, 500, when: c => c.Operation is Operation.PagedMembers);
        Assert.IsType<CalendarResult.Unreachable>(await scene.PutAsync());
        Assert.Empty(scene.Teams.World.Events);
    }

    [Fact]
    public async Task What_Graph_calls_wrong_is_ours_to_mend()
    {
        await using var scene = await OpenAsync("leader");
        scene.Teams.Faults.FailNext(1, 400, "ErrorPropertyValidationFailure", when: IsCreation);
        Assert.Equal(("shared.calendar.refused", "shared.calendar.by-maintainer"), Of(await scene.RefusedAsync()));
    }

    [Fact]
    public async Task Tokens_are_in_no_log_line_and_in_no_file()
    {
        await using var scene = await OpenAsync("leader");
        await scene.CreatedAsync();
        scene.Teams.Faults.FailNext(1, 403, "ErrorAccessDenied", when: IsCreation);
        await scene.PutAsync(CalendarScene.Entry("another"));
        Assert.NotEmpty(scene.Log.All);
        Assert.DoesNotContain(scene.Log.All, line => line.Contains("eyJ", StringComparison.Ordinal) || line.Contains("nl.example", StringComparison.Ordinal));
        var files = Directory.GetFiles(scene.StoreFolder).Where(f => !f.EndsWith("privacy.key", StringComparison.Ordinal)).Select(Read).ToArray();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, text => text.Contains("eyJ", StringComparison.Ordinal) || text.Contains("nl.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Every_reason_has_words_in_every_language(string language)
    {
        var texts = new TextCatalog([TextCatalog.Shared]).In(Language.Find(language)!);
        foreach (var route in Enum.GetValues<TeamsBot.Platform.Calendars.CalendarRoute>())
        {
            foreach (var (status, code) in new[] { (400, "x"), (401, "x"), (403, "ErrorAccessDenied"), (403, "Authorization_RequestDenied"), (404, "ErrorItemNotFound"), (404, "MailboxNotEnabledForRESTAPI") })
            {
                var no = Assert.IsType<CalendarResult.NotAllowed>(TeamsBot.Platform.Calendars.Trouble.Of(route, status, code));
                Assert.False(string.IsNullOrWhiteSpace(texts[no.ReasonKey]) || string.IsNullOrWhiteSpace(texts[no.GrantedByKey]));
            }
        }
    }

    // The store keeps its file open.
    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static bool IsCreation(Call call) => call.Operation is Operation.CreateEvent;

    private static (string, string) Of(CalendarResult.NotAllowed no) => (no.ReasonKey, no.GrantedByKey);

    private static async Task<CalendarScene> OpenAsync(string route)
    {
        var scene = await CalendarScene.StartAsync(route);
        scene.Grant.Roles = ["Calendars.ReadWrite"];
        scene.Grant.Scopes = ["Calendars.ReadWrite", "Group.ReadWrite.All"];
        return scene;
    }
}
