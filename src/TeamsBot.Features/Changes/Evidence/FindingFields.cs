namespace TeamsBot.Features.Changes.Evidence;

/// <summary>The inputs of the page of a finding, and what its buttons send along.</summary>
public static class FindingFields
{
    public const string Nature = "nature", Kind = "kind", Text = "text", Side = "side", Value = "value", Story = "story";

    /// <summary>The finding that is corrected.</summary>
    public const string Corrects = "corrects";

    /// <summary>Which finding, and of which cycle.</summary>
    public const string Finding = "finding", Cycle = "cycle";
}
