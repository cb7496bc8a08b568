using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Changes;

/// <summary>
/// What many people add at once, a reading or a finding, compares no version: whoever was second reads the change again and adds theirs to it.
/// </summary>
internal static class Append
{
    /// <summary>So many others right before one person is more than a team has hands.</summary>
    public const int MostRetries = 3;

    /// <summary>Tries, and tries again with the change as it is by then.</summary>
    /// <param name="store">Where to read it again.</param>
    /// <param name="team">The conversation.</param>
    /// <param name="stored">The change as it was read first.</param>
    /// <param name="attempt">Answers null when someone else was first.</param>
    /// <param name="cancellationToken">Stops before the next attempt.</param>
    public static async Task<ActionReply> Async(
        ChangeStore store, TeamKey team, StoredChange stored, Func<StoredChange, Task<ActionReply?>> attempt, CancellationToken cancellationToken)
    {
        for (var (retries, now) = (0, stored); ; retries++)
        {
            if (await attempt(now) is { } reply) { return reply; }
            if (retries == MostRetries) { return new Refusal("shared.trouble"); }
            if (await store.FindAsync(team, stored.Change.Id, cancellationToken) is not { } fresh) { return new Refusal("changes.unknown"); }
            now = fresh;
        }
    }
}
