using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace TeamsBot.Platform.Calendars;

/// <summary>The events of one calendar: a person's or shared mailbox's, or a group's. Graph has a client of its own for each.</summary>
internal sealed class EventsAt(GraphServiceClient graph, Place place, string zone)
{
    private static readonly string[] Few = ["id", "changeKey", "start", "end", "subject", "isCancelled", "isOnlineMeeting"];
    private static readonly string[] WithText = [.. Few, "body"];

    public Task<Event?> CreateAsync(Event made, CancellationToken c) => IsGroup
        ? graph.Groups[place.Owner].Events.PostAsync(made, r => In(r.Headers), c)
        : graph.Users[place.Owner].Events.PostAsync(made, r => In(r.Headers), c);

    public Task<Event?> ChangeAsync(string id, Event change, CancellationToken c) => IsGroup
        ? graph.Groups[place.Owner].Events[id].PatchAsync(change, r => In(r.Headers), c)
        : graph.Users[place.Owner].Events[id].PatchAsync(change, r => In(r.Headers), c);

    public Task<Event?> ReadAsync(string id, CancellationToken c) => IsGroup
        ? graph.Groups[place.Owner].Events[id].GetAsync(r => { r.QueryParameters.Select = WithText; In(r.Headers); }, c)
        : graph.Users[place.Owner].Events[id].GetAsync(r => { r.QueryParameters.Select = WithText; In(r.Headers); }, c);

    /// <summary>The event with this mark of ours; null when there is none.</summary>
    public async Task<EventCollectionResponse?> FindAsync(string mark, CancellationToken c) => IsGroup
        ? await graph.Groups[place.Owner].Events.GetAsync(r => { (r.QueryParameters.Filter, r.QueryParameters.Select) = (OwnEvents.Filter(mark), WithText); In(r.Headers); }, c)
        : await graph.Users[place.Owner].Events.GetAsync(r => { (r.QueryParameters.Filter, r.QueryParameters.Select) = (OwnEvents.Filter(mark), WithText); In(r.Headers); }, c);

    /// <summary>Tells who was invited.</summary>
    public async Task<string?> CancelAsync(string id, CancellationToken c)
    {
        await (IsGroup
            ? graph.Groups[place.Owner].Events[id].Cancel.PostAsync(new() { Comment = "" }, cancellationToken: c)
            : graph.Users[place.Owner].Events[id].Cancel.PostAsync(new() { Comment = "" }, cancellationToken: c));
        return id;
    }

    /// <summary>For an event that nobody was invited to.</summary>
    public async Task<string?> DeleteAsync(string id, CancellationToken c)
    {
        await (IsGroup ? graph.Groups[place.Owner].Events[id].DeleteAsync(cancellationToken: c) : graph.Users[place.Owner].Events[id].DeleteAsync(cancellationToken: c));
        return id;
    }

    private bool IsGroup => place.Route is CalendarRoute.Group;

    private void In(RequestHeaders headers) => headers.Add("Prefer", $"outlook.timezone=\"{zone}\"");
}
