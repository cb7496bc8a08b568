namespace TeamsBot.Tests.Cards;

/// <summary>Compares with what was approved: a file in <c>Cards/approved</c>. What differs is written beside it, to look at and to move over it.</summary>
public static class Approved
{
    public static void Matches(string json, string name)
    {
        var approved = Path.Combine(Folder(), $"{name}.json");
        var received = Path.Combine(Folder(), $"{name}.received.json");
        var now = json.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (File.Exists(approved) && string.Equals(File.ReadAllText(approved), now, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        Assert.Fail($"'{name}' is not what was approved; compare {received}.");
    }

    private static string Folder()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "TeamsBot.sln"))) { here = here.Parent; }
        return Directory.CreateDirectory(Path.Combine(here!.FullName, "tests", "TeamsBot.Tests", "Cards", "approved")).FullName;
    }
}
