using System.Text.Json;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Platform.Content;

/// <summary><c>learning-moments.json</c> as far as planning needs it.</summary>
internal sealed record LearningFile(LearningFile.FormPool Entries)
{
    // Whatever takes longer is a day of training, not a moment.
    private const int LongestMinutes = 8 * 60;

    public LearningForms ToForms()
    {
        var forms = Entries.Items.Select(item => item.ToForm()).ToArray();
        var strange = forms.FirstOrDefault(form => form.Minutes is < 1 or > LongestMinutes);
        return strange is null ? new(forms) : throw new JsonException($"The form '{strange.Id}' takes {strange.Minutes} minutes.");
    }

    internal sealed record FormPool(FormItem[] Items);

    internal sealed record FormItem(string Id, FormData Data, FormTexts Text)
    {
        public LearningForm ToForm() => new(Id, new LocalizedText(Text.Title), new LocalizedText(Text.Script), Data.Minutes);
    }

    internal sealed record FormData(int Minutes);

    internal sealed record FormTexts(Dictionary<string, string> Title, Dictionary<string, string> Script);
}
