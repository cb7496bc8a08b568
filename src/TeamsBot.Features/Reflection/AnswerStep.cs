using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Keeps what was written at a step and shows the next.</summary>
public sealed class AnswerStep(SessionDesk desk, ReflectionStore store, TimeProvider clock) : ICardActionHandler
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
        if (said.LookBack is { } day && !IsAhead(day, Zones.LocalAt(now, habits.Zone).Date)) { return new Refusal("reflection.look-back.when"); }
        var changed = await desk.ChangeAsync(action, session => session.Answer(step, action.Data.Version ?? 0, said, onward, now), beside: null, cancellationToken);
        if (changed.Refusal is { } no) { return no; }
        return onward is Onward.Later && changed.Value.IsUnfinished
            ? new ActionReply.Card(LaterCard.Of(changed.Value, action.Texts))
            : desk.Show(changed.Value, action, habits);
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
