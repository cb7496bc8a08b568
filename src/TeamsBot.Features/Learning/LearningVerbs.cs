using TeamsBot.Kernel.Learning;

namespace TeamsBot.Features.Learning;

/// <summary>The written contracts of this feature's buttons. Cards in channels live for years: add a version, never rename.</summary>
public static class LearningVerbs
{
    /// <summary>The second page of planning.</summary>
    public const string Details = "learning.details/1";

    /// <summary>Plans, proposes or changes what the pages say.</summary>
    public const string Save = "learning.save/1";

    /// <summary>Somebody comes.</summary>
    public const string Come = "learning.come/1";

    /// <summary>Somebody cannot come.</summary>
    public const string Stay = "learning.stay/1";

    /// <summary>Somebody comes and wants to show something.</summary>
    public const string Show = "learning.show/1";

    /// <summary>How to get it in one's own calendar.</summary>
    public const string Calendar = "learning.calendar/1";

    /// <summary>Tries the team's calendar once more.</summary>
    public const string Retry = "learning.retry/1";

    /// <summary>Asks whether it is called off.</summary>
    public const string AskCancel = "learning.ask-cancel/1";

    /// <summary>Calls it off; <see cref="All"/> for what is left of the series too.</summary>
    public const string Cancel = "learning.cancel/1";

    /// <summary>Asks what it brought.</summary>
    public const string AskHarvest = "learning.ask-harvest/1";

    /// <summary>Keeps what it brought.</summary>
    public const string Harvest = "learning.harvest/1";

    /// <summary>It did not take place.</summary>
    public const string NotHeld = "learning.not-held/1";

    /// <summary>Shows exactly what would be told in the channel.</summary>
    public const string Preview = "learning.preview/1";

    /// <summary>Takes a told lesson back.</summary>
    public const string Withdraw = "learning.withdraw/1";

    /// <summary>The year's moments.</summary>
    public const string Year = "learning.year/1";

    /// <summary>The address to subscribe to.</summary>
    public const string Feed = "learning.feed/1";

    /// <summary>Makes the address anew; the old one ends.</summary>
    public const string RenewFeed = "learning.renew-feed/1";

    /// <summary>The wishes of members.</summary>
    public const string Wishes = "learning.wishes/1";

    /// <summary>Adds a wish, without a name.</summary>
    public const string AddWish = "learning.add-wish/1";

    /// <summary>Votes for a wish, or takes the vote back.</summary>
    public const string Vote = "learning.vote/1";

    /// <summary>The fields and inputs of these presses.</summary>
    public const string Form = "form", Topic = "topic", Date = "date", Time = "time", Repeat = "repeat", Host = "host", Online = "online", Minutes = "minutes", Extra = "extra",
        All = "all", Yes = "yes", Lesson = "lesson", Use = "use", Text = "text", Shown = "year";

    /// <summary>The kinds of <see cref="LearningOffer.SourceField"/> that are this feature's own.</summary>
    public const string FromProposal = "proposal", FromMoment = "moment", FromWish = "wish";
}
