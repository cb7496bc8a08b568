using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// Opens the presser's own dialog from the channel card: first what they wanted to look back on by now and could not be asked in a chat, then the cards,
/// where they left them.
/// </summary>
public sealed class EnterFromChannel(ReflectionStore store, BeginReflection begin, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Enter;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        var (person, now) = (action.Caller.Ref, clock.GetInstant());
        var journal = (await store.JournalAsync(person, cancellationToken)).At(now);
        return journal.OpenActions.FirstOrDefault(a => a.AskAt(journal.Habits.Value.Zone) <= now) is { } due
            ? new ActionReply.Card(DuePage.Of(due, action.Texts))
            : await begin.ShowAsync(person, action.Team, action.Texts, cancellationToken);
    }
}

/// <summary>Leaves a look-back for later: it stays on the list of open actions, and the dialog does not begin with it again.</summary>
public sealed class LeaveLookBack(ReflectionStore store, EnterFromChannel enter, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.LookLater;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        var person = action.Caller.Ref;
        // Should another press of theirs be first, it is asked once more: that loses nothing.
        if (await store.ActionAsync(person, action.Data.Id, cancellationToken) is { Value.AskedAt: null } kept)
        {
            await store.KeepAsync(person, kept with { Value = kept.Value with { AskedAt = clock.GetInstant() } }, cancellationToken);
        }

        return await enter.HandleAsync(action, cancellationToken);
    }
}

/// <summary>A look-back that is due, before the cards.</summary>
public static class DuePage
{
    /// <summary>As in the chat, with the way on to the cards.</summary>
    public static AdaptiveCard Of(PersonalAction due, Texts texts)
    {
        var page = ActionCard.Of(due, texts);
        page.Actions.Add(new Press(ReflectionVerbs.LookLater, due.Id).Tap(texts["reflection.channel.look-later"]));
        return page;
    }
}
