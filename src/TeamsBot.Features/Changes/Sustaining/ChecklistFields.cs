namespace TeamsBot.Features.Changes.Sustaining;

/// <summary>The inputs of the checklist's pages, and what their buttons send along.</summary>
public static class ChecklistFields
{
    /// <summary>Number of the section, from 0; the number of sections for the page after the last.</summary>
    public const string Section = "section";

    /// <summary>Saves and goes back to the change.</summary>
    public const string Later = "later";

    /// <summary>The answer to a point stands in an input of this name and its id.</summary>
    public const string Answer = "point-";

    /// <summary>The point an agreement is about, and the one that was passed over.</summary>
    public const string Point = "point", After = "after";

    public const string What = "what", Who = "who", Due = "due";
}
