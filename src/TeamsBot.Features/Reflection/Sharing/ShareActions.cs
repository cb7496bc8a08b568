using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Asks what to share. Nothing is shared by default.</summary>
public sealed class ChooseShare(ShareDesk desk, ReflectionStore store) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Share;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        if (await store.SessionAsync(action.Caller.Ref, action.Data.Id, cancellationToken) is not { Value: { IsEntry: true } session }) { return new Refusal("reflection.gone"); }
        if (session.Shared is { } shared) { return await desk.StandsAsync(session, shared, action.Texts, cancellationToken); }
        var teams = await desk.TeamsForAsync(action, cancellationToken);
        return teams.Count == 0 ? new Refusal("shared.no-team") : new ActionReply.Card(ShareCards.Choice(session, teams, action.Texts));
    }
}

/// <summary>Shows exactly what would be posted.</summary>
public sealed class PreviewShare(ShareDesk desk, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Preview;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var read = await desk.ReadAsync(action, clock.NewId(), cancellationToken);
        if (read.Refusal is { } no) { return no; }
        var (session, step, kind, team) = read.Value;
        return desk.Preview(step, kind, session.Value.Id, team, action.Texts);
    }
}

/// <summary>Posts what was previewed, once; when it is not the same any more, shows it anew instead.</summary>
public sealed class PostShare(ShareDesk desk, ReflectionStore store, SharedStore steps, IConversations conversations, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Post;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Data.Text("nonce") is not { } nonce || !ReflectionKeys.IsId(nonce)) { return new Refusal("shared.card-too-old"); }
        var read = await desk.ReadAsync(action, nonce, cancellationToken);
        if (read.Refusal is { } no) { return no; }
        var (session, step, kind, team) = read.Value;
        if (session.Value.Shared is { } earlier) { return await desk.StandsAsync(session.Value, earlier, action.Texts, cancellationToken); }
        if (!string.Equals(action.Data.Text(ReflectionVerbs.Hash), desk.HashOf(step, team), StringComparison.Ordinal))
        {
            return desk.Preview(step with { Id = clock.NewId() }, kind, session.Value.Id, team, action.Texts);
        }

        // The writer's own row first: whatever happens next, they can take it back.
        var pointer = new Shared(team.Team.TenantId, team.Team.ConversationId, step.Id);
        var pointed = session with { Value = session.Value.Share(pointer) };
        if (!await store.KeepAsync(action.Caller.Ref, pointed, [], cancellationToken)) { return new Refusal("shared.changed-meanwhile"); }
        await steps.AddAsync(team.Team, step, cancellationToken);
        return await conversations.PostAsync(team.Address, desk.Message(step, team), leaving: null, cancellationToken) switch
        {
            SendResult.Sent sent => await PostedAsync(sent.ActivityId),
            SendResult.Unknown => new ActionReply.Card(ShareCards.Posted(pointed.Value, isSure: false, action.Texts)),
            _ => await NotSentAsync(),
        };

        async Task<ActionReply> PostedAsync(string activityId)
        {
            await steps.ChangeAsync(team.Team, step.Id, s => s with { State = SharedState.Posted, ActivityId = activityId }, cancellationToken);
            return new ActionReply.Card(ShareCards.Posted(pointed.Value, isSure: true, action.Texts));
        }

        async Task<ActionReply> NotSentAsync()
        {
            await steps.RemoveAsync(team.Team, step.Id, cancellationToken);
            if (await store.SessionAsync(action.Caller.Ref, session.Value.Id, cancellationToken) is { } kept)
            {
                await store.KeepAsync(action.Caller.Ref, kept with { Value = kept.Value.Share(to: null) }, [], cancellationToken);
            }

            return new Refusal("reflection.share.not-sent");
        }
    }
}

/// <summary>Takes back what was shared, at any time.</summary>
public sealed class WithdrawShare(ShareDesk desk, SessionDesk sessions) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Withdraw;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var found = await sessions.ChangeAsync(action, session => session, beside: null, cancellationToken);
        if (found.Refusal is { } no) { return no; }
        await desk.WithdrawAsync(found.Value, cancellationToken);
        var changed = await sessions.ChangeAsync(action, session => session.Shared is null ? session : session.Share(to: null), beside: null, cancellationToken);
        return changed.Refusal is { } late ? late : new ActionReply.Card(ShareCards.Withdrawn(action.Texts));
    }
}
