namespace TeamsBot.Simulator.Demo;

/// <summary>Which change is which, and how it goes: titles for the story, ids for the buttons.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> moods = new(StringComparer.Ordinal);

    public void Learn(string title, string id) => ids[title] = id;

    public string IdOf(string title) => ids.GetValueOrDefault(title) ?? throw new DemoStopped($"There is no change \"{title}\" yet.");

    public void Feel(Mood mood) => moods[IdOf(mood.Change)] = mood.Status;

    public string MoodOf(string id) => moods.GetValueOrDefault(id, "same");
}
