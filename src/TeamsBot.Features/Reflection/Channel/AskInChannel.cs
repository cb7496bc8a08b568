using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>Answers who types a command of these cards in a channel: what is private stays in the chat, or in a dialog where somebody has no chat.</summary>
public sealed class AskInChannel(ChannelCards cards, ITeams teams)
{
    /// <summary>The way in, in their own thread; a refusal where everybody has a chat.</summary>
    public async Task<ActionReply> PointAsync(Command command, CancellationToken cancellationToken) =>
        await TeamAsync(command, cancellationToken) is null ? new Refusal("reflection.only-in-chat") : new ActionReply.Card(ChannelCard.Door(command.Texts));

    /// <summary>This week's card in the channel; the way to it when it stands there already.</summary>
    public async Task<ActionReply> PostAsync(Command command, CancellationToken cancellationToken)
    {
        if (await TeamAsync(command, cancellationToken) is not { } team) { return new Refusal("reflection.only-in-chat"); }
        return await cards.PostAsync(team, cancellationToken) switch
        {
            ChannelPost.Posted => ActionReply.Nothing,
            ChannelPost.Stands => new ActionReply.Card(ChannelCard.Door(command.Texts)),
            _ => new Refusal("reflection.channel.not-posted"),
        };
    }

    // The conversation, where the steps are offered in it.
    private async Task<TeamSettings?> TeamAsync(Command command, CancellationToken cancellationToken) =>
        command.Team is { } key && await teams.FindAsync(key, cancellationToken) is { } team && await cards.IsNeededAsync(team, cancellationToken) ? team : null;
}

/// <summary>"Reflect": three cards in the personal chat, the card for all in a channel.</summary>
public sealed class AskForCards(BeginReflection begin, AskInChannel channel) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "reflection.command.begin";

    /// <inheritdoc/>
    public Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken) =>
        command.IsPersonal ? begin.ShowAsync(command.Caller.Ref, here: null, command.Texts, cancellationToken) : channel.PostAsync(command, cancellationToken);
}
