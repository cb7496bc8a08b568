using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Changes.Story;

/// <summary>Reads all that was written down of a change: a range each of events, readings, findings and points, however long it lasted.</summary>
public sealed class StoryRows(ChangeStore changes, PointStore points)
{
    private static readonly ILookup<string, Point> NoPoints = Array.Empty<Point>().ToLookup(_ => "", StringComparer.Ordinal);

    /// <summary>The whole record; null when there is no such change in this conversation. At most four ranges.</summary>
    public async Task<ChangeRecord?> ReadAsync(TeamKey team, ChangeId id, CancellationToken cancellationToken)
    {
        if (await ReadWithoutPointsAsync(team, id, cancellationToken) is not { } record) { return null; }
        string[] asked = [.. record.States.Select(s => s.After.Consultation?.Id).OfType<string>().Distinct(StringComparer.Ordinal)];
        return asked is [] ? record : record with { Points = await points.ListAsync(team, asked, cancellationToken) };
    }

    /// <summary>The record as far as a card tells it. At most three ranges.</summary>
    public async Task<ChangeRecord?> ReadWithoutPointsAsync(TeamKey team, ChangeId id, CancellationToken cancellationToken)
    {
        var events = await changes.EventsAsync(team, id, cancellationToken);
        if (events.Count == 0) { return null; }
        StoryState[] states = [.. EventRows.States(events).Select(state => new StoryState(state.Event, state.After))];
        return new(states, await changes.ReadingsAsync(team, id, cancellationToken), await changes.FindingsAsync(team, id, cycle: null, cancellationToken), NoPoints);
    }
}
