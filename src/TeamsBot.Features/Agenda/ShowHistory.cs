using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>
/// "History": items and agreements by month, for everybody in the conversation. In a channel the card stands for all and looking further opens a
/// dialog; in the personal chat the card is replaced in place. Two reads: the month's items, and the agreements.
/// </summary>
public sealed class ShowHistory(MeantTeam meant, ITeams teams, IRoster roster, Items items, TimeProvider clock) : ICommandHandler, ICardActionHandler
{
    /// <inheritdoc/>
    public string WordsKey => "agenda.command.history";

    /// <inheritdoc/>
    public string Verb => AgendaVerbs.History;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (settings, instead) = await meant.OfAsync(command, WordsKey, cancellationToken);
        if (settings is null) { return instead!; }
        if (command.IsPersonal && !await IsMemberAsync(settings, command.Caller, cancellationToken)) { return new Refusal("shared.not-a-member"); }
        var surface = command.IsPersonal ? HistorySurface.Personal : HistorySurface.Channel;
        return await ShowAsync(settings, today => Asked(command.Argument, today), surface, command.Texts, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var inDialog = action.Kind is ActionKind.OpenDialog or ActionKind.SubmitDialog;
        if (Meant(action) is not { } team || inDialog == (action.Team is null)) { return new Refusal("shared.card-too-old"); }
        // To somebody outside, a conversation that exists and one that does not look the same.
        if (await teams.FindAsync(team, cancellationToken) is not { } settings
            || (action.Team is null && !await IsMemberAsync(settings, action.Caller, cancellationToken)))
        {
            return new Refusal("shared.not-a-member");
        }

        if (YearMonthPattern.Iso.Parse(action.Data.Id ?? "") is not { Success: true, Value: var month }) { return new Refusal("shared.card-too-old"); }
        return await ShowAsync(settings, _ => month, inDialog ? HistorySurface.Dialog : HistorySurface.Personal, action.Texts, cancellationToken);
    }

    private async Task<ActionReply> ShowAsync(TeamSettings settings, Func<LocalDate, YearMonth> choose, HistorySurface surface, Texts texts, CancellationToken cancellationToken)
    {
        if (settings.Rhythm is not { } rhythm) { return new Refusal("shared.not-set-up"); }
        var today = Zones.LocalAt(clock.GetInstant(), rhythm.Zone).Date;
        var month = Nearest(choose(today), today.ToYearMonth());
        var boards = await items.OfMonthAsync(settings.Team, month, cancellationToken);
        var agreements = (await items.AgreementsAsync(settings.Team, cancellationToken)).Select(a => a.Agreement);
        var card = HistoryCard.Of(MonthHistory.Of(month, boards, agreements, rhythm.Zone), settings, today, surface, texts);
        return surface == HistorySurface.Dialog ? new ActionReply.Dialog(texts["agenda.history"], card) : new ActionReply.Card(card);
    }

    private async Task<bool> IsMemberAsync(TeamSettings settings, Member caller, CancellationToken cancellationToken) =>
        await roster.FindAsync(settings.Address, caller.ChannelUserId, cancellationToken) is not null;

    private static YearMonth Nearest(YearMonth month, YearMonth now) =>
        month.CompareTo(now) > 0 ? now : month.CompareTo(MonthHistory.Earliest) < 0 ? MonthHistory.Earliest : month;

    // "november" is the last one there was, "november 2025" that one; anything else is this month.
    private static YearMonth Asked(string argument, LocalDate today)
    {
        if (TypedDate.Parse($"1 {argument}", today) is not { } first) { return today.ToYearMonth(); }
        return (first > today && !argument.Any(char.IsAsciiDigit) ? first.PlusYears(-1) : first).ToYearMonth();
    }

    private static TeamKey? Meant(CardAction action) => action.Team
        ?? (action.Data.Text("tenant") is { } tenant && action.Data.Text("conversation") is { } conversation ? TeamKey.Of(tenant, conversation) : null);
}
