using NodaTime;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;
using static TeamsBot.Tests.Setup.SetupScene;

namespace TeamsBot.Tests.Setup;

public sealed class CommandTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private readonly SetupScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("5 januari", 2027, 1, 5)]
    [InlineData("until 5 January", 2027, 1, 5)]
    [InlineData("tot 5 jan", 2027, 1, 5)]
    [InlineData("until January 5th, 2027", 2027, 1, 5)]
    [InlineData("tot dinsdag 5 januari 2027", 2027, 1, 5)]
    [InlineData("2027-01-05", 2027, 1, 5)]
    [InlineData("tot 5-1-2027", 2027, 1, 5)]
    [InlineData("tot 5/1/27", 2027, 1, 5)]
    [InlineData("until 5-1", 2027, 1, 5)]
    [InlineData("t/m 5 januari", 2027, 1, 6)]
    [InlineData("tot en met 1 mrt", 2027, 3, 2)]
    [InlineData("until 1 Mar", 2027, 3, 1)]
    [InlineData("tot 24 november", 2026, 11, 24)]
    [InlineData("jusqu'au 5 janvier", 2027, 1, 5)]
    [InlineData("jusqu’au 1er mars 2027", 2027, 3, 1)]
    [InlineData("hasta el 5 de enero de 2027", 2027, 1, 5)]
    public void A_pause_reads_dates_as_people_type_them(string typed, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), PauseRule.Read(typed, Today).Value);

    [Theory]
    [InlineData("tot 2026-11-23", "setup.pause-past")]
    [InlineData("until 1 January 2026", "setup.pause-past")]
    [InlineData("until 24 May 2027", "setup.pause-too-long")]
    [InlineData("tot 31 februari", "setup.pause-no-date")]
    [InlineData("until next week", "setup.pause-no-date")]
    [InlineData("tot", "setup.pause-no-date")]
    [InlineData("99999999999-1-1", "setup.pause-no-date")]
    public void A_pause_that_makes_no_sense_is_refused(string typed, string why) => Assert.Equal(why, PauseRule.Read(typed, Today).Refusal?.Key);

    [Fact]
    public async Task Pause_and_resume_move_the_item_and_the_card_follows()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        var paused = Assert.IsType<ActionReply.Message>(await scene.Types(Mila, "setup.command.pause", "tot 5 januari", language: Language.Dutch));
        Assert.Equal("Pauze. Vanaf dinsdag 5 januari 2027 komt het agendapunt weer.", paused.Text);
        Assert.Equal(new LocalDate(2027, 1, 5), (await scene.Settings()).Pause?.Until);
        await scene.Flush();
        Assert.Contains("Pauze stoppen", scene.Conversations.Updated[^1].Card.Content.ToJson(), StringComparison.Ordinal);
        var resumed = Assert.IsType<ActionReply.Message>(await scene.Types(Mila, "setup.command.resume"));
        Assert.Contains("Monday 30 November", resumed.Text, StringComparison.Ordinal);
        Assert.Null((await scene.Settings()).Pause);
    }

    [Fact]
    public async Task A_stale_tap_does_not_end_a_newer_pause()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila, ("deputy", "ines"));
        await scene.Types(Mila, "setup.command.pause", "until 5 January");
        var seen = (await scene.Settings()).Version;
        await scene.Types(Ines, "setup.command.pause", "until 12 January");
        var shown = Assert.IsType<ActionReply.Card>(await scene.Presses(Mila, "setup.resume/1", Data(("version", seen))));
        Assert.Contains("Ines de Boer changed this just now", shown.Content.ToJson(), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2027, 1, 12), (await scene.Settings()).Pause?.Until);
    }

    [Fact]
    public async Task Pause_without_a_date_asks_for_one()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        var card = Assert.IsType<ActionReply.Card>(await scene.Types(Mila, "setup.command.pause")).Content;
        var page = Page(await scene.Presses(Mila, card, "Choose a day", ActionKind.OpenDialog));
        Assert.Contains("already come", Page(await scene.Presses(Mila, page, "Pause", ActionKind.SubmitDialog, ("until", "2026-11-23"))).ToJson(), StringComparison.Ordinal);
        await scene.Presses(Mila, page, "Pause", ActionKind.SubmitDialog, ("until", "2026-12-08"));
        Assert.Equal(new LocalDate(2026, 12, 8), (await scene.Settings()).Pause?.Until);
    }

    [Fact]
    public async Task Only_who_leads_may_pause()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        Assert.Equal("shared.only-leader", Refused(await scene.Types(Jan, "setup.command.pause", "until 5 January")));
        Assert.Equal("shared.only-leader", Refused(await scene.Types(Awa, "setup.command.pause", "until 5 January")));
        Assert.Null((await scene.Settings()).Pause);
    }

    [Fact]
    public async Task With_two_channels_the_personal_chat_asks_which_and_goes_on()
    {
        scene.Roster.Add(Second, Mila);
        await scene.AddBot();
        await scene.AddBot(Second);
        await scene.SetsUp(Mila);
        var card = Assert.IsType<ActionReply.Card>(await scene.Types(Mila, "setup.command.pause", "until 5 January", personal: true)).Content;
        Assert.Equal(2, card.Actions.Count);
        var data = Data(("id", Noord.ConversationId), ("command", "setup.command.pause"), ("argument", "until 5 January"));
        Assert.IsType<ActionReply.Message>(await scene.Presses(Mila, "setup.team/1", data, personal: true));
        Assert.NotNull((await scene.Settings()).Pause);
        Assert.Null((await scene.Settings(Second)).Pause);
    }

    [Fact]
    public async Task The_choice_of_a_channel_someone_is_not_in_is_refused()
    {
        await scene.AddBot();
        await scene.AddBot(Second);
        var data = Data(("id", Second.ConversationId), ("command", "setup.command.settings"));
        Assert.Equal("shared.not-a-member", Refused(await scene.Presses(Mila, "setup.team/1", data, personal: true)));
    }

    [Fact]
    public async Task Language_is_ones_own_in_the_personal_chat_and_the_channels_in_the_channel()
    {
        await scene.AddBot();
        await scene.Types(Jan, "setup.command.language", "en", personal: true);
        Assert.Equal((Language.English, Language.Dutch), (scene.Private.Languages[Jan.Ref], (await scene.Settings()).Language));
        Assert.Equal("shared.only-leader", Refused(await scene.Types(Jan, "setup.command.language", "engels")));
        await scene.Types(Mila, "setup.command.language", "English");
        Assert.Equal(Language.English, (await scene.Settings()).Language);
        Assert.IsType<ActionReply.Card>(await scene.Types(Mila, "setup.command.language", "klingon"));
    }

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("Français", "fr")]
    [InlineData("frans", "fr")]
    [InlineData("es", "es")]
    [InlineData("español", "es")]
    [InlineData("spaans", "es")]
    [InlineData("néerlandais", "nl")]
    [InlineData("hollands", "nl")]
    [InlineData("anglais", "en")]
    [InlineData("fr-BF", "fr")]
    public async Task A_language_is_found_by_its_name_in_any_language(string typed, string tag)
    {
        await scene.AddBot();
        await scene.Types(Jan, "setup.command.language", typed, personal: true);
        Assert.Equal(tag, scene.Private.Languages[Jan.Ref].Tag);
    }

    [Fact]
    public async Task Help_shows_leaders_more_and_unknown_words_a_way_on()
    {
        await scene.AddBot();
        var leader = Assert.IsType<ActionReply.Card>(await scene.Types(Mila, "setup.command.help")).Content.ToJson();
        var member = Assert.IsType<ActionReply.Card>(await scene.Types(Jan, "setup.command.help", "make coffee")).Content.ToJson();
        Assert.Contains("**pause**", leader, StringComparison.Ordinal);
        Assert.DoesNotContain("**pause**", member, StringComparison.Ordinal);
        Assert.Contains("**settings**", member, StringComparison.Ordinal);
        Assert.Contains("I do not know that word", member, StringComparison.Ordinal);
        Assert.Contains("Set up", member, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_begin_the_setup_also_where_the_install_event_was_lost()
    {
        Assert.Equal("shared.not-set-up", Refused(await scene.Types(Awa, "setup.command.settings")));
        Assert.IsType<ActionReply.Card>(await scene.Types(Jan, "setup.command.settings"));
        await scene.SetsUp(Jan);
        Assert.Equal(Jan.Ref, (await scene.Settings()).Leader?.Ref);
        Assert.Empty(scene.Conversations.Posted);
    }

    [Theory]
    [InlineData("nl-NL", "nl", "Europe/Amsterdam", "NL")]
    [InlineData("nl-BE", "nl", "Europe/Brussels", "BE")]
    [InlineData("en-KE", "en", "Africa/Nairobi", "KE")]
    [InlineData("fr-BF", "fr", "Africa/Ouagadougou", "BF")]
    [InlineData("es-PE", "es", "America/Lima", "PE")]
    [InlineData("nl", "nl", "Europe/Amsterdam", "NL")]
    [InlineData("x-unknown", "en", "Europe/Amsterdam", null)]
    [InlineData(null, "en", "Europe/Amsterdam", null)]
    public void A_locale_is_a_first_guess(string? locale, string language, string zone, string? country)
    {
        var guess = LocaleGuess.Of(locale);
        Assert.Equal((language, zone, country), (guess.Language.Tag, guess.Zone, guess.Country));
    }
}
