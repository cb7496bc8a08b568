using TeamsBot.Features.Changes;
using TeamsBot.Tests.Architecture;

namespace TeamsBot.Tests.Changes.Model;

/// <summary>A line of <c>transitions.txt</c>.</summary>
public sealed record Transition(string Id, string Event, IReadOnlyList<Phase> From, Phase? To, bool OpensCycle, IReadOnlyList<string> Hard, IReadOnlyList<string> Soft)
{
    public static IReadOnlyList<Transition> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "tests", "TeamsBot.Tests", "Changes", "Model", "transitions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|'))
            .Select(f => new Transition(f[0], f[1], [.. Words(f[2]).Select(PhaseOf)], f[3] == "same" ? null : PhaseOf(f[3]), f[4] == "+1", Words(f[5]), Words(f[6]))),
    ];

    public static Transition Of(string name) => All.Single(t => t.Event == name);

    private static string[] Words(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static Phase PhaseOf(string name) => Enum.Parse<Phase>(name, ignoreCase: true);
}
