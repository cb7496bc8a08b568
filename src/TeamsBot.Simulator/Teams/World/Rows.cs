using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

public sealed record TenantRow(string Id, string Name, string Country, string Locale, string Zone);

/// <param name="Id">The id a bot sees ("29:…").</param>
public sealed record PersonRow(string Id, string AadObjectId, string Name, string TenantId, string Locale, string Zone);

/// <param name="Id">Also the id of its General channel, as in Teams.</param>
public sealed record TeamRow(string Id, string Name, string AadGroupId, string TenantId, string LeaderId, IReadOnlyList<string> Members, bool HasBot);

/// <param name="Guests">For a shared channel: who belongs to it besides the host team. Null for a standard channel.</param>
/// <param name="HasBot">Shared channels only: the bot is added to each of them separately.</param>
public sealed record ChannelRow(string Id, string Name, string TeamId, IReadOnlyList<string>? Guests, bool HasBot)
{
    public bool IsShared => Guests is not null;
}

public sealed record ChatRow(string Id, string PersonId, bool HasBot);

/// <summary>One post, reply or chat message.</summary>
/// <param name="Place">The channel or chat.</param>
/// <param name="Root">The first message of its thread; in a chat null.</param>
/// <param name="Views">The card an invoke returned, per person, until the next update.</param>
/// <param name="Problems">Why Teams would not show the card.</param>
public sealed record MessageRow(string Id, string Place, string? Root, string From, DateTimeOffset At)
{
    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Summary { get; init; }

    public JsonElement? Card { get; init; }

    public IReadOnlyDictionary<string, JsonElement> Views { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    public IReadOnlyList<string> Problems { get; init; } = [];

    public int Version { get; init; } = 1;

    /// <summary>The id a bot uses for the conversation this message stands in.</summary>
    public string Conversation => Root is null ? Place : $"{Place};messageid={Root}";

    public JsonElement? CardFor(string personId) => Views.TryGetValue(personId, out var own) ? own : Card;
}

/// <summary>All that is kept in the file.</summary>
public sealed record WorldRows(
    IReadOnlyList<TenantRow> Tenants,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<TeamRow> Teams,
    IReadOnlyList<ChannelRow> Channels,
    IReadOnlyList<ChatRow> Chats,
    IReadOnlyList<MessageRow> Messages,
    TimeSpan ClockOffset)
{
    public IReadOnlyList<EventRow> Events { get; init; } = [];

    public IReadOnlyList<SignInRow> SignIns { get; init; } = [];
}

/// <summary>An event in the calendar of whoever organises it; those invited see the same row.</summary>
/// <param name="Mailbox">The directory object of a person, a group or a shared mailbox.</param>
/// <param name="Body">The event as Graph has it, times as they were written.</param>
public sealed record EventRow(string Id, string Mailbox, JsonElement Body);

/// <summary>Somebody whose token the token service keeps.</summary>
/// <param name="Code">Still to be sent back by Teams before the token may be fetched; null once it was.</param>
public sealed record SignInRow(string PersonId, string Connection, string? Code);
