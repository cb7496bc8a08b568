using System.Globalization;

namespace TeamsBot.Simulator.Teams;

/// <summary>Who and what there is in this Teams. Every change is written before it is told, so a stop loses nothing.</summary>
public sealed class World
{
    private readonly Lock _gate = new();
    private readonly WorldFile _file;
    private readonly Dictionary<string, PersonRow> _people;
    private readonly Dictionary<string, TeamRow> _teams;
    private readonly Dictionary<string, ChannelRow> _channels;
    private readonly Dictionary<string, ChatRow> _chats;
    private readonly Dictionary<(string Place, string Id), MessageRow> _messages;
    private readonly Dictionary<string, EventRow> _events;
    private readonly Dictionary<(string Person, string Connection), SignInRow> _signIns;
    private readonly Dictionary<string, List<string>> _order = new(StringComparer.Ordinal);
    private long _lastId;
    private bool _isHeld;

    internal World(TeamsSettings settings)
    {
        _file = new WorldFile(settings.File);
        var rows = _file.Read() ?? settings.First;
        Tenants = rows.Tenants;
        Clock = new MovableTimeProvider(settings.Time, rows.ClockOffset);
        _people = rows.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _teams = rows.Teams.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _channels = rows.Channels.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _chats = rows.Chats.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _messages = rows.Messages.ToDictionary(m => (m.Place, m.Id));
        _events = rows.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _signIns = rows.SignIns.ToDictionary(s => (s.PersonId, s.Connection));
        foreach (var message in rows.Messages)
        {
            OrderOf(message.Place).Add(message.Id);
            _lastId = Math.Max(_lastId, long.Parse(message.Id, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Raised after each change, outside the lock.</summary>
    public event EventHandler? Changed;

    public IReadOnlyList<TenantRow> Tenants { get; }

    public MovableTimeProvider Clock { get; }

    public IReadOnlyList<PersonRow> People => Read(() => _people.Values.ToList());

    public IReadOnlyList<TeamRow> Teams => Read(() => _teams.Values.ToList());

    public IReadOnlyList<ChannelRow> Channels => Read(() => _channels.Values.ToList());

    public IReadOnlyList<ChatRow> Chats => Read(() => _chats.Values.ToList());

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<EventRow> Events => Read(() => _events.Values.ToList());

    public IReadOnlyList<SignInRow> SignIns => Read(() => _signIns.Values.ToList());

    public PersonRow? Person(string id) => Read(() => _people.GetValueOrDefault(id));

    public TeamRow? Team(string id) => Read(() => _teams.GetValueOrDefault(id));

    public ChannelRow? Channel(string id) => Read(() => _channels.GetValueOrDefault(id));

    public ChatRow? Chat(string id) => Read(() => _chats.GetValueOrDefault(id));

    public MessageRow? Message(string place, string id) => Read(() => _messages.GetValueOrDefault((place, id)));

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<MessageRow> Messages(string place) =>
        Read(() => OrderOf(place).ConvertAll(id => _messages[(place, id)]));

    public void Put(PersonRow person) => Write(() => _people[person.Id] = person);

    public void Put(TeamRow team) => Write(() => _teams[team.Id] = team);

    public void Put(ChannelRow channel) => Write(() => _channels[channel.Id] = channel);

    public void Put(ChatRow chat) => Write(() => _chats[chat.Id] = chat);

    public void Put(SignInRow signIn) => Write(() => _signIns[(signIn.PersonId, signIn.Connection)] = signIn);

    public void Remove(SignInRow signIn) => Write(() => _signIns.Remove((signIn.PersonId, signIn.Connection)));

    /// <summary>Reads and writes the calendars in one go: nobody comes in between.</summary>
    public T Calendars<T>(Func<IDictionary<string, EventRow>, T> change)
    {
        var answer = default(T)!;
        Write(() => answer = change(_events));
        return answer;
    }

    public bool MoveClockTo(DateTimeOffset instant)
    {
        var moved = false;
        Write(() => moved = Clock.TryMoveTo(instant));
        return moved;
    }

    /// <summary>Adds what <paramref name="of"/> makes of a new id: the milliseconds of now, or the next free number.</summary>
    public MessageRow Post(Func<string, DateTimeOffset, MessageRow> of)
    {
        MessageRow? message = null;
        Write(() =>
        {
            var now = Clock.GetUtcNow();
            _lastId = Math.Max(_lastId + 1, now.ToUnixTimeMilliseconds());
            message = of(_lastId.ToString(CultureInfo.InvariantCulture), now);
            _messages.Add((message.Place, message.Id), message);
            OrderOf(message.Place).Add(message.Id);
        });
        return message!;
    }

    /// <summary>False when the message is gone.</summary>
    public bool Change(string place, string id, Func<MessageRow, MessageRow> change)
    {
        var found = false;
        Write(() =>
        {
            found = _messages.TryGetValue((place, id), out var message);
            if (found)
            {
                _messages[(place, id)] = change(message!);
            }
        });
        return found;
    }

    public bool Remove(string place, string id)
    {
        var found = false;
        Write(() => found = _messages.Remove((place, id)) && OrderOf(place).Remove(id));
        return found;
    }

    /// <summary>Writes nothing to the file until <see cref="Keep"/>: for long work that starts afresh when it is interrupted.</summary>
    internal void Hold()
    {
        lock (_gate)
        {
            _isHeld = true;
        }
    }

    /// <summary>Writes what was held back, and every change from here on.</summary>
    internal void Keep()
    {
        lock (_gate)
        {
            _isHeld = false;
            _file.Write(Snapshot);
        }
    }

    private List<string> OrderOf(string place)
    {
        if (!_order.TryGetValue(place, out var order))
        {
            _order[place] = order = [];
        }

        return order;
    }

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    private void Write(Action write)
    {
        lock (_gate)
        {
            write();
            if (!_isHeld) { _file.Write(Snapshot); }
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private WorldRows Snapshot() => new(
        Tenants,
        [.. _people.Values],
        [.. _teams.Values],
        [.. _channels.Values],
        [.. _chats.Values],
        [.. _order.SelectMany(place => place.Value, (place, id) => _messages[(place.Key, id)])],
        Clock.Offset)
    {
        Events = [.. _events.Values],
        SignIns = [.. _signIns.Values],
    };
}
