using System.Text;
using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Learning.Calendars;

public sealed class CalendarFileTests
{
    private static readonly Instant Changed = Instant.FromUtc(2027, 1, 4, 9, 0);
    private static readonly Texts Dutch = new TextCatalog([TextCatalog.Shared, TextSource.Beside<Moment>("learning")]).In(Language.Dutch);
    private static readonly NamedMember Samir = new(new MemberRef("t", "samir"), "Samir");

    public static TheoryData<string, string, Repeat> Zones
    {
        get
        {
            var data = new TheoryData<string, string, Repeat>();
            foreach (var parser in new[] { "ical.js", "python3-icalendar" })
            {
                foreach (var zone in new[] { "Europe/Amsterdam", "Africa/Nairobi", "America/Lima", "Africa/Ouagadougou", "America/Santiago", "Africa/Casablanca" })
                {
                    foreach (var repeat in new[] { Repeat.Refreshers, Repeat.Weekly, Repeat.TwoWeekly }) { data.Add(parser, zone, repeat); }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task Others_compute_our_instants_across_the_last_Sundays_of_March_and_October(string parser, string zone, Repeat repeat)
    {
        Moment[] series = [.. SeriesOf(new(2027, 3, 15), repeat, zone), .. SeriesOf(new(2027, 10, 18), repeat, zone, "b")];
        var read = await ReadByOthers.ReadAsync(parser, Write(series));
        Assert.Equal(series.Select(m => (m.Time!.Start, m.Time.End)).Order(), read.Found.Select(e => (e.StartsAt, e.EndsAt)).Order());
    }

    [Theory]
    [MemberData(nameof(ReadByOthers.Parsers), MemberType = typeof(ReadByOthers))]
    public async Task Of_a_weekly_series_one_is_moved_and_one_called_off_and_the_rest_stays(string parser)
    {
        var series = SeriesOf(new(2027, 3, 15), Repeat.Weekly, "Europe/Amsterdam");
        series[1] = series[1].Change(series[1].Plan, series[1].Time! with { Local = new LocalDateTime(2027, 3, 24, 13, 0) }, Changed).Value;
        series[2] = series[2].Cancel(Changed).Value;
        var read = await ReadByOthers.ReadAsync(parser, Write(series));
        Assert.Equal(series.Select(m => m.Time!.Start).Order(), read.Found.Select(e => e.StartsAt).Order());
        Assert.Equal([series[2].Time!.Start], read.Found.Where(e => e.Status == "CANCELLED").Select(e => e.StartsAt));
        Assert.Equal(("PUBLISH", 1), (read.Method, read.Found.Select(e => e.Uid).Distinct(StringComparer.Ordinal).Count()));
    }

    [Theory]
    [MemberData(nameof(ReadByOthers.Parsers), MemberType = typeof(ReadByOthers))]
    public async Task A_change_keeps_the_identity_and_raises_the_sequence(string parser)
    {
        var before = SeriesOf(new(2027, 1, 11), Repeat.None, "Europe/Amsterdam")[0];
        var after = before.Change(before.Plan, before.Time! with { Local = new LocalDateTime(2027, 1, 12, 13, 0) }, Changed).Value;
        var (first, second) = ((await ReadByOthers.ReadAsync(parser, Write([before]))).Found.Single(), (await ReadByOthers.ReadAsync(parser, Write([after]))).Found.Single());
        Assert.Equal((first.Uid, 0, 1), (second.Uid, first.Sequence, second.Sequence));
        Assert.Equal(Instant.FromUtc(2027, 1, 12, 12, 0), second.StartsAt);
    }

    [Theory]
    [MemberData(nameof(ReadByOthers.Parsers), MemberType = typeof(ReadByOthers))]
    public async Task What_is_called_off_altogether_asks_to_be_taken_out(string parser)
    {
        var cancelled = SeriesOf(new(2027, 1, 11), Repeat.Weekly, "Europe/Amsterdam").Select(m => m.Cancel(Changed).Value).ToArray();
        var read = await ReadByOthers.ReadAsync(parser, Encoding.UTF8.GetString(MomentFile.File(null, Events(cancelled), "x.ics").Bytes.Span));
        Assert.Equal("CANCEL", read.Method);
        Assert.All(read.Found, e => Assert.Equal(("CANCELLED", 1), (e.Status, e.Sequence)));
    }

    [Theory]
    [MemberData(nameof(ReadByOthers.Parsers), MemberType = typeof(ReadByOthers))]
    public async Task Text_comes_back_as_typed_whatever_it_holds(string parser)
    {
        const string Topic = "Tillen; zo, dat \\kan\\ \"ook\": 👩🏽‍⚕️ à l’été — ñandú 日本語 überzeugend én kort, met héél veel woorden 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉";
        const string Extra = "Regel één\nRegel twee, met komma;\nBEGIN:VEVENT\nhttps://example.org/a?b=c;d,e";
        var moment = SeriesOf(new(2027, 1, 11), Repeat.None, "Europe/Amsterdam")[0];
        var read = (await ReadByOthers.ReadAsync(parser, Write([moment with { Plan = moment.Plan with { Topic = Topic, Extra = Extra } }]))).Found.Single();
        Assert.Equal($"Leermoment: {Topic}", read.Summary);
        Assert.EndsWith(Extra, read.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_hold_at_most_75_octets_end_in_CRLF_and_are_never_cut_within_a_character()
    {
        var emoji = string.Concat(Enumerable.Repeat("a👩🏽‍⚕️é", 60));
        for (var shift = 0; shift < 8; shift++)
        {
            var file = ICalendarFile.Write(null, ICalendarMethod.Publish, [new("u", new string('x', shift) + emoji, emoji, new(2027, 1, 11, 9, 40), "Europe/Amsterdam", 20, 0, Changed)]);
            Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
            Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.DoesNotContain('\uFFFD', file);
            Assert.Contains($"SUMMARY:{new string('x', shift)}{emoji}", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_no_file_may_hold_is_left_out()
    {
        var file = ICalendarFile.Write(null, ICalendarMethod.Publish, [new("u", "a\u0000b\u0007c\rd", "", new(2027, 1, 11, 9, 40), "Europe/Amsterdam", 20, 0, Changed)]);
        Assert.Contains("SUMMARY:abc\\nd\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Teams_link_opens_a_meeting_at_the_right_offset()
    {
        var link = MeetingLink.Of(SeriesOf(new(2027, 7, 12), Repeat.None, "Europe/Amsterdam")[0], LearningScene.Forms, Dutch);
        Assert.StartsWith("https://teams.microsoft.com/l/meeting/new?subject=Leermoment%3A%20SOEP&startTime=2027-07-12T09%3A40%3A00%2B02%3A00&endTime=2027-07-12T10%3A00%3A00%2B02%3A00&content=", link, StringComparison.Ordinal);
    }

    private static string Write(IEnumerable<Moment> moments) => ICalendarFile.Write(null, ICalendarMethod.Publish, Events(moments));

    private static IReadOnlyList<ICalendarEvent> Events(IEnumerable<Moment> moments) => MomentEvents.Of(moments, LearningScene.Forms, Dutch);

    private static Moment[] SeriesOf(LocalDate first, Repeat repeat, string zone, string start = "a")
    {
        var id = start + new string('0', 31);
        var plan = new MomentPlan("refresher", "SOEP", Samir, IsOnline: true, Extra: null);
        var moment = new Moment(LearningKeys.Id(id, 0), MomentState.Planned, plan, Reason.ByHand, Samir) { Time = new(first.At(new LocalTime(9, 40)), zone, 20), ChangedAt = Changed };
        return [.. Series.Of(moment, repeat, new WorkingDays([], []), number => LearningKeys.Id(id, number))];
    }
}
