using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Keeps what was written at a step and shows the next.</summary>
public sealed class AnswerStep(SessionDesk desk, ReflectionStore store, IAlarmClock alarms, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Answer;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        if (!Enum.TryParse<SessionState>(action.Data.Text(ReflectionVerbs.Step), out var step) || !Enum.TryParse<Onward>(action.Data.Text(ReflectionVerbs.Onward), out var onward))
        {
            return new Refusal("shared.card-too-old");
        }

        var said = Read(action.Data, step);
        if (said.TooLong() is { } tooLong) { return tooLong; }
        var habits = (await store.HabitsAsync(action.Caller.Ref, cancellationToken)).Value;
        var now = clock.GetInstant();
        if (said.LookBack is { } day && !IsAhead(day, Zones.LocalAt(now, habits.Zone).Date))
        {
            return await desk.RefuseAsync(action, step, said with { LookBack = null }, new Refusal("reflection.look-back.when"), cancellationToken);
        }

        var changed = await desk.ChangeAsync(action, session => session.Answer(step, action.Data.Version ?? 0, said, onward, now), SetOut, cancellationToken);
        if (changed.Refusal is { } no) { return await desk.RefuseAsync(action, step, said, no, cancellationToken); }
        if (PersonalAction.Of(changed.Value, now) is { Due: not null }) { await alarms.WakeAsync(action.Caller.Ref.Own, cancellationToken); }
        return onward is Onward.Later && changed.Value.IsUnfinished
            ? new ActionReply.Card(LaterCard.Of(changed.Value, action.Texts))
            : desk.Show(changed.Value, action, habits);

        // The action comes into being with the end of its session, in one transaction.
        IEnumerable<Write> SetOut(Session before, Session after) =>
            before.IsUnfinished && PersonalAction.Of(after, now) is { } set ? [new Write.Upsert(ActionRows.Write(action.Caller.Ref, set, etag: null))] : [];
    }

    // Within a year: what lies further away is a typing error more often than a plan.
    private static bool IsAhead(LocalDate day, LocalDate today) => day > today && day <= today.PlusYears(1);

    private static Said Read(CardData data, SessionState step)
    {
        var text = data.Text(ReflectionVerbs.Text);
        return step switch
        {
            SessionState.Chosen => Said.Nothing with { Why = text },
            SessionState.Exploring => Said.Nothing with { Explore = text },
            SessionState.Designing => Said.Nothing with { Design = text },
            _ => Acting(data),
        };
    }

    // A date without anything to do then says nothing.
    private static Said Acting(CardData data)
    {
        var said = Said.Nothing with { Action = data.Text(ReflectionVerbs.Action), With = data.Text(ReflectionVerbs.With), Means = data.Text(ReflectionVerbs.Means) };
        return said.Action is null ? said : said with { LookBack = Ask.Date(data.Text(ReflectionVerbs.LookBack)) };
    }
}
