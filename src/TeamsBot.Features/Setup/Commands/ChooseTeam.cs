using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>Goes on with a command of the personal chat, now that it is clear which conversation is meant.</summary>
public sealed class ChooseTeam(IEnumerable<ICommandHandler> commands, IRoster roster) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => TeamChoice.Verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var (wanted, words) = (action.Data.Id ?? action.Data.Text(TeamChoice.TeamField), action.Data.Text(TeamChoice.CommandField));
        var mine = await roster.TeamsOfAsync(action.Caller.Ref, cancellationToken);
        if (mine.FirstOrDefault(team => string.Equals(team.ConversationId, wanted, StringComparison.Ordinal)) is not { } meant) { return new Refusal("shared.not-a-member"); }
        if (commands.FirstOrDefault(command => string.Equals(command.WordsKey, words, StringComparison.Ordinal)) is not { } handler) { return new Refusal("shared.card-too-old"); }
        var argument = action.Data.Text(TeamChoice.ArgumentField) ?? "";
        return await handler.HandleAsync(new Command(meant, action.Address, action.Team is null, action.Caller, action.Texts, argument), cancellationToken);
    }
}
