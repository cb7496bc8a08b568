using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Agenda;

/// <summary>One's own words: a list of what one can say something about, then a page each. Only the presser sees it.</summary>
internal static class WordsCard
{
    /// <summary>Longest note or line.</summary>
    public const int MaxText = 160;

    /// <summary>Choice that takes a status back.</summary>
    public const string NoStatus = "none";

    /// <summary>The list. The lines for everything stand on its first page.</summary>
    public static AdaptiveCard List(Board board, MemberRef person, Texts texts, SubjectPage page) => CardPage.Of(
        texts,
        texts["agenda.button.words"],
        [
            Part.Text(texts["agenda.words.intro"]),
            .. page.Shown.Select(s => Row(s.Title, Said(board.Own(s.Id, person), texts), board.Item.Press(AgendaVerbs.Note).About(s))),
            .. page.IsFirst ? [LineRow(board, LineKind.Noticed, person, texts), LineRow(board, LineKind.Obstacle, person, texts)] : Array.Empty<AdaptiveElement>(),
        ],
        page.Buttons(board.Item.Press(AgendaVerbs.Words), texts));

    /// <summary>Status and note of one change.</summary>
    public static AdaptiveCard Note(Board board, ItemSubject subject, MemberRef person, Texts texts)
    {
        var own = board.Own(subject.Id, person);
        IEnumerable<(string, string)> choices =
            [.. StatusNames.All.Select(s => (s.Name(), texts[$"agenda.status.{s.Name()}"])), (NoStatus, texts["agenda.words.no-status"])];
        return CardPage.Of(
            texts,
            subject.Title,
            [
                Part.Title(Part.Typed(subject.Title)),
                Ask.Choice("status", texts["agenda.words.status"], choices, own?.Status?.Name() ?? NoStatus),
                Ask.Line("note", texts["agenda.words.note"], MaxText, own?.Note, texts["agenda.no-names"]),
            ],
            board.Item.Press(AgendaVerbs.NoteSave).About(subject).SubmitDialog(texts["shared.save"]),
            board.Item.Press(AgendaVerbs.Words).Skip(texts["shared.back"]));
    }

    /// <summary>One line.</summary>
    public static AdaptiveCard Line(Board board, LineKind kind, MemberRef person, Texts texts)
    {
        var own = board.OwnLine(kind, person);
        var name = kind.Name();
        IEnumerable<AdaptiveElement> lifter = kind == LineKind.Obstacle
            ? [Ask.Choice("lifter", texts["agenda.words.lifter"], Lifters.Select(l => (l, texts[$"agenda.lifter.{l}"])), own?.Lifter)]
            : [];
        return CardPage.Of(
            texts,
            texts[$"agenda.words.{name}"],
            [Part.Title(texts[$"agenda.words.{name}"]), Ask.Line("text", texts[$"agenda.words.{name}.label"], MaxText, own?.Text, texts["agenda.no-names"]), .. lifter],
            board.Item.Press(AgendaVerbs.LineSave).With("kind", name).SubmitDialog(texts["shared.save"]),
            board.Item.Press(AgendaVerbs.Words).Skip(texts["shared.back"]));
    }

    /// <summary>Who can lift an obstacle.</summary>
    public static IReadOnlyList<string> Lifters { get; } = ["self", "leader", "partner"];

    private static AdaptiveContainer LineRow(Board board, LineKind kind, MemberRef person, Texts texts) =>
        Row(texts[$"agenda.words.{kind.Name()}"], board.OwnLine(kind, person)?.Text ?? texts["agenda.words.empty"], board.Item.Press(AgendaVerbs.Line).With("kind", kind.Name()));

    private static AdaptiveContainer Row(string title, string said, Press press)
    {
        var row = Part.Block([Part.Section($"{Part.Typed(title)} ›"), Part.Hint(Part.Typed(said))]);
        row.SelectAction = press.Skip(title);
        return row;
    }

    private static string Said(StatusUpdate? own, Texts texts) => own switch
    {
        null => texts["agenda.words.empty"],
        { Status: { } status, Note: { } note } => $"{texts[$"agenda.status.{status.Name()}"]} — {note}",
        { Status: { } status } => texts[$"agenda.status.{status.Name()}"],
        _ => own.Note ?? "",
    };
}
