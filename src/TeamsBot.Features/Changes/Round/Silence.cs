using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>T19: how long nothing was heard of a change, by a step somebody took, a reading, or a word on the weekly item.</summary>
public static class Silence
{
    /// <summary>Local date on which it was last heard of. What happens by itself is no word of the team; what was heard before it is kept in the week.</summary>
    public static LocalDate HeardOn(Change change, Week? week, string zone)
    {
        var changed = Zones.LocalAt(change.Last.At, zone).Date;
        return change.Last.IsAutomatic ? week?.Heard ?? changed : Week.Later(week?.Heard, changed)!.Value;
    }

    public static bool IsOver(Change change, Week? week, string zone, LocalDate today) =>
        change is { IsSleeping: false, Pause: null } && change.Phase.IsInCycle()
        && HeardOn(change, week, zone).PlusDays(Change.SilentDays) <= today;
}
