namespace TeamsBot.Tests.Architecture;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", ".git", ".data", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = Find();

    /// <summary>The files of these folders that people wrote.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)).Where(IsWritten);

    /// <summary>These lines are what <c>Architecture/approved/{name}</c> says; with <c>APPROVE=1</c> they become it.</summary>
    public static void Approves(IEnumerable<string> lines, string name)
    {
        var file = Path.Combine(Root, "tests", "TeamsBot.Tests", "Architecture", "approved", name);
        var text = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") is "1") { File.WriteAllText(file, text); }
        Assert.True(File.Exists(file), $"{name} is not approved yet: run the test with APPROVE=1 and look at the file.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }

    private static bool IsWritten(string file) => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(Made.Contains);

    private static string Find()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "TeamsBot.sln"))) { here = here.Parent; }
        return here?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
