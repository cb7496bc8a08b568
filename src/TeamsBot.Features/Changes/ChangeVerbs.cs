namespace TeamsBot.Features.Changes;

/// <summary>The written contracts of this feature's buttons. Cards in channels live for years: add a version, never rename.</summary>
public static class ChangeVerbs
{
    /// <summary>Open changes and ended ones; <see cref="Page"/> says which page.</summary>
    public const string List = "changes.list/1";

    /// <summary>One change.</summary>
    public const string Open = "changes.open/1";

    /// <summary>A new idea; the nonce becomes its id.</summary>
    public const string Create = "changes.create/1";

    public const string Edit = "changes.edit/1";

    public const string People = "changes.people/1";

    /// <summary>T1, idea to Plan.</summary>
    public const string Start = "changes.start/1";

    /// <summary>T2, Plan to Do.</summary>
    public const string Begin = "changes.begin/1";

    /// <summary>T4, Do to Check.</summary>
    public const string Check = "changes.check/1";

    /// <summary>T7, Check to Act.</summary>
    public const string Judge = "changes.judge/1";

    /// <summary>T8, Act to the next Plan.</summary>
    public const string Next = "changes.next/1";

    /// <summary>T10, any open phase to stopped.</summary>
    public const string Stop = "changes.stop/1";

    /// <summary>T5, Do back to Plan in the same cycle.</summary>
    public const string Replan = "changes.replan/1";

    /// <summary>T6, Check back to Do.</summary>
    public const string MoreTime = "changes.more-time/1";

    /// <summary>T9, Act to sustaining.</summary>
    public const string Sustain = "changes.sustain/1";

    /// <summary>T11, sustaining to sustained.</summary>
    public const string Confirm = "changes.confirm/1";

    /// <summary>T12, sustaining to the next Plan.</summary>
    public const string Reopen = "changes.reopen/1";

    /// <summary>T14, still in use.</summary>
    public const string StillInUse = "changes.still-in-use/1";

    /// <summary>T15, sustained back to sustaining or Plan.</summary>
    public const string Relapse = "changes.relapse/1";

    /// <summary>T16, stopped to the next Plan.</summary>
    public const string Revive = "changes.revive/1";

    /// <summary>T17, rest until a date.</summary>
    public const string Pause = "changes.pause/1";

    /// <summary>T17, go on.</summary>
    public const string Resume = "changes.resume/1";

    /// <summary>The answer to T19: go on.</summary>
    public const string GoOn = "changes.go-on/1";

    /// <summary>How the plan is carried out: what it serves, the steps, who was asked.</summary>
    public const string Approach = "changes.approach/1";

    /// <summary>Everything that can be done with a change.</summary>
    public const string More = "changes.more/1";

    /// <summary>The measures of a change, and making one.</summary>
    public const string Measures = "changes.measures/1", Measure = "changes.measure/1";

    /// <summary>New readings of a measure.</summary>
    public const string Reading = "changes.reading/1";

    /// <summary>Several readings at once, pasted.</summary>
    public const string Paste = "changes.paste/1";

    /// <summary>The readings of a measure, who wrote them down, and what was corrected; taking one back.</summary>
    public const string Readings = "changes.readings/1", TakeBack = "changes.take-back/1";

    /// <summary>Removes a measure; its readings stay.</summary>
    public const string DropMeasure = "changes.drop-measure/1";

    /// <summary>The findings of this cycle, and adding one.</summary>
    public const string Findings = "changes.findings/1", Finding = "changes.finding/1";

    /// <summary>One finding in full.</summary>
    public const string ReadFinding = "changes.read-finding/1";

    /// <summary>The consultation of a change, asking for one, and showing the channel what was done with it.</summary>
    public const string Consultation = "changes.consultation/1", Consult = "changes.consult/1", ShareAnswers = "changes.share-answers/1";

    /// <summary>Raising a point in a consultation, and answering one.</summary>
    public const string RaisePoint = "changes.raise-point/1", AnswerPoint = "changes.answer-point/1";

    /// <summary>What each party brings in, and changing one of them.</summary>
    public const string Contributions = "changes.contributions/1", Contribution = "changes.contribution/1";

    /// <summary>The sustaining checklist.</summary>
    public const string Checklist = "changes.checklist/1";

    /// <summary>An agreement about a point of the checklist that is not arranged.</summary>
    public const string Arrange = "changes.arrange/1";

    /// <summary>The story of a change on one card.</summary>
    public const string Story = "changes.story/1";

    /// <summary>The leader's answer to a proposal in their own chat.</summary>
    public const string Help = "changes.help/1";

    /// <summary>Field that tells a filled-in page from the wish to see it.</summary>
    public const string Filled = "filled";

    /// <summary>Field with the number of a page, from 0.</summary>
    public const string Page = "page";

    /// <summary>Fields that name the conversation in a personal chat. They are asked about, never trusted.</summary>
    public const string TeamTenant = "teamTenant", TeamConversation = "teamConversation";

    /// <summary>The inputs.</summary>
    public const string Title = "title", ForWhom = "forWhom", Problem = "problem", Aim = "aim", CheckDate = "checkDate",
        Owner = "owner", Deputy = "deputy", Verdict = "verdict", ExpectedAndSeen = "expectedAndSeen", Lesson = "lesson", Prediction = "prediction", Scope = "scope", Although = "although",
        Reason = "reason", Until = "until", Adjusted = "adjusted", Keep = "keep", Spread = "spread", Told = "told", To = "to", Serves = "serves",
        Consulted = "consulted", Steps = "approach", SmallTest = "smallTest",
        OpenTo = "openTo", Fixed = "fixed", Audience = "audience", Point = "point", PointKeep = "keep", PointChange = "change", Worry = "worry",
        WithName = "withName", Taken = "taken", Why = "why", Party = "party", What = "what", State = "state";
}
