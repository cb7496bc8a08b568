using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>The lines about measures that several cards share. What people typed is ready to print.</summary>
internal static class MeasureWords
{
    /// <summary>"7,5 min", "85%".</summary>
    public static string Value(decimal value, string? unit, Texts texts) =>
        Figures.Text(value, unit is null ? null : Part.Typed(unit), texts.Language.Tag);

    public static string Number(decimal value, Texts texts) => Figures.Text(value, texts.Language.Tag);

    /// <summary>The name as far as a line has room for it; its own page has all of it.</summary>
    public static string Name(Measure measure) => Part.Typed(Short(measure));

    /// <summary>As <see cref="Name"/>, for the title of a button.</summary>
    public static string Short(Measure measure) => Excerpt.Of(measure.Name, MostName);

    /// <summary>"resultaat · min · lager is beter".</summary>
    public static string About(Measure measure, Texts texts) => string.Join(" · ", new[]
    {
        texts[measure.Kind is MeasureKind.Result ? "changes.measure.result" : "changes.measure.process"],
        measure.Unit is { } unit ? Part.Typed(unit) : null,
        texts[measure.Better is Better.Higher ? "changes.measure.higher" : "changes.measure.lower"],
    }.OfType<string>());

    /// <summary>"Nulmeting 12 · Norm 10 · Doel 5"; null when none was set.</summary>
    public static string? Marks(Measure measure, Texts texts)
    {
        (string Key, decimal? Value)[] marks = [("changes.measure.baseline", measure.Baseline), ("changes.measure.norm", measure.Norm), ("changes.measure.target", measure.Target)];
        var set = marks.Where(m => m.Value is not null).Select(m => $"{texts[m.Key]} {Number(m.Value!.Value, texts)}").ToArray();
        return set.Length > 0 ? string.Join(" · ", set) : null;
    }

    /// <summary>"12 jan: 7,5 · 19 jan: 7 · 26 jan: 6,8", oldest first.</summary>
    public static string Newest(Measure measure, Texts texts) => measure.Recent.Count == 0
        ? texts["changes.measure.not-measured"]
        : texts.Format("changes.measure.newest", string.Join(" · ", measure.Recent.Select(r => Short(r, texts))));

    /// <summary>"12 jan: 7,5", which no line breaks apart.</summary>
    public static string Short(Reading reading, Texts texts) => texts.Format("changes.readings.day", LocalText.ShortDay(reading.Date, texts.Language.Tag), Number(reading.Value, texts)).Replace(' ', '\u00A0');

    /// <summary>What the team expected beside what it sees: "Duur van de overdracht: verwacht 5, gezien 4,8 min".</summary>
    public static string ExpectedAndSeen(Measure measure, Texts texts)
    {
        var name = Name(measure);
        return (measure.Target, measure.Recent) switch
        {
            (_, []) => texts.Format("changes.judge.not-measured", name),
            ({ } target, [.., var last]) => texts.Format("changes.judge.expected-and-seen", name, Number(target, texts), Value(last.Value, measure.Unit, texts)),
            (null, [.., var last]) => texts.Format("changes.judge.seen", name, Value(last.Value, measure.Unit, texts)),
        };
    }

    /// <summary>Whether the newest figure is good enough, in words; null without a norm or a figure.</summary>
    public static string? Standing(Measure measure, Texts texts) => measure.Recent is [.., var last] && measure.Meets(last.Value) is { } met
        ? texts[met ? "changes.norm-met" : "changes.norm-not-met"]
        : null;

    /// <summary>The newest figures, and whether the last of them is good enough.</summary>
    public static string NewestAndStanding(Measure measure, Texts texts) =>
        Standing(measure, texts) is { } standing ? $"{Newest(measure, texts)}. {standing}" : Newest(measure, texts);

    private const int MostName = 60;
}
