using System.Globalization;
using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Agenda;

/// <summary>Who may read an answer; the writer chooses each time.</summary>
public enum Visibility
{
    /// <summary>The people of the conversation, with a name.</summary>
    Named,

    /// <summary>The people of the conversation, without a name.</summary>
    Unnamed,

    /// <summary>Only the writer.</summary>
    Private,
}

/// <summary>An answer as its writer gave it before.</summary>
public sealed record OwnAnswer(string? Text, int? Score, Visibility Visibility);

/// <summary>The question of the week, answered in a dialog that only the presser sees.</summary>
internal static class AnswerCard
{
    /// <summary>Longest answer.</summary>
    public const int MaxText = 500;

    public static AdaptiveCard Of(Item item, WeeklyQuestion question, OwnAnswer? own, Texts texts)
    {
        var language = texts.Language.Tag;
        IEnumerable<AdaptiveAction> takeBack = own is null
            ? []
            : [Before(item.Press(AgendaVerbs.AnswerTakeBack), own).Skip(texts["agenda.answer.take-back"])];
        return CardPage.Of(
            texts,
            question.Question.In(language),
            [
                Part.Title(question.Question.In(language)),
                Part.Hint(question.Probe.In(language)),
                .. Scale(question, own, texts),
                Ask.Lines("answer", texts["agenda.answer.label"], MaxText, own?.Text, texts["agenda.no-names"]),
                Ask.Choice("visibility", texts["agenda.answer.who"], Visibilities.Select(v => (v.Name, texts[$"agenda.answer.{v.Name}"])), Name(own?.Visibility ?? Visibility.Named)),
                Part.Hint(texts[item.Content.HasPartners ? "agenda.answer.promise-partners" : "agenda.answer.promise"]),
            ],
            [Before(item.Press(AgendaVerbs.AnswerSave), own).SubmitDialog(texts["agenda.answer.post"]), .. takeBack]);
    }

    /// <summary>The visibility with this name; null for any other text.</summary>
    public static Visibility? Parse(string? name) =>
        Visibilities.Where(v => string.Equals(v.Name, name, StringComparison.Ordinal)).Select(v => (Visibility?)v.Visibility).FirstOrDefault();

    private static (Visibility Visibility, string Name)[] Visibilities { get; } =
        [(Visibility.Named, "named"), (Visibility.Unnamed, "unnamed"), (Visibility.Private, "private")];

    // Says whether there is a private answer to remove as well; all others stand in the item's own partition.
    private static Press Before(Press press, OwnAnswer? own) =>
        own?.Visibility == Visibility.Private ? press.With("before", "private") : press;

    private static string Name(Visibility visibility) => Visibilities.First(v => v.Visibility == visibility).Name;

    private static IEnumerable<AdaptiveElement> Scale(WeeklyQuestion question, OwnAnswer? own, Texts texts)
    {
        if (question.Pulse is null) { yield break; }
        var steps = Enumerable.Range(1, 5).Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Select(n => (n, n switch { "1" => texts["agenda.answer.low"], "5" => texts["agenda.answer.high"], _ => n }));
        yield return Ask.Choice("score", texts["agenda.answer.score"], steps, own?.Score?.ToString(CultureInfo.InvariantCulture));
    }
}
