using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Agenda;

/// <summary>Agreements in a dialog: the open ones, the ones that ended lately, and a new one.</summary>
internal static class AgreementsCard
{
    /// <summary>More people than this make the card too heavy: then a name can be typed as well.</summary>
    public const int MostListed = 60;

    private const int RowsShown = 12;
    private const int LongestName = 100;

    /// <summary>The list, with the form for a new one.</summary>
    /// <param name="item">The item it was opened from.</param>
    /// <param name="agreements">Open ones first.</param>
    /// <param name="members">Who can be named.</param>
    /// <param name="caller">Proposed as owner.</param>
    /// <param name="nonce">Becomes the id of the new agreement.</param>
    /// <param name="due">Proposed day.</param>
    /// <param name="texts">The presser's language.</param>
    /// <param name="today">Today in the team's zone.</param>
    public static AdaptiveCard List(
        Item item, IReadOnlyList<Agreement> agreements, IReadOnlyList<NamedMember> members, Member caller, string nonce, LocalDate due, Texts texts, LocalDate today) =>
        CardPage.Of(
            texts,
            texts["agenda.button.agreements"],
            [
                .. agreements.Take(RowsShown).Select(a => Row(item, a, texts, today)),
                Part.Block(
                [
                    Part.Section(texts["agenda.agreement.new"]),
                    Ask.Line("text", texts["agenda.agreement.what"], Agreement.MaxText, placeholder: texts["agenda.no-names"]).Required(texts["shared.fill-in"]),
                    .. Owner(members, caller, texts),
                    Ask.Day("due", texts["agenda.agreement.when"], due, min: today).Required(texts["shared.fill-in"]),
                ]),
            ],
            (item.Press(AgendaVerbs.AgreementMake) with { Nonce = nonce }).SubmitDialog(texts["agenda.agreement.make"]));

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
            [Part.Title(Part.Typed(agreement.Text)), Part.Hint(Describe(agreement, texts, today)), .. reason],
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
        var row = Part.Block([Part.Text($"{Part.Typed(agreement.Text)} ›"), Part.Hint(Describe(agreement, texts, today))]);
        row.SelectAction = About(item, agreement, AgendaVerbs.Agreement).Skip(agreement.Text);
        return row;
    }

    private static string Describe(Agreement agreement, Texts texts, LocalDate today)
    {
        var day = TeamsBot.Kernel.Time.LocalText.ShortDay(agreement.Due, texts.Language.Tag);
        return agreement switch
        {
            { State: AgreementState.Done } => texts["agenda.agreement.is-done"],
            { State: AgreementState.Dropped } => texts.Format("agenda.agreement.is-dropped", Part.Typed(agreement.Reason ?? "")),
            _ when agreement.IsOverdue(today) => texts.Format("agenda.agreement.since", day),
            _ => texts.Format("agenda.agreement.by", Part.Typed(agreement.Owner.Name), day),
        };
    }

    private static Press About(Item item, Agreement agreement, string verb) =>
        (item.Press(verb) with { Version = agreement.Version }).With("agreement", agreement.Id);
}
