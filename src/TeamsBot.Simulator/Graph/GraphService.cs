using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>The Microsoft Graph of the simulated world: calendars of people and groups, and who may touch them.</summary>
public sealed class GraphService
{
    private readonly AddressBook _directory;
    private readonly EventView _view;
    private readonly Events _events;
    private readonly Schedules _schedules;
    private readonly GraphGate _gate;

    internal GraphService(World world, TeamsSettings settings, CallLog calls, Faults faults)
    {
        Tokens = new GraphTokens(settings);
        _directory = new AddressBook(world);
        var access = new Access(_directory, Consents);
        _view = new EventView(world, _directory, access);
        _events = new Events(world, access, _view, this);
        _schedules = new Schedules(_directory, access, _view);
        _gate = new GraphGate(settings, Tokens, calls, faults);
    }

    public GraphTokens Tokens { get; }

    public Consents Consents { get; } = new();

    /// <summary>Answers a second request with a used transactionId with 409 instead of the event: a client has to stand both.</summary>
    public bool RefusesSecondTransaction { get; set; }

    /// <summary>The most requests that were there at one moment.</summary>
    public int MostAtOnce => _gate.Most;

    /// <summary>The address of a person, a group or (its tenant's id) the shared mailbox of an organisation.</summary>
    public string AddressOf(string id) => (_directory.ById(id) ?? _directory.All.First(m => m.Tenant.Is(id) && m.Address.StartsWith(AddressBook.SharedName, StringComparison.Ordinal))).Address;

    /// <summary>What stands in a calendar, by its address.</summary>
    public IReadOnlyList<EventRow> CalendarOf(string address) => [.. _view.In(_directory.ByAddress(address)!)];

    /// <summary>What its organiser does by hand in Outlook.</summary>
    public void Edit(EventRow row, Action<JsonObject> change) => _events.Changed(_directory.ById(row.Mailbox)!, row.Id, change);

    internal void Map(WebApplication app) => app.MapGraph(_gate, _events, _view, _schedules);
}
