#if !OFFICIAL_SDK
namespace TeamsBot.Tests.Architecture;

/// <summary>
/// The slice of the SDK holds what the bot uses. Values of enumerations and constants are compiled into their callers and leave no
/// trace there, so an enumeration is listed as its type.
/// </summary>
public sealed class SdkMemberTests
{
    private const int MostLines = 5_000;

    private static readonly string[] Callers = ["TeamsBot", "TeamsBot.Kernel", "TeamsBot.Features", "TeamsBot.Platform"];

    private static readonly string[] Slice = ["VastPunt.AdaptiveCards", "VastPunt.BotBuilder", "VastPunt.Tables"];

    [Fact]
    public void Every_member_of_the_SDK_that_the_bot_uses_is_approved_with_its_page() =>
        Checkout.Approves(ByType("Used by the bot", Callers.SelectMany(SdkMembers.UsedBy)), "sdk-members.md");

    [Fact]
    public void The_slice_shows_nothing_that_is_not_approved() =>
        Checkout.Approves(ByType("Shown by the slice", Slice.SelectMany(SdkMembers.ShownBy)), "sdk-surface.md");

    [Fact]
    public void The_slice_is_small_enough_to_own() =>
        Assert.InRange(Checkout.Files("*.cs", "src/Sdk").Sum(file => File.ReadLines(file).Count()), 1, MostLines);

    private static IEnumerable<string> ByType(string title, IEnumerable<string> lines) =>
        lines.Distinct(StringComparer.Ordinal).GroupBy(line => line.Split(": ")[0], StringComparer.Ordinal).OrderBy(type => type.Key, StringComparer.Ordinal)
            .SelectMany(type => Section(type.Key, type)).Prepend($"# {title}");

    private static IEnumerable<string> Section(string type, IEnumerable<string> lines) =>
        lines.Where(line => line.Contains(": ", StringComparison.Ordinal)).Select(line => $"- `{line.Split(": ")[1]}`").Order(StringComparer.Ordinal)
            .Prepend("").Prepend($"## [{type}]({Page(type)})").Prepend("");

    // The reference of Microsoft names its pages by the type's full name; an arity follows a dash.
    private static string Page(string type) => $"https://learn.microsoft.com/dotnet/api/{type.Replace('`', '-').ToLowerInvariant()}";
}
#endif
