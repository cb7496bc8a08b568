namespace TeamsBot.Features.Agenda;

/// <summary>How a change went this week. The order is from best to worst.</summary>
public enum Status
{
    /// <summary>A step forward.</summary>
    Forward,

    /// <summary>About the same.</summary>
    Same,

    /// <summary>Slipped back, which is normal.</summary>
    Back,

    /// <summary>Stuck.</summary>
    Stuck,
}

/// <summary>The written names of statuses: in rows, in presses and in text keys.</summary>
public static class StatusNames
{
    /// <summary>All statuses, best first.</summary>
    public static IReadOnlyList<Status> All { get; } = [Status.Forward, Status.Same, Status.Back, Status.Stuck];

    /// <summary>The name in rows and presses.</summary>
    public static string Name(this Status status) => status switch
    {
        Status.Forward => "forward",
        Status.Same => "same",
        Status.Back => "back",
        _ => "stuck",
    };

    /// <summary>The status with this name; null for any other text.</summary>
    public static Status? Parse(string? name) => name switch
    {
        "forward" => Status.Forward,
        "same" => Status.Same,
        "back" => Status.Back,
        "stuck" => Status.Stuck,
        _ => null,
    };

    /// <summary>What most said; where as many said two things, the worse one, because that is what needs talk. Null when nobody said anything.</summary>
    public static Status? MostSaid(IEnumerable<Status> said) =>
        said.GroupBy(s => s).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => (Status?)g.Key).FirstOrDefault();
}
