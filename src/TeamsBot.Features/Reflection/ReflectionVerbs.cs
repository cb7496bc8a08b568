namespace TeamsBot.Features.Reflection;

/// <summary>The buttons of the reflection cards. Cards live for years: a verb is never renamed.</summary>
public static class ReflectionVerbs
{
    /// <summary>Takes one of three cards; <see cref="Card"/>.</summary>
    public const string Choose = "reflection.choose/1";

    /// <summary>Three other cards.</summary>
    public const string Others = "reflection.others/1";

    /// <summary>Not now.</summary>
    public const string NotNow = "reflection.not-now/1";

    /// <summary>Sends in a step; <see cref="Step"/>, <see cref="Onward"/> and the inputs.</summary>
    public const string Answer = "reflection.answer/1";

    /// <summary>Goes on with a session where it was left.</summary>
    public const string GoOn = "reflection.go-on/1";

    /// <summary>Deals new cards, or goes on with those on the table.</summary>
    public const string Begin = "reflection.begin/1";

    /// <summary>Opens the dialog of the channel card.</summary>
    public const string Enter = "reflection.enter/1";

    /// <summary>Leaves a look-back that is due for another time.</summary>
    public const string LookLater = "reflection.look-later/1";

    /// <summary>The open actions.</summary>
    public const string Actions = "reflection.actions/1";

    /// <summary>The journal; <see cref="Theme"/>, <see cref="Month"/> and <see cref="From"/> narrow it.</summary>
    public const string Journal = "reflection.journal/1";

    /// <summary>One entry of the journal.</summary>
    public const string Entry = "reflection.entry/1";

    /// <summary>Asks before removing: one entry by its id, all of it without.</summary>
    public const string AskRemove = "reflection.ask-remove/1";

    /// <summary>Removes one entry by its id, or all of it without.</summary>
    public const string Remove = "reflection.remove/1";

    /// <summary>Shows how long things are kept.</summary>
    public const string Keep = "reflection.keep/1";

    /// <summary>Chooses how long; <see cref="Months"/>.</summary>
    public const string SaveKeep = "reflection.keep-save/1";

    /// <summary>Opens one action to look back on.</summary>
    public const string OpenAction = "reflection.action/1";

    /// <summary>Says how it went; <see cref="State"/> and <see cref="Text"/>.</summary>
    public const string LookedBack = "reflection.looked-back/1";

    /// <summary>Chooses how often cards come by themselves; <see cref="Rhythm"/>.</summary>
    public const string ChooseRhythm = "reflection.rhythm/1";

    /// <summary>The input with a rhythm.</summary>
    public const string Rhythm = "rhythm";

    /// <summary>Asks what to share.</summary>
    public const string Share = "reflection.share/1";

    /// <summary>Shows what would be posted; <see cref="Kind"/>, <see cref="Team"/>, <see cref="Consent"/>.</summary>
    public const string Preview = "reflection.preview/1";

    /// <summary>Posts what was previewed; <see cref="Hash"/> too.</summary>
    public const string Post = "reflection.post/1";

    /// <summary>Takes back what was shared.</summary>
    public const string Withdraw = "reflection.withdraw/1";

    /// <summary>A colleague takes part.</summary>
    public const string Join = "reflection.join/1";

    /// <summary>A colleague does not take part after all.</summary>
    public const string Leave = "reflection.leave/1";

    /// <summary>Makes a change of a shared step.</summary>
    public const string MakeChange = "reflection.make-change/1";

    /// <summary>How much is shared.</summary>
    public const string Kind = "kind";

    /// <summary>With which conversation.</summary>
    public const string Team = "team";

    /// <summary>Whether it may become a change.</summary>
    public const string Consent = "consent";

    /// <summary>The hash of what was previewed.</summary>
    public const string Hash = "hash";

    /// <summary>The input with a theme.</summary>
    public const string Theme = "theme";

    /// <summary>The input with a month.</summary>
    public const string Month = "month";

    /// <summary>The field with how many entries to pass over.</summary>
    public const string From = "from";

    /// <summary>The input with a number of months.</summary>
    public const string Months = "months";

    /// <summary>The input with whether one's themes count.</summary>
    public const string Counted = "counted";

    /// <summary>The field with how it went.</summary>
    public const string State = "state";

    /// <summary>The field with the id of a card.</summary>
    public const string Card = "card";

    /// <summary>The field with the step a card shows.</summary>
    public const string Step = "step";

    /// <summary>The field with what to do next.</summary>
    public const string Onward = "onward";

    /// <summary>The input of steps 1 to 3.</summary>
    public const string Text = "text";

    /// <summary>What somebody will do.</summary>
    public const string Action = "action";

    /// <summary>With whom.</summary>
    public const string With = "with";

    /// <summary>What is needed for it.</summary>
    public const string Means = "means";

    /// <summary>When to look back.</summary>
    public const string LookBack = "lookBack";
}
