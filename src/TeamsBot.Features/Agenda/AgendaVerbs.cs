namespace TeamsBot.Features.Agenda;

/// <summary>The written contracts of the buttons on agenda cards. Cards in channels live for years: none is ever renamed.</summary>
public static class AgendaVerbs
{
    /// <summary>One tap: how a change went. <c>id</c> item, <c>subject</c>, <c>status</c>.</summary>
    public const string Status = "agenda.status/1";

    /// <summary>Opens the page for one's own words.</summary>
    public const string Words = "agenda.words/1";

    /// <summary>The page of one change: status and note. <c>subject</c>.</summary>
    public const string Note = "agenda.note/1";

    /// <summary>Keeps status and note.</summary>
    public const string NoteSave = "agenda.note-save/1";

    /// <summary>The page of a line. <c>kind</c>.</summary>
    public const string Line = "agenda.line/1";

    /// <summary>Keeps a line.</summary>
    public const string LineSave = "agenda.line-save/1";

    /// <summary>Opens the question of the week.</summary>
    public const string Answer = "agenda.answer/1";

    /// <summary>Keeps an answer.</summary>
    public const string AnswerSave = "agenda.answer-save/1";

    /// <summary>Takes an answer back.</summary>
    public const string AnswerTakeBack = "agenda.answer-take-back/1";

    /// <summary>Opens the agreements.</summary>
    public const string Agreements = "agenda.agreements/1";

    /// <summary>Makes an agreement; its id is the nonce.</summary>
    public const string AgreementMake = "agenda.agreement-new/1";

    /// <summary>The page of one agreement. <c>agreement</c>.</summary>
    public const string Agreement = "agenda.agreement/1";

    /// <summary>Done.</summary>
    public const string AgreementDone = "agenda.agreement-done/1";

    /// <summary>Dropped, with a reason.</summary>
    public const string AgreementDrop = "agenda.agreement-drop/1";

    /// <summary>Open again.</summary>
    public const string AgreementRestore = "agenda.agreement-restore/1";

    /// <summary>Shows everything: all changes, all answers.</summary>
    public const string All = "agenda.all/1";

    /// <summary>Opens the page on which the leader confirms what the team says.</summary>
    public const string Close = "agenda.close/1";

    /// <summary>Closes.</summary>
    public const string CloseConfirm = "agenda.close-confirm/1";

    /// <summary>Starts the walk through the item, or goes on with it. <c>on</c> when pressed on its own card.</summary>
    public const string MeetingStart = "agenda.meeting-start/1";

    /// <summary>The next change or step.</summary>
    public const string MeetingNext = "agenda.meeting-next/1";

    /// <summary>The previous change or step.</summary>
    public const string MeetingBack = "agenda.meeting-back/1";

    /// <summary>Stops the walk; the item stays open.</summary>
    public const string MeetingStop = "agenda.meeting-stop/1";

    /// <summary>Opens it again, within a day.</summary>
    public const string Reopen = "agenda.reopen/1";

    /// <summary>This week not.</summary>
    public const string Skip = "agenda.skip/1";

    /// <summary>This week after all.</summary>
    public const string Unskip = "agenda.unskip/1";

    /// <summary>What stands in a month. <c>id</c> the month; in a personal chat <c>tenant</c> and <c>conversation</c>.</summary>
    public const string History = "agenda.history/1";

    /// <summary>To the leader, about an item that may not have appeared: it is there. <c>team</c>.</summary>
    public const string IsThere = "agenda.is-there/1";

    /// <summary>To the leader, about an item that may not have appeared: post it now. <c>team</c>.</summary>
    public const string PostNow = "agenda.post-now/1";
}
