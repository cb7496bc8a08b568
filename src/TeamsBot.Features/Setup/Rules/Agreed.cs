using NodaTime;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>Both pages of the setup, checked: what the team agreed on.</summary>
public sealed record Agreed(MeetingAnswers Meeting, PeopleAnswers People)
{
    /// <summary>The settings with what was agreed. Another rhythm holds from now on: earlier occurrences are nobody's.</summary>
    public TeamSettings Onto(TeamSettings settings, Instant now) => settings with
    {
        Rhythm = Meeting.Rhythm,
        RhythmSince = settings.Rhythm == Meeting.Rhythm ? settings.RhythmSince : now,
        Language = Meeting.Language,
        Country = Meeting.Country,
        PartnerZone = Meeting.PartnerZone,
        // A first setup brings the weekly moment along; a team that was set up before keeps what it has, also when that is none.
        Reflection = settings.IsSetUp ? settings.Reflection : ReflectionMoment.Default,
        ReflectionSince = settings.IsSetUp ? settings.ReflectionSince : now,
        Leader = People.Leader,
        Deputy = People.Deputy,
        Ambition = People.Ambition,
    };

    /// <summary>The row with what was agreed. Who takes over stands in for who added the bot and has left.</summary>
    public TeamRow Onto(TeamRow row, Member by, bool takesOver, string nonce, bool hasChanges, Instant now)
    {
        var settings = Onto(row.Settings, now);
        if (takesOver) { settings = settings with { InstalledBy = new NamedMember(by.Ref, by.Name) }; }
        return row.Changed(settings, by) with
        {
            Saved = nonce,
            TakenOverBy = takesOver ? by.Name : row.TakenOverBy,
            FirstChange = !hasChanges && People.FirstChange is { } title ? new FirstChange(title, by) : row.FirstChange,
        };
    }
}
