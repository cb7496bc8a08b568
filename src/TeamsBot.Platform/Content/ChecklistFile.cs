using TeamsBot.Kernel.Content;

namespace TeamsBot.Platform.Content;

/// <summary><c>sustaining-checklist.json</c> as far as the product needs it.</summary>
internal sealed record ChecklistFile(ChecklistFile.ChecklistSection[] Sections)
{
    public SustainingChecklist ToChecklist() => new([.. Sections.Select(section => section.ToSection())]);

    internal sealed record ChecklistSection(string Id, Dictionary<string, string> Title, ChecklistItem[] Items)
    {
        public SustainingChecklist.Section ToSection() =>
            new(Id, new LocalizedText(Title), [.. Items.Select(item => new SustainingChecklist.Point(item.Id, new LocalizedText(item.Label)))]);
    }

    internal sealed record ChecklistItem(string Id, Dictionary<string, string> Label);
}
