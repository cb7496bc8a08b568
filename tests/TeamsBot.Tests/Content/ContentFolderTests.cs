using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Platform.Content;

namespace TeamsBot.Tests.Content;

public sealed class ContentFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("content").FullName;

    [Theory]
    [InlineData("""{"countries":[{"code":"NL","name":{"nl":"a"},"holidays":[{"id":"a","name":{"nl":"a"},"day":{}}]}]}""")]
    [InlineData("""{"countries":[{"code":"NL","name":{"nl":"a"},"holidays":[{"id":"a","name":{"nl":"a"},"day":{"fixed":"31-12"}}]}]}""")]
    [InlineData("""{"countries":[{"name":{"nl":"a"},"holidays":[]}]}""")]
    [InlineData("""{"countries":null}""")]
    [InlineData("null")]
    [InlineData("{")]
    public void A_broken_file_is_named(string json)
    {
        var path = Path.Combine(root, "holidays.json");
        File.WriteAllText(path, json);
        var thrown = Assert.Throws<InvalidDataException>(() => new ContentFolder(root).ReadHolidays());
        Assert.Contains(path, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_cards_say_from_the_content_is_there_in_every_language_that_is_offered()
    {
        var folder = ContentFolder.BesideTheBinaries;
        var checklist = folder.ReadSustainingChecklist();
        LocalizedText[] texts =
        [
            .. folder.ReadWeeklyQuestions().All.SelectMany(q => new[] { q.Question, q.Probe }), .. folder.ReadPromises().All.Select(p => p.Title), .. checklist.Sections.Select(s => s.Title),
            .. checklist.Sections.SelectMany(s => s.Points).SelectMany(p => p.Options.Select(o => o.Label).Append(p.Label)), .. checklist.Sections.SelectMany(s => s.Points).Select(p => p.FollowUp?.Text).OfType<LocalizedText>(),
            .. folder.ReadLearningForms().All.SelectMany(f => new[] { f.Title, f.Script }),
        ];
        Assert.All(texts, text => Assert.Equal(Language.All.Select(l => l.Tag).Order(StringComparer.Ordinal), text.Languages.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_14_forms_of_learning_are_there_each_with_its_minutes()
    {
        var forms = ContentFolder.BesideTheBinaries.ReadLearningForms();
        Assert.Equal(14, forms.All.Count);
        Assert.All(forms.All, form => Assert.InRange(form.Minutes, 10, 120));
        Assert.Equal("Herhaling na scholing", forms.Find("refresher")?.Title.In("nl"));
        Assert.Null(forms.Find("unheard-of"));
    }

    [Fact]
    public void A_form_that_takes_no_time_is_named()
    {
        File.WriteAllText(Path.Combine(root, "learning-moments.json"), """{"entries":{"items":[{"id":"x","data":{"minutes":0},"text":{"title":{"nl":"a"},"script":{"nl":"a"}}}]}}""");
        Assert.Contains("'x'", Assert.Throws<InvalidDataException>(() => new ContentFolder(root).ReadLearningForms()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("weekly-questions.json", Assert.Throws<InvalidDataException>(() => new ContentFolder(root).ReadWeeklyQuestions()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_falls_back_to_the_teams_language_then_English_then_Dutch()
    {
        var text = new LocalizedText(new Dictionary<string, string>(StringComparer.Ordinal) { ["nl"] = "ja", ["en"] = "yes", ["fr"] = "oui" });
        Assert.Equal(["oui", "oui", "yes"], [text.In("fr"), text.In("es", "fr"), text.In("es")]);
        Assert.Equal("ja", new LocalizedText(new Dictionary<string, string>(StringComparer.Ordinal) { ["nl"] = "ja" }).In("fr"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
