using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

public enum Operation
{
    Token,
    CreateConversation,
    Send,
    Reply,
    Update,
    Delete,
    Members,
    Member,
    PagedMembers,
    Team,
    TeamChannels,
    GetToken,
    ExchangeToken,
    SignInResource,
    SignOut,
    CreateEvent,
    ReadEvent,
    FindEvents,
    ChangeEvent,
    DeleteEvent,
    CancelEvent,
    CalendarView,
    GetSchedule,
    MailboxSettings,
    ReadGroup,
}

/// <summary>One request of the bot, as it is kept in the log.</summary>
public sealed record Call(Operation Operation, string Tenant, string? Conversation, string? Activity, string Body, DateTimeOffset At)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 128 };
    private volatile int _status;
    private volatile string? _result;

    /// <summary>The HTTP status of the answer; 0 as long as there is none, or when the connection was dropped.</summary>
    public int Status { get => _status; internal set => _status = value; }

    /// <summary>The activity the call made or changed.</summary>
    public string? Result { get => _result; internal set => _result = value; }

    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Body.Length == 0 ? "{}" : Body, Deep);
        return document.RootElement.Clone();
    }

    public override string ToString() => $"{Operation} {Conversation} {Activity} -> {Status}";
}
