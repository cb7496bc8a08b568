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

    /// <summary>T10, Act to stopped.</summary>
    public const string Stop = "changes.stop/1";

    /// <summary>Field that tells a filled-in page from the wish to see it.</summary>
    public const string Filled = "filled";

    /// <summary>Field with the number of a page, from 0.</summary>
    public const string Page = "page";

    /// <summary>Fields that name the conversation in a personal chat. They are asked about, never trusted.</summary>
    public const string TeamTenant = "teamTenant", TeamConversation = "teamConversation";

    /// <summary>The inputs.</summary>
    public const string Title = "title", ForWhom = "forWhom", Problem = "problem", Aim = "aim", CheckDate = "checkDate",
        Owner = "owner", Deputy = "deputy", Verdict = "verdict", ExpectedAndSeen = "expectedAndSeen", Lesson = "lesson";
}
