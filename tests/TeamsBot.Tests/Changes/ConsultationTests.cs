using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Tests.Changes;

public sealed class ConsultationTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_question_stands_in_the_channel_and_every_point_gets_an_answer()
    {
        var jan = await AskedAsync();
        Assert.Equal("Denk mee over \"Overdracht bij de avonddienst\"", Assert.Single(scene.Conversations.Posted).Card.Summary);

        var samir = await RaisesAsync(ChangeScene.Samir, "Liever om half elf", named: true);
        Assert.Contains("“Liever om half elf” (Samir)", samir.Shows, StringComparison.Ordinal);
        await ConsultationAsync(ChangeScene.Jan, jan);
        await jan.Presses("Antwoord geven");
        await jan.Presses("Antwoord geven", ("taken", "Partly"), ("why", "Half elf kan op dinsdag"));
        Assert.Contains("Deels overgenomen: Half elf kan op dinsdag (Jan)", jan.Shows, StringComparison.Ordinal);

        await jan.Presses("Antwoorden delen in het kanaal");
        Assert.Contains("Half elf kan op dinsdag", scene.Conversations.Posted[^1].Card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Do_asks_why_while_somebody_waits_for_an_answer()
    {
        var jan = await AskedAsync();
        await RaisesAsync(ChangeScene.Samir, "Liever om half elf", named: true);
        scene.Clock.Advance(TimeSpan.FromDays(20));
        await scene.OpensAsync(ChangeScene.Jan, jan);
        await jan.Presses("Naar Do");
        await jan.Presses("Naar Do", Later());
        Assert.Contains("heeft nog geen antwoord", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Toch verder", ("although", "te kort"));
        Assert.Contains("minstens 20 tekens", jan.Shows, StringComparison.Ordinal);
        Assert.Equal(Phase.Plan, (await scene.OnlyChangeAsync()).Phase);

        await jan.Presses("Terug");
        Assert.Equal("bewoners", (string?)jan.Inputs.Single(i => (string?)i["id"] == "forWhom")["value"]);
        await jan.Presses("Naar Do");
        await jan.Presses("Toch verder", ("although", "Samir is met vakantie, we bellen hem"));

        Assert.Equal(Phase.Do, (await scene.OnlyChangeAsync()).Phase);
        Assert.Contains("De inspraak is nog niet beantwoord. Uitleg: Samir is met vakantie, we bellen hem", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Do_begins_without_a_word_once_every_point_has_an_answer()
    {
        var jan = await AskedAsync();
        await RaisesAsync(ChangeScene.Samir, "Liever om half elf", named: true);
        await ConsultationAsync(ChangeScene.Jan, jan);
        await jan.Presses("Antwoord geven");
        await jan.Presses("Antwoord geven", ("taken", "Yes"), ("why", "Goed idee"));
        scene.Clock.Advance(TimeSpan.FromDays(20));
        await scene.OpensAsync(ChangeScene.Jan, jan);
        await jan.Presses("Naar Do");
        await jan.Presses("Naar Do", Later());

        Assert.Equal(Phase.Do, (await scene.OnlyChangeAsync()).Phase);
    }

    [Fact]
    public async Task One_point_without_a_name_waits_for_a_second_and_no_row_tells_whose_it_is()
    {
        await AskedAsync();
        var samir = await RaisesAsync(ChangeScene.Samir, "Te veel papier", named: false);
        Assert.DoesNotContain("Te veel papier", samir.Shows, StringComparison.Ordinal);

        var ines = await RaisesAsync(ChangeScene.Ines, "Te laat op de avond", named: false);

        Assert.Contains("“Te veel papier”", ines.Shows, StringComparison.Ordinal);
        Assert.All(await scene.RowsAsync("point:"), row =>
        {
            var kept = string.Join(' ', row.Columns.Values.Append(row.Key));
            Assert.DoesNotContain("samir", kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ines", kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(row.Columns, c => c.Value is DateTimeOffset);
        });
        Assert.DoesNotContain(await scene.RowsAsync("event:"), row => row.Text("Actor") is "Samir" or "Ines");
    }

    [Fact]
    public async Task Points_without_a_name_are_written_anew_together_and_nothing_of_them_is_lost()
    {
        var jan = await AskedAsync();
        await RaisesAsync(ChangeScene.Samir, "Te veel papier", named: false);
        await RaisesAsync(ChangeScene.Ines, "Te laat op de avond", named: false);
        await RaisesAsync(ChangeScene.Mila, "Liever om half elf", named: true);
        var before = await scene.RowsAsync("point:");
        await scene.Points.UnlinkAsync(ChangeScene.Team, CancellationToken.None);

        var after = await scene.RowsAsync("point:");
        Assert.Equal(before.Select(row => row.Text("Wish")).Order(StringComparer.Ordinal), after.Select(row => row.Text("Wish")).Order(StringComparer.Ordinal));
        Assert.Equal("Liever om half elf", Assert.Single(after.IntersectBy(before.Select(row => row.Key), row => row.Key)).Text("Wish"));
        await ConsultationAsync(ChangeScene.Jan, jan);
        Assert.Contains("“Te veel papier”", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_written_anew_again_only_when_another_came_also_after_an_answer()
    {
        await AskedAsync();
        await RaisesAsync(ChangeScene.Samir, "Te veel papier", named: false);
        await scene.Points.UnlinkAsync(ChangeScene.Team, CancellationToken.None);
        var key = Assert.Single(await scene.RowsAsync("point:")).Key;
        var consultation = (await scene.OnlyChangeAsync()).Consultation!.Id;
        var (point, etag) = Assert.Single(await scene.Points.ListAsync(ChangeScene.Team, consultation, CancellationToken.None));
        Assert.True((await scene.Points.ReplaceAsync(ChangeScene.Team, consultation, point.Respond(Taken.Yes, "Goed idee", "Jan").Value, etag, CancellationToken.None)).Done);
        await scene.Points.UnlinkAsync(ChangeScene.Team, CancellationToken.None);
        Assert.Equal(key, Assert.Single(await scene.RowsAsync("point:")).Key);

        await RaisesAsync(ChangeScene.Ines, "Te laat op de avond", named: false);
        await scene.Points.UnlinkAsync(ChangeScene.Team, CancellationToken.None);

        var rows = await scene.RowsAsync("point:");
        Assert.Equal(2, rows.Count);
        Assert.DoesNotContain(key, rows.Select(row => row.Key));
        Assert.Equal("Goed idee", rows.Single(row => row.Text("Wish") is "Te veel papier").Text("Why"));
    }

    [Fact]
    public async Task More_points_than_one_transaction_holds_are_all_written_anew()
    {
        foreach (var n in Enumerable.Range(0, 60))
        {
            await scene.Points.AddAsync(ChangeScene.Team, "c", Point.Raise($"nonce-{n}", $"punt {n}", keep: null, worry: null, name: null).Value, CancellationToken.None);
        }

        var before = (await scene.RowsAsync("point:")).Select(row => row.Key).ToArray();
        await scene.Points.UnlinkAsync(ChangeScene.Team, CancellationToken.None);
        var after = (await scene.RowsAsync("point:")).Select(row => row.Key).ToArray();
        Assert.Equal(60, after.Length);
        Assert.Empty(before.Intersect(after, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_point_sent_twice_is_one_point()
    {
        await AskedAsync();
        var samir = await ConsultationAsync(ChangeScene.Samir);
        await samir.Presses("Reageren");
        var sent = samir.DataOf("Reageren", ("change", "Liever om half elf"));
        await samir.Sends(sent);
        await samir.Sends(sent);

        Assert.Single(await scene.RowsAsync("point:"));
        Assert.Contains("je reactie is bewaard", samir.Shows, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Everybody", true)]
    [InlineData("Team", false)]
    public async Task A_partner_responds_where_the_question_is_for_everybody(string audience, bool may)
    {
        await AskedAsync(audience);
        var awa = await ConsultationAsync(ChangeScene.Partner);

        Assert.Equal(may, awa.Buttons.Contains("Reageren"));
        Assert.DoesNotContain("Inspraak vragen", awa.Buttons);
    }

    [Fact]
    public async Task After_its_last_day_it_is_closed_and_shows_all_there_is()
    {
        await AskedAsync();
        await RaisesAsync(ChangeScene.Samir, "Te veel papier", named: false);
        var late = await ConsultationAsync(ChangeScene.Ines);
        await late.Presses("Reageren");
        scene.Clock.Advance(TimeSpan.FromDays(15));

        await late.Presses("Reageren", ("change", "Nog iets"));

        Assert.Equal("changes.consult.closed", late.Refusal);
        Assert.Contains("“Te veel papier”", (await ConsultationAsync(ChangeScene.Jan)).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_moves_the_change_answers_and_of_two_at_once_the_second_is_told()
    {
        var jan = await AskedAsync();
        await RaisesAsync(ChangeScene.Samir, "Liever om half elf", named: true);
        await ConsultationAsync(ChangeScene.Jan, jan);
        await jan.Presses("Antwoord geven");
        var answer = jan.DataOf("Antwoord geven", ("taken", "No"), ("why", "Het rooster laat dat niet toe"));
        Assert.Equal("changes.only-owner", (await scene.In(ChangeScene.Samir).Sends(answer.DeepClone().AsObject())).Refusal);

        var mila = scene.In(ChangeScene.Mila);
        scene.Store.BeforeWrite = () => mila.Sends(answer.DeepClone().AsObject());
        await jan.Sends(answer);

        Assert.Contains("Iemand anders gaf net antwoord", jan.Shows, StringComparison.Ordinal);
        Assert.Equal("Mila", Assert.Single(await scene.RowsAsync("point:")).Text("AnsweredBy"));
    }

    [Fact]
    public async Task A_question_that_Teams_does_not_take_is_kept_and_said_so()
    {
        scene.Conversations.Answer = _ => new SendResult.NotSent("503");
        var jan = await AskedAsync();

        Assert.Contains("Alleen het bericht in het kanaal lukte nu niet", jan.Shows, StringComparison.Ordinal);
        Assert.NotNull((await scene.OnlyChangeAsync()).Consultation);
    }

    [Fact]
    public void Texts_have_a_length_and_an_answer_needs_its_reason()
    {
        var text = new string('x', Limits.Lines + 1);
        Assert.Equal("shared.too-long", Point.Raise("n", text, keep: null, worry: null, name: null).Refusal!.Key);
        Assert.Equal("changes.point.needed", Point.Raise("n", " ", keep: null, worry: null, name: null).Refusal!.Key);
        var point = Point.Raise("n", "x", keep: null, worry: null, name: null).Value;
        Assert.Equal("changes.answer.why-needed", point.Respond(Taken.No, " ", "Jan").Refusal!.Key);
        Assert.Equal("changes.answer.needed", point.Respond(taken: null, "x", "Jan").Refusal!.Key);
    }

    private async Task<Hand> AskedAsync(string audience = "Everybody")
    {
        var jan = await scene.InPlanAsync();
        await jan.Presses("Meer");
        await jan.Presses("Inspraak");
        await jan.Presses("Inspraak vragen");
        return await jan.Presses("Inspraak vragen", ("openTo", "Het uur"), ("fixed", "De plaats: er is één kamer"), ("audience", audience));
    }

    private async Task<Hand> RaisesAsync(Member member, string text, bool named)
    {
        var hand = await ConsultationAsync(member);
        await hand.Presses("Reageren");
        return await hand.Presses("Reageren", ("change", text), ("withName", named ? "yes" : "no"));
    }

    private async Task<Hand> ConsultationAsync(Member member, Hand? hand = null)
    {
        hand = await scene.OpensAsync(member, hand);
        var press = hand.DataOf("Alle veranderingen");
        (press["verb"], press["id"]) = (ChangeVerbs.Consultation, (await scene.OnlyChangeAsync()).Id.ToString());
        return await hand.Sends(press);
    }

    private static (string, string)[] Later() => [.. ChangeScene.PlanOf(1).Select(f => f.Item1 == "checkDate" ? (f.Item1, "2027-02-15") : f)];
}
