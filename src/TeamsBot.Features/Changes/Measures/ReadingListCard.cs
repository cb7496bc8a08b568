using System.Globalization;
using AdaptiveCards;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.RunCharts;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>The readings of a measure, newest first, each with what stood there before. A tap on one corrects it or takes it back.</summary>
internal static class ReadingListCard
{
    /// <summary>Days a page: with the chart above them they fit a card.</summary>
    public const int PageSize = 8;

    public static AdaptiveCard Of(Change change, Measure measure, IReadOnlyList<ReadingEntry> entries, Visit visit, int page)
    {
        var texts = visit.Texts;
        var days = entries.GroupBy(e => e.Date).OrderByDescending(day => day.Key).ToArray();
        var standing = ReadingSeries.Standing(entries).ToDictionary(e => e.Date);
        var last = Math.Max(0, (days.Length - 1) / PageSize);
        var shown = Math.Clamp(page, 0, last);
        return CardPage.Of(
            texts,
            $"{measure.Name}: {texts["changes.readings"]}",
            [
                Part.Title(Part.Typed(measure.Name)),
                Part.Hint(MeasureWords.Marks(measure, texts) ?? MeasureWords.About(measure, texts)),
                .. shown == 0 ? Picture(change, measure, entries, visit) : [],
                .. days.Length == 0 ? [Part.Text(texts["changes.measure.not-measured"])] : Array.Empty<AdaptiveElement>(),
                .. days.Skip(shown * PageSize).Take(PageSize).Select(day => Day(change, measure, [.. day], standing.GetValueOrDefault(day.Key), visit)),
            ],
            Buttons(change, measure, visit, shown, last));
    }

    // One figure is no picture.
    private static IEnumerable<AdaptiveElement> Picture(Change change, Measure measure, IReadOnlyList<ReadingEntry> entries, Visit visit)
    {
        var series = ReadingSeries.Of(entries);
        if (series.Count < 2) { return []; }
        var tried = change.TriedSince is { } since ? Zones.LocalAt(since, visit.Zone).Date : (LocalDate?)null;
        var chart = RunChart.Of(new RunChartData(measure, series) { TriedSince = tried });
        return [RunChartCard.Of(chart, visit.Texts), .. RunChartWords.Of(chart, visit.Texts).Take(MostWords).Select(line => Part.Hint(Part.Typed(line)))];
    }

    // The story has them all.
    private const int MostWords = 3;

    private static AdaptiveElement Day(Change change, Measure measure, ReadingEntry[] entries, ReadingEntry? counts, Visit visit)
    {
        var texts = visit.Texts;
        var date = entries[0].Date;
        var day = $"{LocalText.ShortDay(date, texts.Language.Tag)} {date.Year.ToString(CultureInfo.InvariantCulture)}";
        var earlier = entries.Where(e => !ReferenceEquals(e, counts) && e.Value is not null).OrderBy(e => e.At).Select(e => MeasureWords.Number(e.Value!.Value, texts)).ToArray();
        var newest = entries.MaxBy(e => e.At)!;
        AdaptiveElement[] what =
        [
            Part.Text(counts is null ? texts.Format("changes.readings.taken-back", day) : texts.Format("changes.readings.day", day, MeasureWords.Value(counts.Value!.Value, measure.Unit, texts))),
            Part.Hint(By(newest, earlier, texts)),
        ];
        if (change.Phase is Phase.Stopped || ChangeRights.Record(visit.Team, visit.Caller) is not null) { return ListPart.Of(what); }
        var press = ListPart.About(change, measure).With(MeasureFields.Date, LocalDatePattern.Iso.Format(date));
        press = counts is null
            ? press with { Verb = ChangeVerbs.Reading }
            : press.With(MeasureFields.Value, Figures.Text(counts.Value!.Value, texts.Language.Tag)) with { Verb = ChangeVerbs.TakeBack };
        var row = ListPart.Of(what, texts["changes.edit"], visit.Surface.Go(press, $"{texts["changes.edit"]}: {day}"));
        row.Separator = true;
        return row;
    }

    private static string By(ReadingEntry newest, string[] earlier, Texts texts)
    {
        var who = texts.Format("changes.readings.by", Part.Typed(newest.By.Name));
        return earlier.Length == 0 ? who : $"{who} {texts.Format("changes.readings.earlier", string.Join(", ", earlier.TakeLast(3)))}";
    }

    private static IEnumerable<AdaptiveAction> Buttons(Change change, Measure measure, Visit visit, int page, int last)
    {
        var texts = visit.Texts;
        if (change.Phase is not Phase.Stopped && ChangeRights.Record(visit.Team, visit.Caller) is null)
        {
            yield return visit.Surface.Go(ListPart.About(change, measure) with { Verb = ChangeVerbs.Reading }, texts["changes.reading"]);
        }

        if (page < last) { yield return To(page + 1, "changes.readings.older"); }
        if (page > 0) { yield return To(page - 1, "changes.readings.newer"); }
        yield return visit.Surface.Go(new Press(ChangeVerbs.Measures, change.Id.ToString()), texts["shared.back"]);

        AdaptiveAction To(int number, string titleKey) => visit.Surface.Go(
            (ListPart.About(change, measure) with { Verb = ChangeVerbs.Readings }).With(ChangeVerbs.Page, number.ToString(CultureInfo.InvariantCulture)), texts[titleKey]);
    }
}
