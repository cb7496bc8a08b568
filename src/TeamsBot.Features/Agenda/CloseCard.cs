using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Agenda;

/// <summary>The leader confirms what the team says of each change, and closes.</summary>
internal static class CloseCard
{
    /// <summary>Choice for a change nobody spoke of.</summary>
    public const string NotSpoken = "none";

    /// <summary>Changes asked about; the rest takes what most said.</summary>
    public const int Asked = 8;

    /// <summary>The page; it says so when the item changed since it was opened.</summary>
    public static AdaptiveCard Of(Board board, Texts texts, bool isChanged = false) => CardPage.Of(
        texts,
        texts["agenda.close.title"],
        [
            .. isChanged ? [Part.Text(texts["agenda.close.changed"])] : Array.Empty<AdaptiveElement>(),
            Part.Text(texts[board.Item.Content.Subjects.Count > 0 ? "agenda.close.intro" : "agenda.close.intro-empty"]),
            .. board.Item.Content.Subjects.Take(Asked).Select(s => Ask.Pick(Field(s), s.Title, Choices(board, s, texts), board.Proposed(s.Id)?.Name() ?? NotSpoken)),
        ],
        [
            board.Item.Press(AgendaVerbs.CloseConfirm).SubmitDialog(texts["agenda.button.close"]),
            .. board.Item is { State: ItemState.Open, ActivityId: not null } ? [board.Item.Press(AgendaVerbs.Skip).Skip(texts["agenda.button.skip"])] : Array.Empty<AdaptiveAction>(),
        ]);

    /// <summary>The confirmed statuses; null where nothing was spoken of. Changes that were not asked about are absent.</summary>
    public static IReadOnlyDictionary<string, Status?> Read(Board board, TeamsBot.Kernel.Actions.CardData data) =>
        board.Item.Content.Subjects.Take(Asked).Select(s => (s.Id, Value: data.Text(Field(s)))).Where(s => s.Value is not null)
            .ToDictionary(s => s.Id, s => StatusNames.Parse(s.Value), StringComparer.Ordinal);

    // By its id: the order may change while the page is open.
    private static string Field(ItemSubject subject) => $"status-{subject.Id}";

    private static IEnumerable<(string, string)> Choices(Board board, ItemSubject subject, Texts texts) =>
    [
        .. StatusNames.All.Select(s => (s.Name(), Counted(texts[$"agenda.status.{s.Name()}"], board.Count(subject.Id, s)))),
        (NotSpoken, texts["agenda.status.none"]),
    ];

    private static string Counted(string label, int count) => count > 0 ? $"{label} ({count})" : label;
}
