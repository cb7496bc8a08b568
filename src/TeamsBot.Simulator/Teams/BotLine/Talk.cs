namespace TeamsBot.Simulator.Teams;

/// <summary>What people write. In a channel a bot gets only what mentions it, and the page always does.</summary>
public sealed class Talk
{
    private readonly World _world;
    private readonly BotLine _line;
    private readonly Activities _activities;
    private readonly Installs _installs;

    internal Talk(World world, BotLine line, Activities activities, Installs installs) =>
        (_world, _line, _activities, _installs) = (world, line, activities, installs);

    /// <param name="root">The thread to reply in; null starts one.</param>
    public async Task<Answer> InChannelAsync(string personId, string channelId, string? root, string text, CancellationToken cancellationToken)
    {
        var place = _world.PlaceOf(channelId)!;
        var message = _world.Post((id, at) => new MessageRow(id, channelId, root ?? id, personId, at) { Text = text, TextFormat = "plain" });
        return place.HasBot ? await TellAsync(personId, place, message, text, cancellationToken)
            : new Answer(AnswerKind.Done, 0);
    }

    /// <summary>Writes to the bot 1:1; the first message also adds the bot to the chat.</summary>
    public async Task<Answer> InChatAsync(string personId, string text, CancellationToken cancellationToken)
    {
        var chat = _world.ChatOf(_world.Person(personId)!);
        var message = _world.Post((id, at) => new MessageRow(id, chat.Id, Root: null, personId, at) { Text = text, TextFormat = "plain" });
        if (!chat.HasBot)
        {
            await _installs.AddBotAsync(chat.Id, personId, cancellationToken);
        }

        return await TellAsync(personId, _world.PlaceOf(chat.Id)!, message, text, cancellationToken);
    }

    private async Task<Answer> TellAsync(string personId, Place place, MessageRow message, string text, CancellationToken cancellationToken)
    {
        var reply = await _line.SendAsync(_activities.Message(_world.Person(personId)!, place, message, text), cancellationToken);
        return reply.IsSuccess ? new Answer(AnswerKind.Done, reply.Status) : Answer.Failed(reply);
    }
}
