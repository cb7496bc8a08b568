using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>Changes whose date has come, a row each that opens the change: in the channel for the team, or in the leader's own chat.</summary>
public static class DueCard
{
    /// <summary>As many rows as on a page of the list. What is left comes the next morning.</summary>
    public const int Most = ChangeListCard.PageSize;

    /// <summary>The message in the channel.</summary>
    public static OutgoingCard ForTeam(IReadOnlyList<(Due Due, Asked Step)> asked, Texts texts)
    {
        var title = texts[asked.All(a => a.Due.Kind is DueKind.Check) ? "changes.due.check" : asked.All(a => a.Due.Kind is DueKind.Review) ? "changes.due.review" : "changes.due.both"];
        return new(
            CardPage.Of(
                texts,
                title,
                [Part.Title(title), .. Section(asked, DueKind.Check, Surface.Channel, texts), .. Section(asked, DueKind.Review, Surface.Channel, texts)],
                Surface.Channel.Go(new Press(ChangeVerbs.List), texts["changes.all"])),
            title);
    }

    /// <summary>The message to the leader, after the team was asked three times. It says what waits, not whose it is.</summary>
    public static OutgoingCard ForLeader(IReadOnlyList<(Due Due, Asked Step)> asked, Morning morning, Texts texts)
    {
        var surface = Surface.Personal(morning.Settings.Team);
        var title = texts.Format("changes.due.leader", morning.Settings.Name);
        return new(
            CardPage.Of(
                texts,
                title,
                [Part.Title(texts.Format("changes.due.leader", Part.Typed(morning.Settings.Name))), Part.Text(texts["changes.due.leader.hint"]), .. asked.Select(a => Row(a.Due, a.Step, surface, texts))],
                surface.Go(new Press(ChangeVerbs.List), texts["changes.all"])),
            title);
    }

    private static IEnumerable<AdaptiveElement> Section(IReadOnlyList<(Due Due, Asked Step)> asked, DueKind kind, Surface surface, Texts texts)
    {
        var ofKind = asked.Where(a => a.Due.Kind == kind).ToArray();
        if (ofKind.Length == 0) { return []; }
        AdaptiveElement[] head = ofKind.Length < asked.Count ? [Part.Section(texts[kind is DueKind.Check ? "changes.due.check" : "changes.due.review"])] : [];
        return [.. head, Part.Text(texts[kind is DueKind.Check ? "changes.due.check.hint" : "changes.due.review.hint"]), .. ofKind.Select(a => Row(a.Due, a.Step, surface, texts))];
    }

    private static AdaptiveColumnSet Row(Due due, Asked step, Surface surface, Texts texts)
    {
        var day = LocalText.DayAndYear(due.On, texts.Language.Tag);
        var when = texts.Format(due.Kind is DueKind.Check ? "changes.due.check.on" : "changes.due.review.on", day);
        var hint = step.Step is > 1 and < Dues.LeaderStep ? $"{when} {texts["changes.due.again"]}" : when;
        return ChangeLine.Of(due.Change, hint, new Press(ChangeVerbs.Open, due.Change.Id.ToString()), texts["changes.open"], surface);
    }
}
