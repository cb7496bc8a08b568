using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>Findings, hard and soft side by side, each with its story.</summary>
internal static class FindingHtml
{
    public static Html SideBySide(StoryCycle cycle, Visit visit) => cycle.Findings.Count == 0
        ? Html.Empty
        : Html.Of(
            Html.Tag("h3", visit.Texts["changes.findings"]),
            Html.Tag("div", Column(EvidenceNature.Hard, cycle.Hard, "changes.findings.no-hard", visit), Column(EvidenceNature.Soft, cycle.Soft, "changes.findings.no-soft", visit)).Class("columns"));

    private static HtmlElement Column(EvidenceNature nature, IEnumerable<Finding> findings, string noneKey, Visit visit)
    {
        Html[] cards = [.. findings.Select(f => Of(f, visit))];
        return Html.Tag("div", Html.Tag("h4", visit.Texts[FindingWords.Key(nature)])).Holding(cards is [] ? [Html.Tag("p", visit.Texts[noneKey]).Class("soft")] : cards);
    }

    private static HtmlElement Of(Finding finding, Visit visit)
    {
        var texts = visit.Texts;
        var value = finding.Value is { } figure ? Html.Text($" ({Figures.Text(figure, texts.Language.Tag)})") : Html.Empty;
        return Html.Tag(
            "div",
            Html.Tag("p", Pieces.Typed(finding.Text), value),
            finding.Story is { } story ? Html.Tag("blockquote", Pieces.Typed(story)) : Html.Empty,
            Html.Tag("p", FindingWords.About(finding, texts), " · ", Pieces.Typed(finding.By.Name), ", ", Pieces.Day(finding.At, visit)).Class("soft")).Class("card");
    }
}
