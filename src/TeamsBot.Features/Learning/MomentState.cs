namespace TeamsBot.Features.Learning;

/// <summary>Where a learning moment is (domain.md 2.3). The names stand in rows: add to them, never rename.</summary>
public enum MomentState
{
    /// <summary>Somebody would like it; there is no time yet.</summary>
    Proposed,

    /// <summary>It has a time. It stays so until somebody says whether it took place.</summary>
    Planned,

    /// <summary>It will not take place, or did not.</summary>
    Cancelled,

    /// <summary>It took place; what was learned is still to be told.</summary>
    Held,

    /// <summary>What was learned is told.</summary>
    Harvested,

    /// <summary>Two weeks went by and nobody told. It is left; telling it later is still welcome.</summary>
    Unharvested,
}

/// <summary>Whether it stands in the team's calendar. The names stand in rows.</summary>
public enum CalendarState
{
    /// <summary>Not tried yet.</summary>
    None,

    /// <summary>It stands there as it is planned.</summary>
    Synced,

    /// <summary>It does not, or not as it is planned: people get a file.</summary>
    NotSynced,
}

/// <summary>What a moment is born from. The names stand in rows.</summary>
public enum ReasonKind
{
    /// <summary>Somebody thought of it.</summary>
    ByHand,

    /// <summary>A step that somebody shared of a reflection.</summary>
    Reflection,

    /// <summary>A change that is stuck.</summary>
    Change,

    /// <summary>A wish of members.</summary>
    Wish,
}

/// <summary>How a moment comes back. The names stand in rows and on cards.</summary>
public enum Repeat
{
    /// <summary>Once.</summary>
    None,

    /// <summary>Refreshers after 2, 6 and 12 weeks.</summary>
    Refreshers,

    /// <summary>Every week, four times in all.</summary>
    Weekly,

    /// <summary>Every two weeks, four times in all.</summary>
    TwoWeekly,
}
