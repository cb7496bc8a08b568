namespace TeamsBot.Features.Changes.Contributing;

/// <summary>What became of a contribution. The names are kept in rows: add to them, never rename.</summary>
public enum ContributionState
{
    Promised,
    Delivered,
    Changed,
    Missed,
}

/// <summary>What one party brings in. Every party sees the same list, without a ranking.</summary>
/// <param name="Id">32 characters, given when it is made.</param>
/// <param name="Party">Who brings it, as typed: a team, an organisation, a family council.</param>
/// <param name="What">What they bring.</param>
/// <param name="State">What became of it.</param>
public sealed record Contribution(string Id, string Party, string What, ContributionState State)
{
    /// <summary>The most of one change.</summary>
    public const int Most = 12;
}
