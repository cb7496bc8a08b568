using System.Collections.Frozen;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Platform.Content;

/// <summary><c>weekly-questions.json</c> as far as the item needs it.</summary>
internal sealed record WeeklyQuestionFile(WeeklyQuestionFile.Pool Entries)
{
    public WeeklyQuestions ToPool() => new([.. Entries.Items.Select(item => item.ToQuestion())]);

    internal sealed record Pool(Item[] Items);

    internal sealed record Item(string Id, string Theme, string[] Tags, Texts Text)
    {
        public WeeklyQuestion ToQuestion() =>
            new(
                Id,
                Theme,
                Tagged("phase").Contains("any", StringComparer.Ordinal) ? FrozenSet<string>.Empty : Tagged("phase").ToFrozenSet(StringComparer.Ordinal),
                Tagged("audience").ToFrozenSet(StringComparer.Ordinal),
                Tagged("pulse").SingleOrDefault(),
                new LocalizedText(Text.Question),
                new LocalizedText(Text.Probe))
            {
                Repairs = Tagged("repairs").ToFrozenSet(StringComparer.Ordinal),
            };

        private IEnumerable<string> Tagged(string kind) =>
            Tags.Where(tag => tag.StartsWith(kind + ":", StringComparison.Ordinal)).Select(tag => tag[(kind.Length + 1)..]);
    }

    internal sealed record Texts(Dictionary<string, string> Question, Dictionary<string, string> Probe);
}
