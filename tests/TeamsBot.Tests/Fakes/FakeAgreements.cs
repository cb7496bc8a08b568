using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Tests.Fakes;

/// <summary>Keeps the agreements that were made, each id once.</summary>
public sealed class FakeAgreements : IAgreements
{
    public Dictionary<string, (string Text, NamedMember Owner, LocalDate Due)> Made { get; } = new(StringComparer.Ordinal);

    /// <summary>What to answer instead.</summary>
    public Refusal? Refuses { get; set; }

    public Task<Refusal?> MakeAsync(TeamKey team, string id, string text, NamedMember owner, LocalDate due, CancellationToken cancellationToken)
    {
        if (Refuses is null) { Made.TryAdd(id, (text, owner, due)); }
        return Task.FromResult(Refuses);
    }
}
