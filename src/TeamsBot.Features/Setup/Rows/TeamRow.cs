using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Rows;

/// <summary>Everything kept about one conversation: its settings, what happened to its card, and what still has to be done.</summary>
public sealed record TeamRow(TeamSettings Settings, Greeting Greeting)
{
    /// <summary>Wire id of who added the bot; kept until the roster told who that is.</summary>
    public string? AddedBy { get; init; }

    /// <summary>Region of who added the bot ("nl-NL"): a first guess of zone and country.</summary>
    public string? Locale { get; init; }

    /// <summary>Who changed the settings last.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>Who took over after leader, deputy and installer had left, when somebody did.</summary>
    public string? TakenOverBy { get; init; }

    /// <summary>Nonce of the last saved setup: a second delivery of the same press finds it here.</summary>
    public string? Saved { get; init; }

    /// <summary>A first change that still has to be started.</summary>
    public FirstChange? FirstChange { get; init; }

    /// <summary>The row as it was read.</summary>
    public string? ETag { get; init; }

    /// <summary>The same row with changed settings, one version on.</summary>
    public TeamRow Changed(TeamSettings settings, Member by) =>
        this with { Settings = settings with { Version = Settings.Version + 1 }, ChangedBy = by.Name };
}

/// <summary>A first change agreed on in the setup, until it stands among the changes.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="By">Who saved the setup.</param>
/// <param name="ClaimedAt">When an instance began to start it; null while nobody did.</param>
public sealed record FirstChange(string Title, Member By, Instant? ClaimedAt = null);
