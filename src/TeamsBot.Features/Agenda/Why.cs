using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>"Why": the last five items with their state and a plain cause, and the next one.</summary>
public sealed class Why(MeantTeam meant, Items items, ItemContents contents, TimeProvider clock) : ICommandHandler
{
    private const int Shown = 5;
    private const int LookBackDays = 70;

    /// <inheritdoc/>
    public string WordsKey => "agenda.command.why";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (settings, instead) = await meant.OfAsync(command, WordsKey, cancellationToken);
        if (settings is null) { return instead!; }
        if (settings.Rhythm is not { } rhythm) { return new TeamsBot.Kernel.Refusal("shared.not-set-up"); }
        var now = clock.GetInstant();
        var boards = await items.FromAsync(settings.Team, Zones.LocalAt(now, rhythm.Zone).Date.PlusDays(-LookBackDays), cancellationToken);
        var next = rhythm.From(Zones.LocalAt(now, rhythm.Zone).Date).First(o => o.PostAt > now && boards.All(b => b.Item.Date != o.Date));
        return new ActionReply.Card(Card(settings, [.. boards.Select(b => b.Item).TakeLast(Shown).Reverse()], Coming(settings, next, command.Texts), command.Texts));
    }

    /// <summary>The card.</summary>
    public static AdaptiveCard Card(TeamSettings settings, IReadOnlyList<Item> last, string next, Texts texts)
    {
        var title = texts.Format("agenda.why.title", Part.Typed(settings.Name));
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title),
                Part.Text(next),
                .. last.Select(item => Part.Block([Part.Section(LocalText.Day(item.Date, texts.Language.Tag)), Part.Text(Explain(item, texts))])),
                .. last.Count == 0 ? [Part.Hint(texts["agenda.why.none"])] : Array.Empty<AdaptiveElement>(),
            ]);
    }

    /// <summary>The state of an item with its plain cause.</summary>
    public static string Explain(Item item, Texts texts) => item.State switch
    {
        ItemState.Skipped or ItemState.Missed => texts.Format($"agenda.why.{item.Cause}", Part.Typed(item.CauseDetail ?? "")),
        ItemState.Unknown => texts["agenda.why.unknown"],
        ItemState.Claimed or ItemState.Sending => texts["agenda.why.sending"],
        _ => $"{Posted(item, texts)} {Ended(item, texts)}",
    };

    private static string Posted(Item item, Texts texts)
    {
        var time = item.PostedAt is { } at ? LocalText.Time(at, item.Content.Zone) : "–";
        return texts.Format(item.Cause switch { Cause.Late => "agenda.why.late", Cause.Asked => "agenda.why.asked", _ => "agenda.why.posted" }, time);
    }

    private static string Ended(Item item, Texts texts) => item switch
    {
        { State: ItemState.Open } => texts["agenda.why.open"],
        { ChangedBy: { } by } => texts.Format("agenda.why.closed", Part.Typed(by)),
        _ => texts["agenda.why.closed-itself"],
    };

    private string Coming(TeamSettings settings, Occurrence next, Texts texts)
    {
        var day = $"{LocalText.Day(next.Date, texts.Language.Tag)} {LocalText.Time(next.PostAt, settings.Rhythm!.Zone)}";
        return !settings.IsPresent ? texts["agenda.why.not-present"]
            : settings.Pause is { } pause && next.Date < pause.Until ? texts.Format("agenda.why.next-paused", LocalText.Day(pause.Until, texts.Language.Tag), Part.Typed(pause.By))
            : contents.SkipOf(settings, next.Date) is { } skip ? texts.Format("agenda.why.next-skip", LocalText.Day(next.Date, texts.Language.Tag), Part.Typed(skip.Name(texts.Language.Tag)))
            : texts.Format("agenda.why.next", day);
    }
}
