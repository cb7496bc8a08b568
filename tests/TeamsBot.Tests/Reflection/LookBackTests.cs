using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Scheduling;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class LookBackTests : IDisposable
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 12, 17, 8, 0);
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task On_the_chosen_morning_the_look_back_comes_once_and_to_its_writer_alone()
    {
        await SetsOut();
        Assert.Equal(Morning, await Round(Start));
        Assert.Empty(scene.Private.Sent);
        Assert.NotEqual(Morning, await Round(Morning));
        await Round(Morning);
        var (to, card) = Assert.Single(scene.Private.Sent);
        Assert.Equal(Ines.Ref, to);
        Assert.DoesNotContain("Samir", card.Summary, StringComparison.Ordinal);
        Assert.Empty(scene.Conversations.Posted);
        Assert.Empty(scene.Conversations.Sent);
    }

    [Fact]
    public async Task How_it_went_stands_in_the_journal_with_the_lesson()
    {
        await SetsOut();
        await Round(Morning);
        scene.Private.Languages[Ines.Ref] = Kernel.Languages.Language.Dutch;
        var ines = scene.In(Ines);
        ines.Opens(ActionCard.Of((await Journal()).OpenActions.Single(), scene.Dutch));
        Assert.Contains("Samir vragen", ines.Shows, StringComparison.Ordinal);
        await ines.Presses("Deels", ("text", "eerder vragen"));
        var journal = await scene.In(Ines).Types("reflection.command.journal");
        await journal.Presses((string)journal.Card["body"]!.AsArray().Select(p => p!["selectAction"]?["title"]).First(t => t is not null)!);
        Assert.Contains("Hoe het ging: Deels", journal.Shows, StringComparison.Ordinal);
        Assert.Contains("eerder vragen", journal.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_back_again_replaces_what_was_said()
    {
        await SetsOut();
        var ines = scene.In(Ines).Opens(ActionCard.Of((await Journal()).OpenActions.Single(), scene.Dutch));
        var twin = ines.Twin();
        await ines.Presses("Gelukt");
        await twin.Presses("Niet", ("text", "toch niet"));
        var action = Assert.Single((await Journal()).Actions).Value;
        Assert.Equal((ActionState.Not, "toch niet"), (action.State, action.Lesson));
    }

    [Fact]
    public async Task Open_actions_are_listed_on_request_and_looked_back_on_early()
    {
        await SetsOut();
        var ines = await scene.In(Ines).Types("reflection.command.actions");
        await ines.Presses("Openen: Samir vragen");
        await ines.Presses("Gelukt");
        Assert.Contains("geen openstaande acties", (await scene.In(Ines).Types("reflection.command.actions")).Shows, StringComparison.Ordinal);
        await Round(Morning);
        Assert.Empty(scene.Private.Sent);
    }

    [Fact]
    public async Task Nobody_else_sees_or_ends_it()
    {
        scene.Roster.Remove(Noord, Awa);
        await SetsOut();
        var mine = scene.In(Ines).Opens(ActionCard.Of((await Journal()).OpenActions.Single(), scene.Dutch));
        var samir = await scene.In(Samir).Sends(mine.DataOf("Gelukt"), mine.VerbOf("Gelukt"));
        Assert.Equal("reflection.gone", samir.Refusal);
        Assert.Contains("geen openstaande acties", (await scene.In(Samir).Types("reflection.command.actions")).Shows, StringComparison.Ordinal);
        Assert.Equal("reflection.only-in-chat", (await scene.In(Ines).Types("reflection.command.actions", inChannel: true)).Refusal);
    }

    [Fact]
    public async Task What_did_not_leave_is_asked_again_and_what_may_have_arrived_is_not()
    {
        await SetsOut();
        scene.Private.Answer = _ => new SendResult.NotSent("500");
        Assert.Equal(Morning + Duration.FromMinutes(5), await Round(Morning));
        scene.Private.Answer = _ => new SendResult.Unknown();
        await Round(Morning + Duration.FromMinutes(5));
        await Round(Morning + Duration.FromMinutes(10));
        Assert.Equal(2, scene.Private.Sent.Count);
        Assert.Single((await Journal()).OpenActions);
    }

    [Fact]
    public async Task The_morning_is_that_of_the_team_also_after_the_clock_changes()
    {
        await SetsOut("2027-03-29");
        Assert.Equal(Instant.FromUtc(2027, 3, 29, 7, 0), await Round(Start));
    }

    [Fact]
    public async Task An_action_without_a_look_back_is_never_asked_for()
    {
        await SetsOut("");
        await Round(Start + Duration.FromDays(300));
        Assert.Empty(scene.Private.Sent);
        Assert.Single((await Journal()).OpenActions);
    }

    [Fact]
    public async Task A_conversation_has_no_personal_round() =>
        Assert.Null(await scene.Work().RunAsync(Noord, Morning, CancellationToken.None));

    private async Task SetsOut(string lookBack = "2026-12-17")
    {
        var ines = await (await scene.In(Ines).Types()).Presses("Kies kaart 1");
        foreach (var button in new[] { "Verder", "Verder", "Verder" }) { await ines.Presses(button); }
        await ines.Presses("Klaar", ("action", "Samir vragen"), ("with", "Samir"), ("lookBack", lookBack));
        Assert.Contains(Ines.Ref.Own, scene.Alarms.Woken);
    }

    private Task<Instant?> Round(Instant at) => scene.Work().RunAsync(Ines.Ref.Own, at, CancellationToken.None);

    private Task<Journal> Journal() => scene.Kept.JournalAsync(Ines.Ref, CancellationToken.None);
}
