using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>
/// "Agenda now": posts off schedule without doubling the week's item. This week's item that is still to come is posted early under its
/// own date; when this week had its item, an extra one is posted under today's date.
/// </summary>
public sealed class AgendaNow(MeantTeam meant, Items items, PostItem post, IAlarmClock alarms, TimeProvider clock) : ICommandHandler
{
    private const int LookBackDays = 9;

    /// <inheritdoc/>
    public string WordsKey => "agenda.command.now";

    /// <inheritdoc/>
    public bool ForLeaders => true;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (settings, instead) = await meant.OfAsync(command, WordsKey, cancellationToken);
        if (settings is null) { return instead!; }
        if (settings.Rhythm is not { } rhythm) { return new Refusal("shared.not-set-up"); }
        if (Access.ToLead(settings, command.Caller) is { } no) { return no; }
        var now = clock.GetInstant();
        var today = Zones.LocalAt(now, rhythm.Zone).Date;
        var boards = await items.FromAsync(settings.Team, today.PlusDays(-LookBackDays), cancellationToken);
        if (boards.Any(b => b.Item.TakesAnswers || b.Item.State == ItemState.Claimed)) { return new Refusal("agenda.now-open"); }
        var occurrence = Choose(rhythm, boards, now, today);
        var had = boards.FirstOrDefault(b => b.Item.Date == occurrence.Date);
        if (had is { Item: not { State: ItemState.Skipped or ItemState.Missed, ActivityId: null } }) { return new Refusal("agenda.now-had"); }
        await post.PostAsync(settings, occurrence, Cause.Asked, had, cancellationToken);
        await alarms.WakeAsync(settings.Team, cancellationToken);
        return new ActionReply.Message(command.Texts["agenda.now-posted"]);
    }

    /// <summary>This week's own date when it is still free, otherwise today.</summary>
    public static Occurrence Choose(WeeklyRhythm rhythm, IReadOnlyList<Board> boards, Instant now, LocalDate today)
    {
        var sunday = today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday));
        var own = rhythm.From(today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday))).First();
        var isFree = own.Date >= today && own.Date <= sunday && boards.All(b => b.Item.Date != own.Date);
        return isFree ? own : new Occurrence(today, now, now);
    }
}
