using NodaTime;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Kernel.Settings;

/// <summary>A person with the name to show.</summary>
public sealed record NamedMember(MemberRef Ref, string Name);

/// <summary>Until when the weekly item rests.</summary>
/// <param name="Until">First local date on which an item may stand again.</param>
/// <param name="By">Who paused.</param>
public sealed record Pause(LocalDate Until, string By);

/// <summary>When reflection cards come to the members, each in their own chat, on the clock of the team.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="At">The wall-clock time.</param>
public sealed record ReflectionMoment(IsoDayOfWeek Day, LocalTime At)
{
    /// <summary>What a team has that chose nothing else: Thursday at 14:00 (domain.md, system 1).</summary>
    public static ReflectionMoment Default { get; } = new(IsoDayOfWeek.Thursday, new LocalTime(14, 0));
}

/// <summary>What a conversation agreed on when the bot was set up. Shared: changes compare the version.</summary>
public sealed record TeamSettings
{
    /// <summary>The conversation.</summary>
    public required TeamKey Team { get; init; }

    /// <summary>Where to post.</summary>
    public required ConversationAddress Address { get; init; }

    /// <summary>Name of the team or channel for cards in the personal chat.</summary>
    public required string Name { get; init; }

    /// <summary>Who added the bot.</summary>
    public required NamedMember InstalledBy { get; init; }

    /// <summary>The language of the channel.</summary>
    public required Language Language { get; init; }

    /// <summary>Weekday, time, zone and minutes before; null until set up.</summary>
    public WeeklyRhythm? Rhythm { get; init; }

    /// <summary>When this rhythm was agreed: earlier occurrences are nobody's.</summary>
    public Instant RhythmSince { get; init; }

    /// <summary>The zone of the partners abroad, so that the item shows both local times; null for none.</summary>
    public string? PartnerZone { get; init; }

    /// <summary>Country whose public holidays are skipped, ISO 3166-1 alpha-2; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Days of the leader's own.</summary>
    public IReadOnlyList<OwnDayOff> OwnDays { get; init; } = [];

    /// <summary>The team's weekly moment for reflection cards; null where they come only when somebody asks, and where a team was set up before there was such a choice.</summary>
    public ReflectionMoment? Reflection { get; init; }

    /// <summary>When this moment was chosen: earlier ones are nobody's.</summary>
    public Instant ReflectionSince { get; init; }

    /// <summary>The team leader; null until set up.</summary>
    public NamedMember? Leader { get; init; }

    /// <summary>Acts as leader when the leader is away.</summary>
    public NamedMember? Deputy { get; init; }

    /// <summary>What and whom we do this for, shown first on every item.</summary>
    public string? Ambition { get; init; }

    /// <summary>Set while the item rests.</summary>
    public Pause? Pause { get; init; }

    /// <summary>False after the bot was removed, or while Teams refuses to deliver.</summary>
    public bool IsPresent { get; init; } = true;

    /// <summary>Version of the row, for <c>{id, version, nonce}</c> in cards.</summary>
    public long Version { get; init; }

    /// <summary>True once there is a rhythm to follow.</summary>
    public bool IsSetUp => Rhythm is not null;

    /// <summary>The leader, the deputy, or who installed the bot: these three may change the settings.</summary>
    public bool MayLead(MemberRef person) => person == Leader?.Ref || person == Deputy?.Ref || person == InstalledBy.Ref;
}
