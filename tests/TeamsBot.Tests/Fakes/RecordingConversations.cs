using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Tests.Fakes;

/// <summary>Keeps what was sent. <see cref="Answer"/> decides how a send that left ends.</summary>
public sealed class RecordingConversations : IConversations
{
    public IList<(ConversationAddress To, OutgoingCard Card)> Posted { get; } = [];

    public IList<(ConversationAddress To, OutgoingCard Card)> Sent { get; } = [];

    public IList<(string ActivityId, OutgoingCard Card)> Updated { get; } = [];

    public Func<int, SendResult> Answer { get; set; } = number => new SendResult.Sent($"activity-{number}");

    /// <summary>Runs with token and rate slot in hand, before the request leaves: what another instance does meanwhile.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>True when the host is stopping: what still waits for its slot does not leave.</summary>
    public bool StopsBeforeLeaving { get; set; }

    public async Task<SendResult> PostAsync(
        ConversationAddress channel, OutgoingCard card, Func<CancellationToken, Task<bool>>? leaving, CancellationToken cancellationToken)
    {
        await OthersAsync();
        if (StopsBeforeLeaving) { return new SendResult.NotSent("stopping"); }
        if (leaving is not null && !await leaving(cancellationToken)) { return new SendResult.NotSent("stopped"); }
        Posted.Add((channel, card));
        return Answer(Posted.Count);
    }

    public async Task<SendResult> SendAsync(ConversationAddress conversation, OutgoingCard card, CancellationToken cancellationToken)
    {
        await OthersAsync();
        Sent.Add((conversation, card));
        return Answer(Sent.Count);
    }

    public Task<SendResult> UpdateAsync(ConversationAddress conversation, string activityId, OutgoingCard card, CancellationToken cancellationToken)
    {
        Updated.Add((activityId, card));
        return Task.FromResult<SendResult>(new SendResult.Sent(activityId));
    }

    private async Task OthersAsync()
    {
        var meanwhile = Meanwhile;
        Meanwhile = () => Task.CompletedTask;
        await meanwhile();
    }
}
