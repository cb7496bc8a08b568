using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Agenda;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>Agreements that another feature makes.</summary>
public sealed class TeamAgreementTests : IDisposable
{
    private static readonly string Id = new('c', 32);
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task While_an_item_is_open_it_stands_on_it_at_once()
    {
        await scene.Posts();
        Assert.Null(await Make());
        Assert.Contains("proef klaarzetten", await scene.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_none_is_open_it_waits_for_the_next()
    {
        Assert.Null(await Make());
        await scene.Posts();
        Assert.Equal(new ItemAgreement(Id, "proef klaarzetten", "Jan Visser", Monday.PlusDays(2)), Assert.Single((await scene.Item()).Content.Agreements));
    }

    [Fact]
    public async Task After_an_item_has_closed_it_waits_for_the_next()
    {
        await scene.Posts();
        await scene.Closes(Mila);
        Assert.Null(await Make());
        Assert.Empty((await scene.Item()).Content.Agreements);
        await scene.RoundAt(PostAt + Duration.FromDays(7));
        Assert.Single((await scene.Item(Monday.PlusWeeks(1))).Content.Agreements);
    }

    [Fact]
    public async Task A_second_call_changes_nothing_also_after_it_was_done()
    {
        await scene.Posts();
        await Make();
        var version = (await scene.Item()).Version;
        Assert.Null(await Make(text: "iets anders"));
        Assert.Equal(version, (await scene.Item()).Version);

        await scene.Presses(Jan, AgendaVerbs.AgreementDone, ("agreement", Id));
        Assert.Null(await Make());
        var only = Assert.Single(await scene.Items.AgreementsAsync(Noord, CancellationToken.None)).Agreement;
        Assert.Equal((AgreementState.Done, "proef klaarzetten"), (only.State, only.Text));
    }

    [Fact]
    public async Task One_made_in_the_very_moment_an_item_is_posted_still_stands_on_it()
    {
        scene.Clock.MoveTo(PostAt.ToDateTimeOffset());
        scene.Conversations.Meanwhile = async () => Assert.Null(await Make());
        await scene.Round();
        await Make();
        Assert.Single((await scene.Item()).Content.Agreements);
    }

    [Theory]
    [InlineData("short", "t", 0, "shared.card-too-old")]
    [InlineData(null, " ", 0, "agenda.agreement.incomplete")]
    [InlineData(null, "t", -1, "agenda.agreement.wrong-day")]
    [InlineData(null, "t", 400, "agenda.agreement.wrong-day")]
    public async Task What_is_not_an_agreement_is_refused(string? id, string text, int days, string refusal)
    {
        await scene.Posts();
        Assert.Equal(refusal, (await Make(id, text, days))?.Key);
        Assert.Equal("shared.too-long", (await Make(text: new string('x', 161)))?.Key);
        Assert.Empty(await scene.Rows("agreement:"));
    }

    [Fact]
    public async Task A_channel_that_was_never_set_up_has_none()
    {
        scene.Settings = scene.Settings! with { Rhythm = null };
        Assert.Equal("shared.not-set-up", (await Make())?.Key);
    }

    private Task<Refusal?> Make(string? id = null, string text = "proef klaarzetten", int days = 2) => scene.First.GetRequiredService<IAgreements>()
        .MakeAsync(Noord, id ?? Id, text, Named(Jan), Monday.PlusDays(days), CancellationToken.None);
}
