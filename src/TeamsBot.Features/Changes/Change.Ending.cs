using NodaTime;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>T9 to T16: how a change ends well, and how it comes back. Slipping back is normal: it opens a short way, not a file.</summary>
public sealed partial record Change
{
    /// <summary>T9: it stays. A verdict that is not good asks for an explanation that the team can read (domain.md B 22).</summary>
    public Outcome<Change> Sustain(string? lesson, NamedMember? nextOwner, SustainPlan plan, string? although, Stamp stamp)
    {
        if (Learned(lesson) is { } refusal) { return refusal; }
        if (IsOrphan) { return new Refusal("changes.orphan"); }
        if (nextOwner is null) { return new Refusal("changes.owner-gone"); }
        if (Limits.TooLong((plan.Keep, Limits.Lines)) is { } tooLong) { return tooLong; }
        var concerns = Concern.Of((Verdict is not Changes.Verdict.Good, Concern.NotGood));
        return Concern.Without(although, concerns) is { } concerned
            ? concerned
            : (Moved(Phase.Sustaining, stamp.Because(lesson).Although(concerns, although)) with { Lesson = lesson, Sustaining = plan }).Owned(nextOwner);
    }

    /// <summary>
    /// T10: ends the change. What it taught stays. Possible from every open phase (ADR 9): a team that has to walk a change it gave up through
    /// Check and Act leaves it lying instead.
    /// </summary>
    public Outcome<Change> Stop(string? lesson, Stamp stamp) =>
        !Phase.IsOpen() ? new Refusal("changes.ended")
        : LessonGiven(lesson) is { } refusal ? refusal
        : Moved(Phase.Stopped, stamp.Because(lesson)) with { Lesson = lesson };

    /// <summary>T11: it is sustained. From here on the team only looks back.</summary>
    /// <param name="owner">Who goes on after the project; a member now (null when not).</param>
    /// <param name="review">When the team looks back first.</param>
    /// <param name="told">Who was told, and how.</param>
    /// <param name="points">The ids of the sustaining checklist, which have to be answered.</param>
    /// <param name="today">The team's date.</param>
    /// <param name="stamp">Who, when, which press.</param>
    public Outcome<Change> Confirm(NamedMember? owner, LocalDate? review, string? told, IReadOnlyCollection<string> points, LocalDate today, Stamp stamp)
    {
        if (Phase != Phase.Sustaining || Sustaining is not { } plan) { return new Refusal("changes.only-sustaining"); }
        if (IsOrphan) { return new Refusal("changes.orphan"); }
        if (!HasPositive) { return new Refusal("changes.positive-needed"); }
        if (owner is null) { return new Refusal("changes.owner-gone"); }
        if (!points.All(plan.Checklist.ContainsKey)) { return new Refusal("changes.checklist-needed"); }
        if (!(review > today && review <= Reviews.Last(today))) { return new Refusal("changes.review-off"); }
        if (string.IsNullOrWhiteSpace(told)) { return new Refusal("changes.told-needed"); }
        if (Limits.TooLong((told, Limits.Lines)) is { } tooLong) { return tooLong; }
        var sustained = plan with { Told = told, Since = today, LastConfirmed = today, Review = review };
        return (Moved(Phase.Sustained, stamp) with { Sustaining = sustained }).Owned(owner);
    }

    /// <summary>T12: it needs another round after all.</summary>
    public Outcome<Change> Reopen(string? reason, Stamp stamp) =>
        Phase != Phase.Sustaining ? new Refusal("changes.only-sustaining")
        : ReasonGiven(reason) is { } refusal ? refusal
        : NewCycle(stamp.Because(reason));

    /// <summary>T14: still in use; the next look back is planned.</summary>
    public Outcome<Change> StillInUse(LocalDate today, Stamp stamp) =>
        Phase != Phase.Sustained || Sustaining is not { Since: { } since } plan
            ? new Refusal("changes.only-sustained")
            : Touched(stamp) with { Sustaining = plan with { LastConfirmed = today, Review = Reviews.Next(since, today) } };

    /// <summary>T15: it slipped back. Either a short way (what is missing to keep it?) or another round.</summary>
    public Outcome<Change> Relapse(string? reason, bool anotherRound, Stamp stamp) =>
        Phase != Phase.Sustained ? new Refusal("changes.only-sustained")
        : ReasonGiven(reason) is { } refusal ? refusal
        : anotherRound ? NewCycle(stamp.Because(reason))
        : Moved(Phase.Sustaining, stamp.Because(reason)) with { Sustaining = Sustaining! with { Since = null, Review = null, Told = null } };

    /// <summary>T16: somebody takes a stopped change up again. Its lesson stands above the new plan.</summary>
    public Outcome<Change> Revive(NamedMember? owner, Stamp stamp) =>
        Phase != Phase.Stopped ? new Refusal("changes.only-stopped")
        : owner is null ? new Refusal("changes.owner-gone")
        : NewCycle(stamp).Owned(owner);

    private static Refusal? ReasonGiven(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("changes.reason-needed") : Limits.TooLong((reason, Limits.Lines));
}
