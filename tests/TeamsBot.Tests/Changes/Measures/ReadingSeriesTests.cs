using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Tests.Changes.Measures;

public sealed class ReadingSeriesTests
{
    private static readonly LocalDate Monday = new(2026, 12, 14), Tuesday = new(2026, 12, 15);

    [Fact]
    public void The_newest_figure_of_a_day_that_nobody_corrected_counts()
    {
        ReadingEntry[] entries = [Entry("a", Monday, 7, 1), Entry("b", Monday, 8, 2, corrects: "a"), Entry("c", Tuesday, 5, 3), Entry("d", Tuesday, 6, 4)];

        Assert.Equal([new Reading(Monday, 8), new Reading(Tuesday, 6)], ReadingSeries.Of(entries.Reverse()));
    }

    [Fact]
    public void A_figure_that_was_taken_back_leaves_its_day_empty_until_another_one_comes()
    {
        ReadingEntry[] entries = [Entry("a", Monday, 7, 1), Entry("b", Monday, null, 2, corrects: "a")];

        Assert.Empty(ReadingSeries.Of(entries));
        Assert.Equal([new Reading(Monday, 9)], ReadingSeries.Of([.. entries, Entry("c", Monday, 9, 3)]));
    }

    [Fact]
    public void A_day_is_taken_back_as_a_whole_when_two_people_wrote_it_down_at_once()
    {
        ReadingEntry[] entries = [Entry("a", Monday, 7, 1), Entry("b", Monday, 8, 1)];

        var gone = NewReadings.Without(entries, Monday, new Stamp(ChangeScene.Named(ChangeScene.Ines), ChangeScene.Start, new string('9', 32)));

        Assert.Equal(["a", "b"], gone.Entries.Select(e => e.Corrects));
        Assert.Empty(ReadingSeries.Of([.. entries, .. gone.Entries]));
    }

    [Fact]
    public void What_stands_there_already_is_not_written_again_and_what_differs_names_what_it_corrects()
    {
        var added = NewReadings.Of([Entry("a", Monday, 7, 1)], [new Reading(Monday, 7), new Reading(Tuesday, 8)], new Stamp(ChangeScene.Named(ChangeScene.Ines), ChangeScene.Start, "n"));

        Assert.Equal([(Tuesday, (string?)null)], added.Entries.Select(e => (e.Date, e.Corrects)));
        Assert.Equal("", added.Over);
        var other = NewReadings.Of([Entry("a", Monday, 7, 1)], [new Reading(Monday, 8)], new Stamp(ChangeScene.Named(ChangeScene.Ines), ChangeScene.Start, "n"));
        Assert.Equal("a", Assert.Single(other.Entries).Corrects);
        Assert.NotEqual("", other.Over);
    }

    private static ReadingEntry Entry(string id, LocalDate date, decimal? value, int hour, string? corrects = null) =>
        new(id, date, value, ChangeScene.Named(ChangeScene.Jan), ChangeScene.Start + Duration.FromHours(hour)) { Corrects = corrects };
}
