using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>The pages on which a moment is planned, proposed or changed.</summary>
public static class PlanCards
{
    private static readonly string[] First = [LearningVerbs.Form, LearningVerbs.Topic, LearningVerbs.Date, LearningVerbs.Time];
    private static readonly string[] Second = [LearningVerbs.Repeat, LearningVerbs.Host, LearningVerbs.Online, LearningVerbs.Minutes, LearningVerbs.Extra];
    private static readonly string[] Proposed = [LearningVerbs.Form, LearningVerbs.Topic, LearningVerbs.Extra];

    /// <summary>What, and when.</summary>
    public static AdaptiveCard What(PlanForm form, LearningForms forms, Visit visit, string? notice)
    {
        var (texts, language) = (visit.Texts, visit.Texts.Language.Tag);
        var zone = texts.Format("learning.plan.zone", ZoneChoices.Place(visit.Zone, language));
        return CardPage.Of(
            texts,
            Title(form, texts),
            [
                .. Head(form, visit, notice),
                AskForm(form, forms, texts),
                AskTopic(form, texts),
                Ask.Day(LearningVerbs.Date, texts["learning.plan.date"], form.Day, visit.Today, visit.Today.PlusDays(Limits.MostDaysAhead)).Required(texts["shared.fill-in"]),
                new AdaptiveTimeInput { Id = LearningVerbs.Time, Label = texts["learning.plan.time"], Value = form.Time }.Required(texts["shared.fill-in"]),
                Part.Hint(zone),
            ],
            [
                visit.Send(form.Carry(LearningVerbs.Details, First), texts["shared.continue"]),
                .. form.IsChange ? [visit.Go(new Press(LearningVerbs.AskCancel, form.Id), texts["learning.cancel"])] : Array.Empty<AdaptiveAction>(),
            ]);
    }

    /// <summary>How often, who, how long.</summary>
    public static AdaptiveCard How(PlanForm form, LearningForms forms, IReadOnlyList<NamedMember> hosts, Visit visit, string? notice)
    {
        var texts = visit.Texts;
        var minutes = form.Length ?? forms.Find(form.Form)?.Minutes ?? Limits.UsualMinutes;
        return CardPage.Of(
            texts,
            Title(form, texts),
            [
                .. Head(form, visit, notice),
                .. form.IsChange ? [] : new AdaptiveElement[] { Ask.Pick(LearningVerbs.Repeat, texts["learning.plan.repeat"], Repeats(texts), form.Returns.ToString()) },
                Ask.Pick(LearningVerbs.Host, texts["learning.plan.host"], hosts.Select(h => (h.Ref.ToString(), h.Name)), form.Host ?? visit.Me.Ref.ToString()).Required(texts["shared.fill-in"]),
                Ask.Choice(LearningVerbs.Online, texts["learning.plan.online"], [(LearningVerbs.Yes, texts["learning.plan.online.yes"]), ("no", texts["learning.plan.online.no"])], form.IsOnline ? LearningVerbs.Yes : "no"),
                new AdaptiveNumberInput { Id = LearningVerbs.Minutes, Label = texts["learning.plan.minutes"], Value = minutes, Min = 5, Max = Limits.MostMinutes }.Required(texts["shared.fill-in"]),
                Ask.Lines(LearningVerbs.Extra, texts["learning.plan.extra"], Limits.Lines, form.Extra),
                Part.Hint(texts["learning.plan.no-channel-meeting"]),
            ],
            visit.Send(form.Carry(LearningVerbs.Save, form.IsChange ? Second[1..] : Second), texts[form.IsChange ? "shared.save" : "learning.plan.do"]),
            visit.Go(form.Carry(Kernel.Learning.LearningOffer.Verb), texts["shared.back"]));
    }

    /// <summary>What a partner or guest would like; the team's own side plans it.</summary>
    public static AdaptiveCard Propose(PlanForm form, LearningForms forms, Visit visit, string? notice)
    {
        var texts = visit.Texts;
        return CardPage.Of(
            texts,
            texts["learning.propose"],
            [
                .. Head(form, visit, notice), Part.Text(texts["learning.propose.hint"]), AskForm(form, forms, texts), AskTopic(form, texts),
                Ask.Lines(LearningVerbs.Extra, texts["learning.propose.extra"], Limits.Lines, form.Extra),
            ],
            visit.Send(form.Carry(LearningVerbs.Save, Proposed), texts["learning.propose.do"]));
    }

    /// <summary>The heading of these pages.</summary>
    public static string Title(PlanForm form, Texts texts) => texts[form.IsChange ? "learning.change" : "learning.plan"];

    private static IEnumerable<AdaptiveElement> Head(PlanForm form, Visit visit, string? notice)
    {
        var texts = visit.Texts;
        if (notice is not null) { yield return new AdaptiveTextBlock(notice) { Wrap = true, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention }; }
        yield return Part.Title(visit.MayPlan ? Title(form, texts) : texts["learning.propose"]);
        if (visit.Place is Place.Personal) { yield return Part.Hint(texts.Format("learning.about-team", Part.Typed(visit.Team.Name))); }
        if (MomentWords.From(form.Source) is { } key) { yield return Part.Hint(texts[key]); }
    }

    private static AdaptiveChoiceSetInput AskForm(PlanForm form, LearningForms forms, Texts texts)
    {
        var choices = forms.All.Select(f => (f.Id, texts.Format("learning.plan.form.choice", f.Title.In(texts.Language.Tag), f.Minutes)));
        return Ask.Pick(LearningVerbs.Form, texts["learning.plan.form"], choices, form.Form).Required(texts["shared.fill-in"]);
    }

    private static AdaptiveTextInput AskTopic(PlanForm form, Texts texts) =>
        Ask.Line(LearningVerbs.Topic, texts["learning.plan.topic"], Limits.Line, form.Topic, texts["learning.plan.topic.example"]).Required(texts["shared.fill-in"]);

    private static IEnumerable<(string Value, string Title)> Repeats(Texts texts) => Enum.GetValues<Repeat>().Select(repeat => (repeat.ToString(), texts[MomentWords.Key(repeat)]));
}
