using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Evidence;

/// <summary>Findings in words. What people typed is ready to print.</summary>
internal static class FindingWords
{
    /// <summary>Text key of a source.</summary>
    public static string Key(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Figure => "changes.finding.figure",
        EvidenceKind.Clients => "changes.finding.clients",
        EvidenceKind.Colleagues => "changes.finding.colleagues",
        EvidenceKind.Audit => "changes.finding.audit",
        EvidenceKind.Observation => "changes.finding.observation",
        _ => "changes.finding.partner",
    };

    /// <summary>Text key of how it goes.</summary>
    public static string Key(EvidenceSide side) => side switch
    {
        EvidenceSide.Positive => "changes.finding.positive",
        EvidenceSide.Negative => "changes.finding.negative",
        _ => "changes.finding.mixed",
    };

    /// <summary>Text key of what can be counted or shown, and of what people experience.</summary>
    public static string Key(EvidenceNature nature) => nature is EvidenceNature.Hard ? "changes.finding.hard" : "changes.finding.soft";

    /// <summary>"gaat goed · cijfer".</summary>
    public static string About(Finding finding, Texts texts) => $"{texts[Key(finding.Side)]} · {texts[Key(finding.Kind)]}";

    /// <summary>What is seen, cut to fit, with its figure.</summary>
    public static string What(Finding finding, Texts texts, int most)
    {
        var text = Part.Typed(Excerpt.Of(finding.Text, most));
        return finding.Value is { } value ? $"{text} ({MeasureWords.Number(value, texts)})" : text;
    }

    /// <summary>"Jan, 14 dec".</summary>
    public static string By(Finding finding, Visit visit) =>
        visit.Texts.Format("changes.finding.by", Part.Typed(finding.By.Name), LocalText.ShortDay(Zones.LocalAt(finding.At, visit.Zone).Date, visit.Texts.Language.Tag));

    /// <summary>What is still to ask when only one side was seen (domain.md G 92); null when both were.</summary>
    public static (string Key, EvidenceSide Side)? OtherSide(IReadOnlyList<EvidenceMark> evidence) =>
        evidence.Count == 0 ? null
        : evidence.All(e => e.Side is EvidenceSide.Negative) ? ("changes.finding.what-went-well", EvidenceSide.Positive)
        : evidence.All(e => e.Side is EvidenceSide.Positive) ? ("changes.finding.what-did-not", EvidenceSide.Negative)
        : null;
}
