using System.Globalization;
using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Tests.Changes.Measures;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("7,5", "7.5")]
    [InlineData("7.5", "7.5")]
    [InlineData("7,50", "7.5")]
    [InlineData(" 8 ", "8")]
    [InlineData("85 %", "85")]
    [InlineData("85%", "85")]
    [InlineData("0,85 %", "0.85")]
    [InlineData("12 min", "12")]
    [InlineData("12MIN", "12")]
    [InlineData("-3,25", "-3.25")]
    [InlineData("−3", "-3")]
    [InlineData("+4", "4")]
    [InlineData("1.250,5", "1250.5")]
    [InlineData("1,250.5", "1250.5")]
    [InlineData("1 250", "1250")]
    [InlineData("1\u00A0250,5", "1250.5")]
    [InlineData("1,000,000", "1000000")]
    [InlineData("0.125", "0.125")]
    [InlineData("0,1250", "0.125")]
    [InlineData(",5", "0.5")]
    public void A_number_is_read_as_people_in_the_Netherlands_and_in_England_type_it(string typed, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), TypedNumber.Parse(typed, "min", "nl").Value);

    [Theory]
    [InlineData("1.250", "nl", "1250")]
    [InlineData("1.250", "en", "1.25")]
    [InlineData("1,250", "en", "1250")]
    [InlineData("1,250", "nl", "1.25")]
    public void What_may_be_thousands_or_decimals_is_what_the_language_makes_of_it(string typed, string language, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), TypedNumber.Parse(typed, unit: null, language).Value);

    [Theory]
    [InlineData("ongeveer acht", "changes.number.none")]
    [InlineData("", "changes.number.none")]
    [InlineData("%", "changes.number.none")]
    [InlineData("7,5,5", "changes.number.none")]
    [InlineData("12.5,0.3", "changes.number.none")]
    [InlineData("1.25.000", "changes.number.none")]
    [InlineData("7-8", "changes.number.none")]
    [InlineData("1e5", "changes.number.none")]
    [InlineData("٧", "changes.number.none")]
    [InlineData("1000000,1", "changes.number.range")]
    [InlineData("-1.000.001", "changes.number.range")]
    [InlineData("1.250.000", "changes.number.range")]
    [InlineData("999999999999999999999999999999999999", "changes.number.none")]
    [InlineData("0,12345", "changes.number.decimals")]
    public void What_is_no_number_is_refused_with_what_is_wrong(string typed, string key) =>
        Assert.Equal(key, TypedNumber.Parse(typed, unit: null, "nl").Refusal?.Key);

    [Fact]
    public void The_ends_of_the_range_are_within_it()
    {
        Assert.Equal(1_000_000m, TypedNumber.Parse("1.000.000", unit: null, "nl").Value);
        Assert.Equal(-1_000_000m, TypedNumber.Parse("-1000000", unit: null, "en").Value);
    }

    [Fact]
    public void The_same_figure_is_kept_the_same_however_it_was_typed() =>
        Assert.Equal("7.5", TypedNumber.Parse("7,5000000", unit: null, "nl").Value.ToString(CultureInfo.InvariantCulture));
}
