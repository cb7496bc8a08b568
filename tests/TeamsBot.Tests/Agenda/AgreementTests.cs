using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

public sealed class AgreementTests : IDisposable
{
    private static readonly string Nonce = new('a', 32);
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_same_press_delivered_twice_makes_one()
    {
        await scene.Posts();
        Assert.Same(ActionReply.Nothing, await Make());
        Assert.Same(ActionReply.Nothing, await Make());

        Assert.Single(await scene.Rows("agreement:"));
        Assert.Contains(scene.Dutch.Format("agenda.agreement-line", "Jan Visser", "oude lijst van de muur", "15 dec"), await scene.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_second_delivery_does_not_bring_a_finished_one_back()
    {
        await scene.Posts();
        await Make();
        await Change(AgendaVerbs.AgreementDone);
        Assert.Same(ActionReply.Nothing, await Make());
        Assert.Equal(AgreementState.Done, (await Only()).State);
    }

    [Fact]
    public async Task Two_made_at_once_are_both_kept_and_both_shown()
    {
        await scene.Posts();
        scene.Spy.BeforeWrite = () => Make(nonce: new string('b', 32), text: "sleutel regelen");
        await Make();

        Assert.Equal(2, (await scene.Rows("agreement:")).Count);
        Assert.Equal(2, (await scene.Item()).Content.Agreements.Count);
    }

    [Fact]
    public async Task Two_ended_at_once_are_both_ended()
    {
        await scene.Posts();
        await Make();
        await Make(nonce: new string('b', 32));
        scene.Spy.BeforeWrite = () => scene.Presses(Mila, AgendaVerbs.AgreementDone, ("agreement", new string('b', 32)));
        await Change(AgendaVerbs.AgreementDone);

        Assert.Equal(["Done", "Done"], (await scene.Rows("agreement:")).Select(row => row.Text("State")));
        Assert.Empty((await scene.Item()).Content.Agreements);
    }

    [Fact]
    public async Task It_is_carried_to_the_next_items_until_it_is_done()
    {
        await scene.Posts();
        await Make();
        await scene.Closes(Mila);
        await scene.RoundAt(PostAt + Duration.FromDays(7));
        Assert.Equal("oude lijst van de muur", Assert.Single((await scene.Item(Monday.PlusWeeks(1))).Content.Agreements).Text);

        await Press(Jan, Monday.PlusWeeks(1), AgendaVerbs.AgreementDone, ("agreement", Nonce));
        Assert.Empty((await scene.Item(Monday.PlusWeeks(1))).Content.Agreements);
        await scene.RoundAt(PostAt + Duration.FromDays(14));
        Assert.Empty((await scene.Item(Monday.PlusWeeks(2))).Content.Agreements);
    }

    [Fact]
    public async Task Overdue_says_since_when_and_names_nobody()
    {
        await scene.Posts();
        await Make();
        await scene.RoundAt(PostAt + Duration.FromDays(7));

        var card = Words(scene.Conversations.Posted[^1].Card.Content);
        Assert.Contains(scene.Dutch.Format("agenda.agreement-overdue", "oude lijst van de muur", "15 dec"), card, StringComparison.Ordinal);
        Assert.DoesNotContain("Jan", card, StringComparison.Ordinal);
        var list = Words(Page(await Press(Mila, Monday.PlusWeeks(1), AgendaVerbs.Agreements)));
        Assert.DoesNotContain("Jan", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_it_is_stands_on_its_own_page_alone_also_when_it_moved_on()
    {
        await scene.Posts();
        await Make();
        await scene.RoundAt(PostAt + Duration.FromDays(7));
        var page = Words(Page(await Press(Mila, Monday.PlusWeeks(1), AgendaVerbs.Agreement, ("agreement", Nonce))));
        Assert.Contains(scene.Dutch.Format("agenda.agreement.since-by", "Jan Visser", "15 dec"), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moved_on_comes_first_with_a_kind_word()
    {
        await scene.Posts();
        await scene.Agrees(Mila, "later", Samir, Monday.PlusDays(20));
        await Make();
        await scene.Agrees(Mila, "morgen", Samir, Monday.PlusDays(8));
        await scene.RoundAt(PostAt + Duration.FromDays(7));

        Assert.Equal(["oude lijst van de muur", "morgen", "later"], (await scene.Item(Monday.PlusWeeks(1))).Content.Agreements.Select(a => a.Text));
        Assert.Contains(scene.Dutch["agenda.agreements-slipped"], Words(scene.Conversations.Posted[^1].Card.Content), StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Dutch["agenda.agreements-slipped"], Words(scene.Conversations.Posted[0].Card.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_names_nobody_beside_what_moved_on()
    {
        await scene.Posts();
        await Make();
        await scene.RoundAt(PostAt + Duration.FromDays(7));
        await scene.RoundAt(PostAt + Duration.FromDays(8) + Duration.FromHours(1));
        var summary = Words(scene.Conversations.Sent[^1].Card.Content);
        Assert.Contains("oude lijst van de muur", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Jan", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_than_a_page_each_can_be_reached_and_the_form_stands_on_the_first()
    {
        await scene.Posts();
        foreach (var n in Enumerable.Range(0, 30)) { await Make(nonce: $"{n:x32}", text: $"afspraak nummer {n:00}"); }
        var found = new List<string>();
        foreach (var page in new[] { "0", "1", "2", "9" })
        {
            var card = Page(await scene.Presses(Mila, AgendaVerbs.Agreements, ("page", page)));
            Assert.Equal(page == "0", card.ToJson().Contains("Input.Text", StringComparison.Ordinal));
            found.AddRange(Words(card).Split('\n').Where(line => line.StartsWith("afspraak nummer", StringComparison.Ordinal)));
        }

        Assert.Equal(30, found.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Dropped_takes_a_reason_and_can_be_restored()
    {
        await scene.Posts();
        await Make();
        Assert.Equal("agenda.reason-needed", Refused(await Change(AgendaVerbs.AgreementDrop)));
        Assert.Equal("shared.too-long", Refused(await Change(AgendaVerbs.AgreementDrop, ("reason", new string('x', 161)))));

        await Change(AgendaVerbs.AgreementDrop, ("reason", "niet meer nodig"));
        var dropped = await Only();
        Assert.Equal((AgreementState.Dropped, "niet meer nodig", (Instant?)PostAt), (dropped.State, dropped.Reason, dropped.EndedAt));
        Assert.Equal("agenda.agreement-ended", Refused(await Change(AgendaVerbs.AgreementDone)));
        Assert.Contains("niet meer nodig", Words(Page(await scene.Presses(Mila, AgendaVerbs.Agreements))), StringComparison.Ordinal);

        await Change(AgendaVerbs.AgreementRestore);
        var open = await Only();
        Assert.Equal((AgreementState.Open, null, null, 3), (open.State, open.Reason, open.EndedAt, open.Version));
        Assert.Single((await scene.Item()).Content.Agreements);
        Assert.Same(ActionReply.Nothing, await Change(AgendaVerbs.AgreementRestore));
    }

    [Fact]
    public async Task Finished_ones_leave_the_list_after_thirty_days()
    {
        await scene.Posts();
        await Make();
        await Change(AgendaVerbs.AgreementDone);
        await scene.RoundAt(PostAt + Duration.FromDays(21));
        Assert.Contains("oude lijst", Words(Page(await Press(Mila, Monday.PlusWeeks(3), AgendaVerbs.Agreements))), StringComparison.Ordinal);
        await scene.RoundAt(PostAt + Duration.FromDays(35));
        Assert.DoesNotContain("oude lijst", Words(Page(await Press(Mila, Monday.PlusWeeks(5), AgendaVerbs.Agreements))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_owner_is_somebody_of_the_channel()
    {
        await scene.Posts();
        Assert.Equal("agenda.agreement.unknown-owner", Refused(await Make(owner: Awa)));
        Assert.Equal("agenda.agreement.unknown-owner", Refused(await scene.Presses(Jan, AgendaVerbs.AgreementMake, ("nonce", Nonce), ("text", "t"), ("owner", "jan"), ("due", "2026-12-15"))));
        scene.Roster.Add(Noord, Awa);
        Assert.Same(ActionReply.Nothing, await Make(owner: Awa));
        Assert.Equal(Awa.Ref, (await Only()).Owner.Ref);
    }

    [Theory]
    [InlineData("2026-12-13", "agenda.agreement.wrong-day")]
    [InlineData("2027-12-15", "agenda.agreement.wrong-day")]
    [InlineData("gisteren", "agenda.agreement.incomplete")]
    [InlineData("", "agenda.agreement.incomplete")]
    public async Task Its_day_is_between_today_and_a_year_from_now(string due, string refusal)
    {
        await scene.Posts();
        Assert.Equal(refusal, Refused(await scene.Presses(Jan, AgendaVerbs.AgreementMake, ("nonce", Nonce), ("text", "t"), ("owner", Jan.Ref.ToString()), ("due", due))));
        Assert.Empty(await scene.Rows("agreement:"));
    }

    [Theory]
    [InlineData("2026-12-14")]
    [InlineData("2027-12-14")]
    public async Task The_first_and_the_last_day_are_fine(string due)
    {
        await scene.Posts();
        await scene.Presses(Jan, AgendaVerbs.AgreementMake, ("nonce", Nonce), ("text", "t"), ("owner", Jan.Ref.ToString()), ("due", due));
        Assert.Equal(AgendaKeys.Date(due), (await Only()).Due);
    }

    [Fact]
    public async Task What_no_card_would_send_makes_and_changes_nothing()
    {
        await scene.Posts();
        Assert.Equal("shared.card-too-old", Refused(await Make(nonce: "short")));
        Assert.Equal("shared.too-long", Refused(await Make(text: new string('x', 161))));
        Assert.Equal("agenda.agreement.incomplete", Refused(await Make(text: " ")));
        Assert.Equal("shared.card-too-old", Refused(await Change(AgendaVerbs.AgreementDone)));
        Assert.Equal("shared.card-too-old", Refused(await scene.Presses(Jan, AgendaVerbs.Agreement, ("agreement", "x"))));
        Assert.Empty(await scene.Rows("agreement:"));
    }

    [Fact]
    public async Task In_a_channel_of_five_hundred_the_owner_can_still_be_named_on_a_page_that_fits()
    {
        scene.Roster.Add(Noord, [.. Enumerable.Range(0, 500).Select(n => Jan with { Ref = new(Host, $"00000000-0000-0000-0000-{n:D12}"), ChannelUserId = $"29:{n}", Name = $"Member number {n:D3}" })]);
        await scene.Posts();
        Assert.InRange(Page(await scene.Presses(Mila, AgendaVerbs.Agreements)).ToJson().Length, 1, 25_000);
        Assert.Equal("agenda.agreement.unknown-owner", Refused(await Typed("Member")));
        Assert.Same(ActionReply.Nothing, await Typed("number 499"));
        Assert.Equal("Member number 499", (await Only()).Owner.Name);
    }

    private Task<ActionReply> Typed(string name) => scene.Presses(Jan, AgendaVerbs.AgreementMake, ("nonce", Nonce), ("text", "t"), ("ownerTyped", name), ("due", "2026-12-15"));

    private Task<ActionReply> Make(string? nonce = null, string text = "oude lijst van de muur", Member? owner = null) => scene.Presses(
        Mila, AgendaVerbs.AgreementMake, ("nonce", nonce ?? Nonce), ("text", text), ("owner", (owner ?? Jan).Ref.ToString()), ("due", AgendaKeys.Id(Tuesday)));

    private Task<ActionReply> Change(string verb, params (string, string)[] more) => scene.Presses(Jan, verb, [("agreement", Nonce), .. more]);

    private Task<ActionReply> Press(Member who, LocalDate date, string verb, params (string, string)[] fields) => scene.Presses(who, date, verb, cardId: null, Language.Dutch, fields);

    private async Task<Agreement> Only() => Assert.Single(await scene.Items.AgreementsAsync(Noord, CancellationToken.None)).Agreement;
}
