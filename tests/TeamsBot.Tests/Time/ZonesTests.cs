using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Time;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Europe/Amsterdam", true)]
    [InlineData("Africa/Porto-Novo", true)]
    [InlineData("europe/amsterdam", false)]
    [InlineData("W. Europe Standard Time", false)]
    [InlineData("Europe/Utrecht", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_an_id_of_the_zone_data_is_valid(string? id, bool valid) => Assert.Equal(valid, Zones.IsValid(id));

    [Theory]
    [InlineData("europe/amsterdam", "Europe/Amsterdam")]
    [InlineData(" Accra ", "Africa/Accra")]
    [InlineData("porto-novo", "Africa/Porto-Novo")]
    [InlineData("Lord Howe", "Australia/Lord_Howe")]
    [InlineData("America/Argentina/Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Buenos Aires", null)] // America/Buenos_Aires and America/Argentina/Buenos_Aires
    [InlineData("Utrecht", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_a_person_types_is_understood_when_it_means_one_zone(string? typed, string? id) => Assert.Equal(id, Zones.Find(typed));

    [Fact]
    public void Every_choice_is_a_valid_zone_and_listed_once()
    {
        Assert.All(ZoneChoices.All, choice => Assert.True(Zones.IsValid(choice.Id), choice.Id));
        Assert.Equal(ZoneChoices.All.Count, ZoneChoices.All.Select(choice => choice.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("Europe/Brussels", "nl", "Brussel")]
    [InlineData("Europe/Brussels", "fr", "Bruxelles")]
    [InlineData("Africa/Porto-Novo", "en", "Porto-Novo")]
    [InlineData("America/Argentina/Buenos_Aires", "nl", "Buenos Aires")]
    public void A_zone_is_called_by_its_place(string zone, string language, string place) => Assert.Equal(place, ZoneChoices.Place(zone, language));
}
