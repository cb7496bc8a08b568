using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Teams;

/// <summary>Sends through the adapter of the SDK.</summary>
public sealed partial class Conversations(BotAdapter adapter, BotOptions bot, ITeams teams, ILogger<Conversations> logger) : IConversations
{
    // A planned post holds its row while it waits for an answer.
    private static readonly TimeSpan PlannedAttempt = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public Task<SendResult> PostAsync(
        ConversationAddress channel, OutgoingCard card, Func<CancellationToken, Task<bool>>? leaving, CancellationToken cancellationToken)
    {
        var call = Call(channel.Channel, leaving, PlannedAttempt);
        return SendAsync(call, channel, () => CreatePlannedAsync(channel, card, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SendResult> SendAsync(ConversationAddress conversation, OutgoingCard card, CancellationToken cancellationToken) =>
        SendAsync(
            Call(conversation, null, null), conversation, () => ContinueAsync(conversation, (turn, c) => turn.SendActivityAsync(Message(card), c), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> UpdateAsync(ConversationAddress conversation, string activityId, OutgoingCard card, CancellationToken cancellationToken)
    {
        var message = Message(card);
        message.Id = activityId;
        return SendAsync(
            Call(conversation, null, null), conversation, () => UpdateAsync(conversation, message, cancellationToken), cancellationToken);
    }

    private async Task<string?> UpdateAsync(ConversationAddress conversation, Activity message, CancellationToken cancellationToken) =>
        await ContinueAsync(conversation, (turn, c) => turn.UpdateActivityAsync(message, c), cancellationToken) ?? message.Id;

    private async Task<SendResult> SendAsync(OutgoingCall call, ConversationAddress address, Func<Task<string?>> send, CancellationToken cancellationToken)
    {
        try
        {
            // Without an id nobody can tell where it stands: a press on it will.
            return await call.RunAsync(send) is { Length: > 0 } id ? new SendResult.Sent(id) : new SendResult.Unknown();
        }
        catch (Exception e) when (SendFailure.IsExpected(e))
        {
            var result = SendFailure.Of(call, e);
            Log.Failed(logger, result.GetType().Name, (result as SendResult.NotSent)?.Reason ?? (result as SendResult.Gone)?.Reason);
            if (result is SendResult.Gone gone && !SendFailure.IsOnlyTheMessage(gone)) { await LeaveAsync(address, cancellationToken); }
            return result;
        }
    }

    private async Task<string?> CreatePlannedAsync(ConversationAddress channel, OutgoingCard card, CancellationToken cancellationToken)
    {
        using var planned = RetryBudget.ForPlannedSend();
        return await CreateAsync(channel, card, cancellationToken);
    }

    private async Task<string?> CreateAsync(ConversationAddress address, OutgoingCard card, CancellationToken cancellationToken)
    {
        var channel = address.Channel.ConversationId;
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            Bot = new ChannelAccount(id: address.BotId),
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo(channel), Tenant = new TenantInfo(address.TenantId) },
            Activity = Message(card),
            TenantId = address.TenantId,
        };
        string? id = null;
        await adapter.CreateConversationAsync(
            bot.AppId, Channels.Msteams, address.ServiceUrl, bot.Audience, parameters,
            (turn, _) =>
            {
                id = RootOf(turn.Activity.Conversation?.Id) ?? turn.Activity.Id;
                return Task.CompletedTask;
            },
            cancellationToken);
        return id;
    }

    private async Task<string?> ContinueAsync(
        ConversationAddress address, Func<ITurnContext, CancellationToken, Task<ResourceResponse?>> send, CancellationToken cancellationToken)
    {
        string? id = null;
        await adapter.ContinueConversationAsync(
            bot.AppId, Reference.To(address), async (turn, c) => id = (await send(turn, c))?.Id, cancellationToken);
        return id;
    }

    private async Task LeaveAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        if (!address.ConversationId.StartsWith("19:", StringComparison.Ordinal)) { return; }
        try
        {
            await teams.SetPresentAsync(TeamKey.Of(address.TenantId, address.ConversationId), present: false, address: null, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // The next send finds the same out.
            Log.NotKept(logger);
        }
    }

    private static OutgoingCall Call(ConversationAddress address, Func<CancellationToken, Task<bool>>? leaving, TimeSpan? attempt) =>
        new(address.ServiceUrl, address.TenantId, address.ConversationId) { Leaving = leaving, AttemptTimeout = attempt };

    // A card alone: text beside it would be split off, and the answer would carry no id.
    private static Activity Message(OutgoingCard card) =>
        new(ActivityTypes.Message) { Summary = card.Summary, Attachments = [Reference.Card(card.Content)] };

    // A new thread is named after its first message: 19:...;messageid=1795289317868.
    private static string? RootOf(string? conversationId) =>
        conversationId?.Split(";messageid=", 2) is [_, { Length: > 0 } root] ? root : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A message ended as {Result}: {Reason}")]
        public static partial void Failed(ILogger logger, string result, string? reason);

        [LoggerMessage(2, LogLevel.Warning, "The store does not answer: that a conversation is gone is not kept yet.")]
        public static partial void NotKept(ILogger logger);
    }
}
