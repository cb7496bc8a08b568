using System.Globalization;
using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Changes.Sustaining;

/// <summary>The pages of the checklist: a section each, and after the last what is still to be arranged.</summary>
internal static class ChecklistCards
{
    /// <summary>The first section with a point nobody answered; the page after the last when all were.</summary>
    public static int FirstOpen(SustainPlan plan, Visit visit)
    {
        var sections = visit.Content.Checklist.Sections;
        for (var i = 0; i < sections.Count; i++)
        {
            if (!sections[i].Points.All(p => plan.Checklist.ContainsKey(p.Id))) { return i; }
        }

        return sections.Count;
    }

    /// <summary>The page of a section, or the one after the last.</summary>
    /// <param name="change">The change, which is being sustained.</param>
    /// <param name="section">Its number, from 0.</param>
    /// <param name="data">What was chosen; nothing while the page was not shown yet.</param>
    /// <param name="visit">Who fills it in.</param>
    /// <param name="nonce">Of the page.</param>
    /// <param name="notice">What to say above it, ready to print.</param>
    public static ActionReply At(Change change, int section, CardData data, Visit visit, string nonce, string? notice = null)
    {
        var checklist = visit.Content.Checklist;
        var card = section < checklist.Sections.Count
            ? Section(change, section, data, visit, nonce, notice)
            : Overview(change, ArrangedWords.Open(change.Sustaining!, checklist), data.Text(ChecklistFields.After), visit, notice);
        return visit.Surface.Reply(visit.Texts["changes.checklist"], card);
    }

    private static AdaptiveCard Section(Change change, int number, CardData data, Visit visit, string nonce, string? notice)
    {
        var (texts, language, sections) = (visit.Texts, visit.Texts.Language.Tag, visit.Content.Checklist.Sections);
        var title = sections[number].Title.In(language);
        var press = Press(change, number) with { Version = change.Version, Nonce = nonce };
        var send = visit.Surface.Send(press.With(ChangeVerbs.Filled, "yes"), texts["changes.checklist.save-and-next"]);
        send.Style = "positive";
        return CardPage.Of(
            texts,
            title,
            [
                .. notice is null ? Array.Empty<AdaptiveElement>() : [ChangeCard.Notice(notice)],
                Part.Hint(Part.Typed(change.Title)),
                Part.Title(title),
                Part.Hint($"{texts.Format("changes.checklist.progress", number + 1, sections.Count)} {texts["changes.checklist.hint"]}"),
                .. sections[number].Points.Select(point => Question(point, change.Sustaining!, data, language)),
            ],
            [
                send,
                visit.Surface.Send(press.With(ChangeVerbs.Filled, "yes").With(ChecklistFields.Later, "yes"), texts["changes.checklist.later"]),
                number > 0 ? visit.Surface.Go(Press(change, number - 1), texts["shared.back"]) : visit.Surface.Go(new Press(ChangeVerbs.Open, change.Id.ToString(), change.Version), texts["shared.back"]),
            ]);
    }

    private static AdaptiveChoiceSetInput Question(SustainingChecklist.Point point, SustainPlan plan, CardData data, string language)
    {
        var id = ChecklistFields.Answer + point.Id;
        var now = plan.Checklist.TryGetValue(point.Id, out var arranged) ? arranged.Tag() : null;
        return Ask.Choice(id, point.Label.In(language), point.Options.Select(o => (o.Id, o.Label.In(language))), ArrangedWords.Of(data.Text(id))?.Tag() ?? now);
    }

    private static AdaptiveCard Overview(Change change, IReadOnlyList<SustainingChecklist.Point> open, string? after, Visit visit, string? notice)
    {
        var (texts, language, points) = (visit.Texts, visit.Texts.Language.Tag, visit.Content.Checklist.Points);
        var answered = points.Count(change.Sustaining!.Checklist.ContainsKey);
        var next = open.SkipWhile(p => after is not null && !string.Equals(p.Id, after, StringComparison.Ordinal)).Skip(after is null ? 0 : 1).FirstOrDefault();
        return CardPage.Of(
            texts,
            texts["changes.checklist"],
            [
                .. notice is null ? Array.Empty<AdaptiveElement>() : [ChangeCard.Notice(notice)],
                Part.Hint(Part.Typed(change.Title)),
                Part.Title(texts["changes.checklist"]),
                Part.Text(texts.Format("changes.checklist.answered", answered, points.Count)),
                .. open.Count > 0
                    ? [Part.Block([Part.Section(texts["changes.checklist.open"]), .. open.Select(p => Part.Text($"• {p.Label.In(language)}"))])]
                    : answered == points.Count ? [Part.Text(texts["changes.checklist.all-arranged"])] : Array.Empty<AdaptiveElement>(),
                .. next is null ? Array.Empty<AdaptiveElement>() : [Proposal(next, visit)],
            ],
            Buttons(change, next, answered == points.Count, visit));
    }

    // One at a time: a list of agreements nobody asked for is one that nobody keeps.
    private static AdaptiveContainer Proposal(SustainingChecklist.Point point, Visit visit) => Part.Block(
    [
        Part.Section(visit.Texts["changes.checklist.proposal"]),
        Part.Text((point.FollowUp?.Text ?? point.Label).In(visit.Texts.Language.Tag)),
    ]);

    private static IEnumerable<AdaptiveAction> Buttons(Change change, SustainingChecklist.Point? next, bool isComplete, Visit visit)
    {
        var (texts, id) = (visit.Texts, change.Id.ToString());
        if (next is not null)
        {
            yield return visit.Surface.Go(new Press(ChangeVerbs.Arrange, id).With(ChecklistFields.Point, next.Id), texts["changes.checklist.agree"]);
            yield return visit.Surface.Go(Press(change, visit.Content.Checklist.Sections.Count).With(ChecklistFields.After, next.Id), texts["changes.checklist.another"]);
        }

        if (isComplete) { yield return visit.Surface.Go(new Press(ChangeVerbs.Confirm, id, change.Version), texts["changes.confirm"]); }
        yield return visit.Surface.Go(Press(change, isComplete ? 0 : FirstOpen(change.Sustaining!, visit)), texts["changes.checklist.go-through"]);
        yield return visit.Surface.Go(new Press(ChangeVerbs.Open, id, change.Version), texts["shared.back"]);
    }

    private static Press Press(Change change, int section) =>
        new Press(ChangeVerbs.Checklist, change.Id.ToString()).With(ChecklistFields.Section, section.ToString(CultureInfo.InvariantCulture));
}
