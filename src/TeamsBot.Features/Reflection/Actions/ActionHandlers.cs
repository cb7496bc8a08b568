using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>"My actions": what somebody set out to do and did not look back on yet.</summary>
public sealed class ListActions(ReflectionStore store, AskInChannel channel, TimeProvider clock) : ICommandHandler, ICardActionHandler
{
    /// <inheritdoc/>
    public string WordsKey => "reflection.command.actions";

    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Actions;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken) => command.IsPersonal
        ? await ShowAsync(command.Caller.Ref, command.Texts, cancellationToken)
        : await channel.PointAsync(command, cancellationToken);

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        SessionDesk.OnlyInChat(action) is { } elsewhere ? elsewhere : await ShowAsync(action.Caller.Ref, action.Texts, cancellationToken);

    private async Task<ActionReply> ShowAsync(MemberRef person, Texts texts, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var journal = (await store.JournalAsync(person, cancellationToken)).At(now);
        return new ActionReply.Card(ActionCard.List([.. journal.OpenActions], Zones.LocalAt(now, journal.Habits.Value.Zone).Date, texts));
    }
}

/// <summary>Opens one action.</summary>
public sealed class OpenAction(ReflectionStore store) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.OpenAction;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        return await store.ActionAsync(action.Caller.Ref, action.Data.Id, cancellationToken) is { } kept
            ? new ActionReply.Card(ActionCard.Of(kept.Value, action.Texts))
            : new Refusal("reflection.gone");
    }
}

/// <summary>Keeps how it went. It is what a person says for themselves: a second press replaces the first.</summary>
public sealed class LookBack(ReflectionStore store, TimeProvider clock) : ICardActionHandler
{
    private const int Tries = 3;

    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.LookedBack;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        if (!Enum.TryParse<ActionState>(action.Data.Text(ReflectionVerbs.State), out var state) || state is not (ActionState.Worked or ActionState.Partly or ActionState.Not))
        {
            return new Refusal("shared.card-too-old");
        }

        var lesson = action.Data.Text(ReflectionVerbs.Text);
        if (lesson?.Length > Said.MaxLine) { return new Refusal("shared.too-long", "160"); }
        for (var i = 0; i < Tries; i++)
        {
            if (await store.ActionAsync(action.Caller.Ref, action.Data.Id, cancellationToken) is not { } kept) { return new Refusal("reflection.gone"); }
            var after = kept with { Value = kept.Value.LookBack(state, lesson, clock.GetInstant()) };
            if (await store.KeepAsync(action.Caller.Ref, after, cancellationToken) is not null) { return new ActionReply.Card(ActionCard.Kept(after.Value, action.Texts)); }
        }

        return new Refusal("shared.changed-meanwhile");
    }
}
