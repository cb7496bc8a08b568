namespace TeamsBot.Features.Reflection;

/// <summary>Where somebody is with a card. The names stand in rows.</summary>
public enum SessionState
{
    /// <summary>Three cards lie on the table.</summary>
    Dealt,

    /// <summary>Step 1: why this card.</summary>
    Chosen,

    /// <summary>Step 2: exploring the choice.</summary>
    Exploring,

    /// <summary>Step 3: designing the next step.</summary>
    Designing,

    /// <summary>Step 4: getting into action.</summary>
    Acting,

    /// <summary>Walked through, or stopped with what there was.</summary>
    Done,

    /// <summary>Not now.</summary>
    Skipped,
}

/// <summary>What somebody wants after a step.</summary>
public enum Onward
{
    /// <summary>To the next step.</summary>
    Next,

    /// <summary>Keep it and stop here.</summary>
    Stop,

    /// <summary>Keep it and go on with this step another time.</summary>
    Later,
}
