using Microsoft.Extensions.Logging;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes;

/// <summary>Answers with a change as it is now. The agenda is lazy: it is itself made of features that put subjects on it.</summary>
public sealed partial class ShowChange(ChangeStore store, Lazy<IAgenda> agenda, TimeProvider clock, ILogger<ShowChange> logger)
{
    /// <summary>The change, and above it what there is to say. One read.</summary>
    public async Task<ActionReply> AsItIsAsync(Visit visit, Change change, string? notice, CancellationToken cancellationToken) =>
        Reply(visit, change, await store.HistoryAsync(visit.Team.Team, change.Id, cancellationToken), notice);

    /// <summary>The change after the same press was delivered a second time at once. No read, so that the answer stays within its budget.</summary>
    public ActionReply Overtaken(Visit visit, Change change, string notice) => Reply(visit, change, [], notice);

    /// <summary>The change after it was written. What fails from here on no longer undoes it, and is not told as if it did. One read.</summary>
    public async Task<ActionReply> AfterWriteAsync(Visit visit, Change change, string notice, CancellationToken cancellationToken)
    {
        await TellAgendaAsync(visit.Team.Team, cancellationToken);
        return Reply(visit, change, await HistoryIfThereAsync(visit.Team.Team, change.Id, cancellationToken), notice);
    }

    /// <summary>The open item takes the change over; should the store fail just now, the daily round does.</summary>
    public async Task TellAgendaAsync(TeamKey team, CancellationToken cancellationToken)
    {
        try
        {
            await agenda.Value.SubjectsChangedAsync(team, cancellationToken);
        }
        catch (StoreUnavailableException failure)
        {
            Log.AgendaBehind(logger, failure);
        }
    }

    /// <summary>
    /// The change as it is now, after a press that came too late: nothing was written, and who was first and what they did stands above it.
    /// One read.
    /// </summary>
    public async Task<ActionReply> StaleAsync(Visit visit, Change change, long? seen, CancellationToken cancellationToken)
    {
        var history = await store.HistoryAsync(visit.Team.Team, change.Id, cancellationToken);
        return Reply(visit, change, history, ChangeWords.Stale(change, [.. history.Where(e => e.Version > seen)], visit));
    }

    private async Task<IReadOnlyList<ChangeEvent>> HistoryIfThereAsync(TeamKey team, ChangeId id, CancellationToken cancellationToken)
    {
        try
        {
            return await store.HistoryAsync(team, id, cancellationToken);
        }
        catch (StoreUnavailableException failure)
        {
            Log.HistoryUnread(logger, failure);
            return [];
        }
    }

    private ActionReply Reply(Visit visit, Change change, IReadOnlyList<ChangeEvent> history, string? notice) =>
        visit.Surface.Reply(visit.Texts["changes.dialog"], ChangeCard.Of(change, history, visit, notice, clock.NewId()));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A change was written, but the agenda could not take it over yet.")]
        public static partial void AgendaBehind(ILogger logger, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "A change was written, but its history could not be read.")]
        public static partial void HistoryUnread(ILogger logger, Exception failure);
    }
}
