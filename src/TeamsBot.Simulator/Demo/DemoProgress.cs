namespace TeamsBot.Simulator.Demo;

/// <summary>How far the filling is, for the page and the console.</summary>
internal sealed class DemoProgress
{
    private volatile DemoState state = new(0, 0, IsFilling: false);

    public DemoState State => state;

    public void At(int week, int weeks) => state = new(week, weeks, IsFilling: true);

    public void Over() => state = state with { IsFilling = false };
}

/// <param name="Week">The week that is being filled, from 0 for the week before the first.</param>
/// <param name="Weeks">How many there will be.</param>
/// <param name="IsFilling">False before and after, and without a demo.</param>
internal sealed record DemoState(int Week, int Weeks, bool IsFilling);
