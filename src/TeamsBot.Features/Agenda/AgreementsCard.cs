using System.Globalization;
using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Agreements in a dialog: the open ones, the ones that ended lately, and a new one.</summary>
internal static class AgreementsCard
{
    /// <summary>More people than this make the card too heavy: then a name can be typed as well.</summary>
    public const int MostListed = 60;

    private const int Rows = 12;
    private const int LongestName = 100;

    /// <summary>The field with the page.</summary>
    public const string PageField = "page";

    /// <summary>The list, with the form for a new one.</summary>
    /// <param name="item">The item it was opened from.</param>
    /// <param name="agreements">Open ones first.</param>
    /// <param name="members">Who can be named.</param>
    /// <param name="caller">Proposed as owner.</param>
    /// <param name="nonce">Becomes the id of the new agreement.</param>
    /// <param name="due">Proposed day.</param>
    /// <param name="texts">The presser's language.</param>
    /// <param name="today">Today in the team's zone.</param>
    /// <param name="page">The page asked for, from 0; one that is not there shows the nearest. The form stands on the first.</param>
    public static AdaptiveCard List(
        Item item, IReadOnlyList<Agreement> agreements, IReadOnlyList<NamedMember> members, Member caller, string nonce, LocalDate due, Texts texts, LocalDate today, long page = 0)
    {
        var number = (int)Math.Clamp(page, 0, Math.Max(0, (agreements.Count - 1) / Rows));
        IEnumerable<AdaptiveElement> rows = agreements.Skip(number * Rows).Take(Rows).Select(a => Row(item, a, texts, today));
        return CardPage.Of(
            texts,
            texts["agenda.button.agreements"],
            number == 0 ? [.. rows, Form(members, caller, due, texts, today)] : rows,
            [
                .. number == 0 ? [(item.Press(AgendaVerbs.AgreementMake) with { Nonce = nonce }).SubmitDialog(texts["agenda.agreement.make"])] : Array.Empty<AdaptiveAction>(),
                .. agreements.Count > (number + 1) * Rows ? [To(item, number + 1, texts["agenda.agreement.more"])] : Array.Empty<AdaptiveAction>(),
                .. number > 0 ? [To(item, number - 1, texts["shared.back"])] : Array.Empty<AdaptiveAction>(),
            ]);
    }

    private static AdaptiveSubmitAction To(Item item, int page, string title) =>
        item.Press(AgendaVerbs.Agreements).With(PageField, page.ToString(CultureInfo.InvariantCulture)).Skip(title);

    private static AdaptiveContainer Form(IReadOnlyList<NamedMember> members, Member caller, LocalDate due, Texts texts, LocalDate today) =>
        Part.Block(
        [
            Part.Section(texts["agenda.agreement.new"]),
            Ask.Line("text", texts["agenda.agreement.what"], Agreement.MaxText, placeholder: texts["agenda.no-names"]).Required(texts["shared.fill-in"]),
            .. Owner(members, caller, texts),
            Ask.Day("due", texts["agenda.agreement.when"], due, min: today).Required(texts["shared.fill-in"]),
        ]);

    private static IEnumerable<AdaptiveElement> Owner(IReadOnlyList<NamedMember> members, Member caller, Texts texts)
    {
        var listed = members.Where(m => m.Ref == caller.Ref).Concat(members.Where(m => m.Ref != caller.Ref).Take(MostListed - 1));
        yield return Ask.Pick("owner", texts["agenda.agreement.who"], listed.Select(m => (m.Ref.ToString(), m.Name)), caller.Ref.ToString()).Required(texts["shared.fill-in"]);
        if (members.Count > MostListed) { yield return Ask.Line("ownerTyped", texts["agenda.agreement.other-name"], LongestName); }
    }

    /// <summary>One agreement.</summary>
    public static AdaptiveCard One(Item item, Agreement agreement, Texts texts, LocalDate today)
    {
        IEnumerable<AdaptiveElement> reason = agreement.State == AgreementState.Open
            ? [Ask.Line("reason", texts["agenda.agreement.reason"], Agreement.MaxText)]
            : [];
        return CardPage.Of(
            texts,
            texts["agenda.button.agreements"],
            [Part.Title(Part.Typed(agreement.Text)), Part.Hint(Describe(agreement, item, texts, today, isAlone: true)), .. reason],
            Actions(item, agreement, texts));
    }

    private static IEnumerable<AdaptiveAction> Actions(Item item, Agreement agreement, Texts texts) => agreement.State == AgreementState.Open
        ?
        [
            About(item, agreement, AgendaVerbs.AgreementDone).Skip(texts["agenda.agreement.done"]),
            About(item, agreement, AgendaVerbs.AgreementDrop).SubmitDialog(texts["agenda.agreement.drop"]),
            item.Press(AgendaVerbs.Agreements).Skip(texts["shared.back"]),
        ]
        :
        [
            About(item, agreement, AgendaVerbs.AgreementRestore).Skip(texts["agenda.agreement.restore"]),
            item.Press(AgendaVerbs.Agreements).Skip(texts["shared.back"]),
        ];

    private static AdaptiveContainer Row(Item item, Agreement agreement, Texts texts, LocalDate today)
    {
        var row = Part.Block([Part.Text($"{Part.Typed(agreement.Text)} ›"), Part.Hint(Describe(agreement, item, texts, today, isAlone: false))]);
        row.SelectAction = About(item, agreement, AgendaVerbs.Agreement).Skip(agreement.Text);
        return row;
    }

    // In a list nobody stands beside what moved on; on its own page one can see whom to ask.
    private static string Describe(Agreement agreement, Item item, Texts texts, LocalDate today, bool isAlone)
    {
        var (language, due) = (texts.Language.Tag, LocalText.ShortDay(agreement.Due, texts.Language.Tag));
        var ended = agreement.EndedAt is { } at ? LocalText.ShortDay(Zones.LocalAt(at, item.Content.Zone).Date, language) : "–";
        return agreement switch
        {
            { State: AgreementState.Done } => texts.Format("agenda.agreement.is-done", ended),
            { State: AgreementState.Dropped } => texts.Format("agenda.agreement.is-dropped", Part.Typed(agreement.Reason ?? ""), ended),
            _ when agreement.IsOverdue(today) && isAlone => texts.Format("agenda.agreement.since-by", Part.Typed(agreement.Owner.Name), due),
            _ when agreement.IsOverdue(today) => texts.Format("agenda.agreement.since", due),
            _ => texts.Format("agenda.agreement.by", Part.Typed(agreement.Owner.Name), due),
        };
    }

    private static Press About(Item item, Agreement agreement, string verb) =>
        (item.Press(verb) with { Version = agreement.Version }).With("agreement", agreement.Id);
}
