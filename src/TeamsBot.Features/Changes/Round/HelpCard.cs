using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>One proposal to the leader: what is seen of the change, what may help, and two buttons. Nothing in it is about people.</summary>
public static class HelpCard
{
    /// <summary>The fields of its buttons.</summary>
    public const string KindField = "kind", AnswerField = "answer", Yes = "yes", No = "no";

    public static OutgoingCard Of(Change change, Help help, TeamSettings settings, Texts texts)
    {
        var surface = Surface.Personal(settings.Team);
        var summary = texts.Format("changes.help", change.Title);
        return new(
            CardPage.Of(
                texts,
                summary,
                [
                    Part.Title(texts.Format("changes.help", Part.Typed(change.Title))),
                    Part.Text(Seen(change, help, texts)),
                    Part.Text(texts[$"changes.help-propose.{help.Kind.Tag()}"]),
                    Part.Hint(texts.Format("changes.help-only-you", Part.Typed(settings.Name))),
                ],
                Accept(change, help, surface, texts),
                surface.Go(Answer(change, help, No), texts["changes.help-not-now"]),
                surface.Go(new Press(ChangeVerbs.Open, change.Id.ToString()), texts["changes.open"])),
            summary);
    }

    /// <summary>The change, what was answered, and a way on.</summary>
    /// <param name="plan">True to offer planning the learning moment that was agreed on, right now.</param>
    public static AdaptiveCard Answered(Change change, string words, Visit visit, bool plan = false) => CardPage.Of(
        visit.Texts,
        words,
        [Part.Title(Part.Typed(change.Title)), Part.Text(words)],
        [
            .. plan ? [visit.Surface.Go(LearningOffer.About(ChangesToLearnFrom.Name, change.Id.ToString()), visit.Texts["changes.help-plan"])] : Array.Empty<AdaptiveAction>(),
            visit.Surface.Go(new Press(ChangeVerbs.Open, change.Id.ToString()), visit.Texts["changes.open"]),
        ]);

    private static string Seen(Change change, Help help, Texts texts) => help.Cause switch
    {
        HelpCause.Stuck => texts["changes.help-seen.stuck"],
        HelpCause.Still => texts["changes.help-seen.still"],
        _ => texts.Format("changes.help-seen.check", LocalText.DayAndYear(change.Plan.CheckDate!.Value, texts.Language.Tag)),
    };

    private static AdaptiveAction Accept(Change change, Help help, Surface surface, Texts texts)
    {
        var (verb, title) = help.Kind switch
        {
            HelpKind.Smaller when change.Phase is Phase.Plan => (ChangeVerbs.Approach, "changes.approach"),
            HelpKind.Smaller => (ChangeVerbs.Replan, "changes.replan"),
            HelpKind.Stop => (ChangeVerbs.Stop, "changes.stop"),
            _ => (ChangeVerbs.Help, "changes.help-agree"),
        };
        var press = verb is ChangeVerbs.Help ? Answer(change, help, Yes) : new Press(verb, change.Id.ToString(), change.Version);
        var accept = surface.Go(press, texts[title]);
        accept.Style = "positive";
        return accept;
    }

    private static Press Answer(Change change, Help help, string answer) =>
        new Press(ChangeVerbs.Help, change.Id.ToString(), change.Version, help.Nonce).With(KindField, help.Kind.Tag()).With(AnswerField, answer);
}

/// <summary>Kinds of help as cards and texts name them.</summary>
public static class HelpWords
{
    public static string Tag(this HelpKind kind) => kind switch
    {
        HelpKind.Talk => "talk",
        HelpKind.Smaller => "smaller",
        HelpKind.Learn => "learn",
        _ => "stop",
    };

    /// <summary>The kind with this tag; null for a tag nobody wrote.</summary>
    public static HelpKind? KindOf(string? tag)
    {
        foreach (var kind in Enum.GetValues<HelpKind>())
        {
            if (string.Equals(kind.Tag(), tag, StringComparison.Ordinal)) { return kind; }
        }

        return null;
    }
}
