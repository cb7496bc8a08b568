using NodaTime;

namespace TeamsBot.Features.Agenda;

/// <summary>Settings <c>Agenda:…</c>.</summary>
public sealed class AgendaOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Agenda";

    /// <summary>Seconds after which another instance takes over an item that was claimed and not sent.</summary>
    public int ClaimSeconds { get; init; } = 300;

    /// <summary>The claim.</summary>
    public Duration Claim => Duration.FromSeconds(ClaimSeconds);

    /// <summary>Everything that is wrong with these settings, one line each.</summary>
    public IEnumerable<string> Errors()
    {
        if (ClaimSeconds is < 1 or > 3600) { yield return $"{Section}:{nameof(ClaimSeconds)} must be 1 to 3600."; }
    }
}
