using System.Globalization;
using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Agenda;

/// <summary>A stretch of the item's changes in a dialog: Teams counts row taps, and 20 is the most a card may have.</summary>
/// <param name="Shown">The changes of this page.</param>
/// <param name="Number">The page, from 0.</param>
/// <param name="Last">The last page.</param>
internal sealed record SubjectPage(IReadOnlyList<ItemSubject> Shown, int Number, int Last)
{
    /// <summary>Changes a page.</summary>
    public const int Size = 12;

    private const string Field = "page";

    public bool IsFirst => Number == 0;

    /// <summary>The page a press asks for; one that is not there shows the nearest.</summary>
    public static SubjectPage Of(Board board, CardData data, int size = Size)
    {
        var subjects = board.Item.Content.Subjects;
        var last = Math.Max(0, (subjects.Count - 1) / size);
        var number = (int)Math.Clamp(data.Number(Field) ?? 0, 0, last);
        return new([.. subjects.Skip(number * size).Take(size)], number, last);
    }

    public IEnumerable<AdaptiveAction> Buttons(Press press, Texts texts)
    {
        if (Number < Last) { yield return To(Number + 1, "agenda.button.more"); }
        if (Number > 0) { yield return To(Number - 1, "shared.back"); }

        AdaptiveAction To(int number, string title) => press.With(Field, number.ToString(CultureInfo.InvariantCulture)).Skip(texts[title]);
    }
}
