using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Links;
using static TeamsBot.Tests.Learning.LearningScene;

namespace TeamsBot.Tests.Learning;

/// <summary>The file, the Teams link, the subscription, and the year.</summary>
public sealed class OwnCalendarTests : IDisposable
{
    private readonly LearningScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_page_says_what_is_missing_and_who_can_grant_it_and_gives_file_and_link()
    {
        await scene.Planned();
        var awa = await scene.In(Awa).Sees(await scene.ChannelCard()).Presses("In mijn agenda");
        Assert.Contains("Het staat niet in de teamagenda. De bot is niet met een agenda verbonden. Een beheerder van je organisatie kan dat aanzetten.", awa.Shows, StringComparison.Ordinal);
        Assert.Equal(["Agendabestand", "Teams-vergadering maken", "Abonneren"], awa.Buttons);
        Assert.Equal((MomentFile.Contract, Awa.Ref), (scene.Links.Made[^1].Name, scene.Links.Made[^1].For));
        Assert.Contains("Een kanaalvergadering maken kan alleen in Teams zelf", awa.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_for_members_alone_and_holds_the_series()
    {
        var moment = await scene.Planned(("repeat", "Refreshers"));
        var file = scene.Services.GetServices<ILinkedFile>().OfType<MomentFile>().Single();
        LinkTarget For(TeamsBot.Kernel.Identity.Member who) => new(MomentFile.Contract, Noord, moment.Moment.Id, who.Ref, TeamsBot.Kernel.Languages.Language.Dutch);
        var text = Encoding.UTF8.GetString((await file.ReadAsync(For(Awa), CancellationToken.None))!.Bytes.Span);
        Assert.Equal(4, text.Split("BEGIN:VEVENT").Length - 1);
        Assert.DoesNotContain("X-WR-CALNAME", text, StringComparison.Ordinal);
        Assert.Null(await file.ReadAsync(For(Outsider), CancellationToken.None));
        Assert.Null(await file.ReadAsync(For(Awa) with { Id = "x" }, CancellationToken.None));
    }

    [Fact]
    public async Task Trying_again_after_the_administrator_granted_it_puts_it_in_the_calendar()
    {
        await scene.Planned();
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("In mijn agenda");
        scene.Calendar.Answers = entry => new CalendarResult.Created(new("e", "k"));
        await mila.Presses("Opnieuw proberen");
        Assert.Contains("Het staat in de teamagenda.", mila.Shows, StringComparison.Ordinal);
        Assert.Equal(CalendarState.Synced, (await scene.Moments())[0].Moment.Calendar);
    }

    [Fact]
    public async Task While_the_calendar_does_not_answer_that_is_said()
    {
        scene.Calendar.Answers = _ => new CalendarResult.Unreachable();
        await scene.Planned();
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("In mijn agenda");
        Assert.Contains("De agenda gaf geen antwoord.", mila.Shows, StringComparison.Ordinal);
        Assert.Contains("Opnieuw proberen", mila.Buttons);
    }

    [Fact]
    public async Task Without_an_address_for_links_the_page_says_so_and_the_Teams_link_is_there()
    {
        scene.Links.HasAddress = false;
        await scene.Planned();
        var jan = await scene.In(Jan).Sees(await scene.ChannelCard()).Presses("In mijn agenda");
        Assert.Contains("Een agendabestand kan hier niet", jan.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain("Agendabestand", jan.Buttons);
        Assert.Contains("Teams-vergadering maken", jan.Buttons);
    }

    [Fact]
    public async Task A_subscription_is_ones_own_and_ends_when_it_is_renewed_ended_or_its_owner_leaves()
    {
        await scene.Planned();
        var ines = await scene.In(Ines).Opens(LearningVerbs.Feed);
        var first = scene.Links.Made[^1];
        Assert.Contains("SUMMARY:Leermoment: SOEP-rapporteren", await FeedOf(first), StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:Leeragenda Noord", await FeedOf(first), StringComparison.Ordinal);
        await scene.In(Ines).Opens(LearningVerbs.Feed);
        Assert.Equal(first.Id, scene.Links.Made[^1].Id);

        await ines.Presses("Nieuw adres");
        var second = scene.Links.Made[^1];
        Assert.Null(await FeedOf(first));
        Assert.NotNull(await FeedOf(second));
        Assert.Null(await FeedOf(second with { For = Jan.Ref }));

        scene.Roster.Remove(Noord, Ines);
        Assert.Null(await FeedOf(second));
        scene.Roster.Add(Noord, Ines);
        await ines.Presses("Abonnement stoppen");
        Assert.Null(await FeedOf(second));
    }

    [Fact]
    public async Task A_subscription_follows_what_is_moved_and_called_off()
    {
        var moment = (await scene.Planned()).Moment;
        await scene.In(Ines).Opens(LearningVerbs.Feed);
        var target = scene.Links.Made[^1];
        var mila = await scene.In(Mila).Sees(await scene.ChannelCard()).Presses("Wijzigen");
        await (await mila.Presses("Gaat niet door")).Presses("Gaat niet door");
        var feed = await FeedOf(target);
        Assert.Contains($"UID:{moment.Id}@", feed, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", feed, StringComparison.Ordinal);
        Assert.Contains("METHOD:PUBLISH", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_year_shows_what_is_planned_and_held_by_quarter_and_reason()
    {
        var first = await scene.Planned(("repeat", "Refreshers"));
        await (await scene.In(Awa).Opens("learning.plan/1")).Presses("Voorstellen", ("form", "knowledge"), ("topic", "Onze overdracht"));
        await scene.At(first.Moment.Time!.End + Duration.FromMinutes(5));
        await (await scene.In(Samir).Opens(LearningVerbs.AskHarvest, ("id", first.Moment.Id))).Presses("Bewaren", ("lesson", "Een zin"));
        var jan = await scene.In(Jan).Types("learning.command.year");
        Assert.Contains("3 gepland · 1 gehouden", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Kwartaal 1\n11 jan 09:40 · SOEP-rapporteren · gehouden, met een les\n25 jan", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Kwartaal 2\n5 apr", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("iemand wilde hier samen over leren (4)", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Voorgesteld, nog zonder tijd: Onze overdracht", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("2028");
        Assert.Contains("In dit jaar staat nog geen leermoment", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_shared_step_a_moment_is_born_with_what_was_shared_and_nothing_more()
    {
        scene.Source.Setup(s => s.FindAsync(Noord, "step", It.IsAny<CancellationToken>())).ReturnsAsync(new TeamsBot.Kernel.Learning.LearningSuggestion("Tien minuten met een voorbeeld", null));
        var mila = await scene.In(Mila).Opens("learning.plan/1", ("source", "reflection"), ("id", "step"));
        Assert.Contains("alleen wat gedeeld is", mila.Shows, StringComparison.Ordinal);
        await mila.Presses("Verder", ("form", "refresher"), ("date", "2027-01-11"), ("time", "09:40"));
        await mila.Presses("Plannen");
        var moment = Assert.Single(await scene.Moments()).Moment;
        Assert.Equal((new Reason(ReasonKind.Reflection, "step"), "Tien minuten met een voorbeeld"), (moment.Reason, moment.Plan.Topic));
        Assert.Equal("learning.source-gone", (await scene.In(Mila).Opens("learning.plan/1", ("source", "reflection"), ("id", "withdrawn"))).Refusal);
        Assert.Equal("learning.source-gone", (await scene.In(Mila).Opens("learning.plan/1", ("source", "unheard-of"), ("id", "x"))).Refusal);
    }

    private async Task<string?> FeedOf(LinkTarget target) =>
        await scene.Services.GetServices<ILinkedFeed>().Single().ReadAsync(target, CancellationToken.None) is { } file
            ? Encoding.UTF8.GetString(file.Bytes.Span).Replace("\r\n ", "", StringComparison.Ordinal)
            : null;
}
