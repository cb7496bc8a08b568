using TeamsBot.Features.Calendar;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Calendars;

public sealed class CheckCardTests
{
    private static readonly TextCatalog Catalog = new([TextCatalog.Shared, TextSource.Beside<AskSignIn>("calendar")]);

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void It_names_what_is_there_what_is_missing_and_who_can_grant_it(string language)
    {
        var card = CheckCard.Of(
            Catalog.In(Language.Find(language)!), "Team_Noord", [new(IsFine: true, "shared.calendar.way-leader"), new(IsFine: false, "shared.calendar.not-signed-in", "shared.calendar.by-leader")]);
        Approved.Matches(card, "calendar-check", language);
    }

    [Fact]
    public void Only_who_can_mend_it_by_signing_in_gets_that_button()
    {
        Assert.Empty(CheckCard.Of(Catalog.In(Language.English), "Noord", [new(IsFine: false, "shared.calendar.no-right", "shared.calendar.granted-by")]).Actions);
        Assert.Empty(CheckCard.Of(Catalog.In(Language.English), "Noord", [new(IsFine: true, "shared.calendar.open")]).Actions);
    }
}
