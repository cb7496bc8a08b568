using TeamsBot.Features.Setup.Rows;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>A press on a greeting whose arrival was never confirmed shows that it is there: it is ours from now on.</summary>
public sealed class AdoptGreeting(TeamTable table)
{
    /// <summary>Takes the pressed card as the greeting, when the row was in doubt.</summary>
    public async Task AdoptAsync(TeamRow row, string? cardId, CancellationToken cancellationToken)
    {
        if (row.Greeting.State != GreetingState.Leaving || cardId is null) { return; }
        await table.ChangeAsync(row.Settings.Team, fresh => With(fresh, cardId), cancellationToken);
    }

    private static TeamRow? With(TeamRow row, string cardId) => row.Greeting.State != GreetingState.Leaving
        ? null
        : row with { Greeting = row.Greeting with { State = GreetingState.Posted, ActivityId = cardId } };
}
