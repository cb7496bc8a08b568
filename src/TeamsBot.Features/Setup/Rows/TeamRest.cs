using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Rows;

/// <summary>The JSON column: what nobody looks for in a table viewer.</summary>
public sealed record TeamRest
{
    /// <summary>The shape of this document; raised when a reader has to know the difference.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required string TenantId { get; init; }

    public required string ServiceUrl { get; init; }

    public required string ConversationId { get; init; }

    public required string BotId { get; init; }

    public required PersonRest InstalledBy { get; init; }

    public PersonRest? Leader { get; init; }

    public PersonRest? Deputy { get; init; }

    public IReadOnlyList<DayRest> OwnDays { get; init; } = [];

    public string? PausedBy { get; init; }

    public string? AddedBy { get; init; }

    public string? Locale { get; init; }

    public string? TakenOverBy { get; init; }

    public string? Saved { get; init; }

    public FirstChangeRest? FirstChange { get; init; }

    [JsonIgnore]
    public ConversationAddress Address => new(ServiceUrl, TenantId, ConversationId, BotId);
}

/// <summary>A person with the name to show.</summary>
public sealed record PersonRest(string Tenant, string Id, string Name)
{
    public static PersonRest? Of(NamedMember? person) =>
        person is null ? null : new(person.Ref.HomeTenantId, person.Ref.ObjectId, person.Name);

    public NamedMember ToMember() => new(new MemberRef(Tenant, Id), Name);
}

/// <summary>A day of the leader's own; the date as ISO 8601.</summary>
public sealed record DayRest(string Date, string Name)
{
    public static DayRest Of(OwnDayOff day) => new(LocalDatePattern.Iso.Format(day.Date), day.Name);

    public OwnDayOff ToDay() => new(LocalDatePattern.Iso.Parse(Date).GetValueOrThrow(), Name);
}

/// <summary>A first change that has to be started; the claim in milliseconds since 1970 UTC.</summary>
public sealed record FirstChangeRest(string Title, PersonRest By, string ByUserId, long? ClaimedAt)
{
    public static FirstChangeRest? Of(FirstChange? change) => change is null
        ? null
        : new(change.Title, new PersonRest(change.By.Ref.HomeTenantId, change.By.Ref.ObjectId, change.By.Name), change.By.ChannelUserId, change.ClaimedAt?.ToUnixTimeMilliseconds());

    public FirstChange ToChange() => new(
        Title, new Member(By.ToMember().Ref, ByUserId, By.Name, IsGuest: false), ClaimedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TeamRest))]
internal sealed partial class TeamRestJson : JsonSerializerContext;
