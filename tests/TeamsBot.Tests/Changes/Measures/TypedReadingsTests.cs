using NodaTime;
using NodaTime.Text;
using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Tests.Changes.Measures;

public sealed class TypedReadingsTests
{
    private static readonly LocalDate Today = new(2027, 1, 20);

    [Theory]
    [InlineData("12-1 7,5", "2027-01-12", 7.5)]
    [InlineData("12/1/2027 7.5", "2027-01-12", 7.5)]
    [InlineData("2027-01-12; 7,5", "2027-01-12", 7.5)]
    [InlineData("2027-01-12\t7,5", "2027-01-12", 7.5)]
    [InlineData("12 januari 8", "2027-01-12", 8)]
    [InlineData("12 januari, 8", "2027-01-12", 8)]
    [InlineData("12 januari: 8", "2027-01-12", 8)]
    [InlineData("dinsdag 12 jan 8 min", "2027-01-12", 8)]
    [InlineData("12 januari 2027 8", "2027-01-12", 8)]
    [InlineData("January 12, 2027 8", "2027-01-12", 8)]
    [InlineData("12-01-2027 00:00\t8", "2027-01-12", 8)]
    [InlineData("12-01-2027 00:00 8", "2027-01-12", 8)]
    [InlineData("2027-01-12,7.5", "2027-01-12", 7.5)]
    [InlineData("12-1 85 %", "2027-01-12", 85)]
    [InlineData("12-1 1.250", "2027-01-12", 1250)]
    [InlineData("12-1;7,5;", "2027-01-12", 7.5)]
    [InlineData("20-1 3", "2027-01-20", 3)]
    [InlineData("21-1 3", "2026-01-21", 3)]
    [InlineData("1 dec 4", "2026-12-01", 4)]
    public void A_line_is_a_date_and_a_value_in_any_usual_way(string line, string date, double value)
    {
        var read = TypedReadings.Parse(line, "min", Today, "nl");

        Assert.Empty(read.Wrong);
        Assert.Equal(new Reading(LocalDatePattern.Iso.Parse(date).Value, (decimal)value), Assert.Single(read.Readings));
    }

    [Fact]
    public void Two_columns_of_a_spreadsheet_with_a_heading_are_read_by_date()
    {
        var read = TypedReadings.Parse("Datum\tMinuten\r\n12-1-2027\t7,5\r\n\r\n5-1-2027\t9\r\n", "min", Today, "nl");

        Assert.Equal([new Reading(new LocalDate(2027, 1, 5), 9), new Reading(new LocalDate(2027, 1, 12), 7.5m)], read.Readings);
    }

    [Fact]
    public void Every_wrong_line_is_named_with_its_number_and_nothing_is_taken()
    {
        var read = TypedReadings.Parse("12-1 7,5\nmorgen 8\n13-1 veel\n21-1-2027 3\n1-1-2021 3\n14-1 8\n14-1 9", "min", Today, "nl");

        Assert.Empty(read.Readings);
        Assert.Equal(
            [(2, "changes.paste.unread"), (3, "changes.number.none"), (4, "changes.reading.future"), (5, "changes.reading.too-old"), (7, "changes.paste.same-day")],
            read.Wrong.Select(w => (w.Number, w.Why.Key)));
        Assert.Equal(["6"], read.Wrong[^1].Why.Arguments);
    }

    [Fact]
    public void The_same_line_twice_counts_once() =>
        Assert.Single(TypedReadings.Parse("12-1 7,5\n12-1 7.50", unit: null, Today, "nl").Readings);

    [Theory]
    [InlineData("2022-01-20", null)]
    [InlineData("2022-01-19", "changes.reading.too-old")]
    [InlineData("2027-01-20", null)]
    [InlineData("2027-01-21", "changes.reading.future")]
    public void A_reading_is_of_a_day_that_has_been_within_five_years(string date, string? refusal) =>
        Assert.Equal(refusal, ReadingDate.Refuse(LocalDatePattern.Iso.Parse(date).Value, Today)?.Key);
}
