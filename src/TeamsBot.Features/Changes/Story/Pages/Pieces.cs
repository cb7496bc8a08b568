using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>The pieces that the parts of the page share.</summary>
internal static partial class Pieces
{
    /// <summary>What a person typed, line by line. It keeps its own direction, so that a name in another script turns nothing around it.</summary>
    public static Html Typed(string text) =>
        Html.Tag("bdi", text.ReplaceLineEndings("\n").Split('\n').SelectMany((line, i) => i == 0 ? [Html.Text(line)] : new Html[] { Html.Tag("br"), Html.Text(line) }));

    /// <summary>A text with pieces in its holes.</summary>
    public static Html Line(string text, params Html[] holes) => Html.Of(Hole().Split(text).Select((part, i) => i % 2 == 0 ? Html.Text(part) : holes[int.Parse(part, Language.English.Culture)]));

    /// <summary>A date with its year.</summary>
    public static Html Day(LocalDate date, Visit visit) => Html.Tag("time", LocalText.DayAndYear(date, visit.Texts.Language.Tag)).With("datetime", LocalDatePattern.Iso.Format(date));

    /// <summary>The team's date of a moment.</summary>
    public static Html Day(Instant at, Visit visit) => Day(Zones.LocalAt(at, visit.Zone).Date, visit);

    /// <summary>Labels with what was filled in; what is empty is left out.</summary>
    public static Html Fields(params IEnumerable<(string Label, Html? Value)> fields) =>
        fields.Where(f => f.Value is not null).SelectMany(f => new Html[] { Html.Tag("dt", f.Label), Html.Tag("dd", f.Value!) }).ToArray() is { Length: > 0 } filled ? Html.Tag("dl", filled) : Html.Empty;

    /// <summary>What was typed for a label; null when nothing was.</summary>
    public static (string Label, Html? Value) Field(string label, string? typed) => (label, string.IsNullOrWhiteSpace(typed) ? null : Typed(typed));

    /// <summary>Words of ours for a label; null when there are none.</summary>
    public static (string Label, Html? Value) Words(string label, string? words) => (label, words is null ? null : Html.Text(words));

    /// <summary>A part of the page under its heading; nothing when it has no content.</summary>
    public static Html Section(string title, params IEnumerable<Html> content) =>
        content.Where(piece => piece != Html.Empty).ToArray() is { Length: > 0 } pieces ? Html.Tag("section", Html.Tag("h2", title)).Holding(pieces) : Html.Empty;

    /// <summary>A list; nothing when it is empty.</summary>
    public static Html List(params IEnumerable<Html> items) => items.Select(item => Html.Tag("li", item)).ToArray() is { Length: > 0 } all ? Html.Tag("ul").Holding(all) : Html.Empty;

    [GeneratedRegex(@"\{(?<hole>\d)\}", RegexOptions.None, 500)]
    private static partial Regex Hole();
}
