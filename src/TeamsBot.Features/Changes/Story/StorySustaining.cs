using TeamsBot.Features.Changes.Sustaining;

namespace TeamsBot.Features.Changes.Story;

/// <summary>A turn while a change was kept.</summary>
/// <param name="Event">Confirmed, still in use, slipped back, reopened, stopped.</param>
/// <param name="Plan">How it was to stay after that; null when that ended with it.</param>
public sealed record StoryLookBack(ChangeEvent Event, SustainPlan? Plan);

/// <summary>How a change was kept, from the decision to keep it until a next round, if there was one.</summary>
/// <param name="Begun">The decision.</param>
/// <param name="Plan">How it stays: what, the checklist, who was told.</param>
/// <param name="Turns">What happened since, oldest first.</param>
public sealed record StorySustaining(ChangeEvent Begun, SustainPlan Plan, IReadOnlyList<StoryLookBack> Turns)
{
    /// <summary>Each time the team decided to keep it, oldest first.</summary>
    public static IReadOnlyList<StorySustaining> All(IReadOnlyList<StoryState> states)
    {
        List<StorySustaining> all = [];
        var isKept = false;
        foreach (var (happened, after) in states)
        {
            if (happened.Type is ChangeEventType.SustainingBegun) { all.Add(new(happened, after.Sustaining!, [])); }
            else if (isKept) { all[^1] = all[^1].With(happened, after.Sustaining); }
            isKept = after.Phase is Phase.Sustaining or Phase.Sustained;
        }

        return all;
    }

    private StorySustaining With(ChangeEvent happened, SustainPlan? plan) => this with
    {
        Plan = plan ?? Plan,
        Turns = happened.Type is ChangeEventType.Confirmed or ChangeEventType.StillInUse or ChangeEventType.Relapsed or ChangeEventType.Reopened or ChangeEventType.Stopped
            ? [.. Turns, new(happened, plan)]
            : Turns,
    };
}
