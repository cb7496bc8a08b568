using System.Text.RegularExpressions;

namespace TeamsBot.Tests.Architecture;

/// <summary>Habits that can be read from the files themselves.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 350;

    [Fact]
    public void No_file_is_too_long_to_read() =>
        Assert.Empty(Sources().Where(file => File.ReadLines(file).Count() > MostLines).Select(Name));

    [Fact]
    public void Nothing_is_left_for_later() => Assert.Empty(Saying(Later()));

    [Fact]
    public void No_path_of_somebodys_machine_is_kept() => Assert.Empty(Saying(MachinePath()));

    private static IEnumerable<string> Sources() => Checkout.Files("*.cs", "src", "tests");

    private static IEnumerable<string> Saying(Regex words) =>
        Sources().Concat(Checkout.Files("*.js", "src", "tests")).Concat(Checkout.Files("*.md", "docs", "src", "tests")).Concat(Checkout.Files("*.csproj", "src", "tests"))
            .Where(file => words.IsMatch(File.ReadAllText(file))).Select(Name);

    private static string Name(string file) => Path.GetRelativePath(Checkout.Root, file);

    [GeneratedRegex(@"\bTO[D]O\b|\bFIX[M]E\b|\bHAC[K]\b", RegexOptions.None, 1_000)]
    private static partial Regex Later();

    [GeneratedRegex(@"/hom[e]/\w|/User[s]/\w|[A-Z]:\\User[s]\\|/wor[k]/\w", RegexOptions.None, 1_000)]
    private static partial Regex MachinePath();
}
