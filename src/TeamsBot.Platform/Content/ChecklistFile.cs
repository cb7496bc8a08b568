using TeamsBot.Kernel.Content;

namespace TeamsBot.Platform.Content;

/// <summary><c>sustaining-checklist.json</c> as far as the product needs it.</summary>
internal sealed record ChecklistFile(ChecklistFile.ChecklistSection[] Sections)
{
    public SustainingChecklist ToChecklist() => new([.. Sections.Select(section => section.ToSection())]);

    internal sealed record ChecklistSection(string Id, Dictionary<string, string> Title, ChecklistItem[] Items)
    {
        public SustainingChecklist.Section ToSection() =>
            new(Id, new LocalizedText(Title), [.. Items.Select(item => item.ToPoint())]);
    }

    internal sealed record ChecklistItem(string Id, Dictionary<string, string> Label, ChecklistOption[] Options, ChecklistFollowUp? FollowUp = null)
    {
        public SustainingChecklist.Point ToPoint() => new(Id, new LocalizedText(Label))
        {
            Options = [.. Options.Select(option => (option.Id, new LocalizedText(option.Label)))],
            FollowUp = FollowUp is null ? null : new SustainingChecklist.FollowUp(new LocalizedText(FollowUp.Text), FollowUp.DueDays),
        };
    }

    internal sealed record ChecklistOption(string Id, Dictionary<string, string> Label);

    internal sealed record ChecklistFollowUp(Dictionary<string, string> Text, int DueDays);
}
