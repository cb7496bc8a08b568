namespace TeamsBot.Simulator.Demo;

/// <summary>The data folder of a demo. A filling that was interrupted left no mark that it ended, and starts afresh.</summary>
internal sealed class DemoFolder(string path)
{
    private static readonly string[] Ours = ["teams.json", "bot.db", "bot.db-wal", "bot.db-shm"];

    private string Begun => Path.Combine(path, "demo-begun");

    private string Ended => Path.Combine(path, "demo-filled");

    /// <summary>Makes it ready to be filled.</summary>
    /// <returns>False when it was filled before and is opened as it is.</returns>
    /// <exception cref="InvalidDataException">There is other work in it, which a demo would destroy.</exception>
    public bool Prepare()
    {
        if (File.Exists(Ended)) { return false; }
        if (!File.Exists(Begun) && Ours.Any(name => File.Exists(Path.Combine(path, name))))
        {
            throw new InvalidDataException($"{path} holds work that is not a demo. Choose another folder with --data.");
        }

        Directory.CreateDirectory(path);
        File.WriteAllText(Begun, string.Empty);
        foreach (var name in Ours) { File.Delete(Path.Combine(path, name)); }
        return true;
    }

    /// <summary>From here on it is opened as it is.</summary>
    public void Filled() => File.WriteAllText(Ended, string.Empty);
}
