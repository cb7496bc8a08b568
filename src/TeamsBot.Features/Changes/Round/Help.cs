using NodaTime;

namespace TeamsBot.Features.Changes.Round;

/// <summary>Why a change asks for attention. The names are kept in rows: add to them, never rename.</summary>
public enum HelpCause
{
    /// <summary>"Stuck" two weeks in a row.</summary>
    Stuck,

    /// <summary>The date of the Check passed more than a week ago.</summary>
    CheckPassed,

    /// <summary>Three weeks without a step forward.</summary>
    Still,
}

/// <summary>What may help. The names are kept in rows and on cards: add to them, never rename.</summary>
public enum HelpKind
{
    Talk,
    Smaller,
    Learn,
    Stop,
}

/// <summary>A proposal to the leader.</summary>
/// <param name="Kind">What was proposed.</param>
/// <param name="Cause">Why.</param>
/// <param name="On">Local date on which it was proposed.</param>
/// <param name="Nonce">Of its card; the agreement that comes of it has this id.</param>
public sealed record Help(HelpKind Kind, HelpCause Cause, LocalDate On, string Nonce)
{
    /// <summary>For this long the same is not proposed again for the same change.</summary>
    public const int RememberedDays = 90;

    /// <summary>True when it was taken up, false for "not now"; null while there is no answer.</summary>
    public bool? IsAccepted { get; init; }

    public bool IsRemembered(LocalDate today) => On.PlusDays(RememberedDays) > today;
}

/// <summary>One proposal for one change.</summary>
public sealed record HelpNeeded(Change Change, HelpCause Cause, HelpKind Kind);
