using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Kernel.Actions;

/// <summary>Something typed to the bot, in a channel (with a mention) or in the personal chat.</summary>
/// <param name="Team">
/// The conversation meant: the channel itself, or in the personal chat the one conversation this person was seen in.
/// Null when there is none or more than one.
/// </param>
/// <param name="Address">Where an answer goes.</param>
/// <param name="IsPersonal">True in the personal chat.</param>
/// <param name="Caller">Who typed.</param>
/// <param name="Texts">The person's own language in the personal chat, the team's in the channel.</param>
/// <param name="Argument">What followed the command's words; empty when nothing did.</param>
public sealed record Command(TeamKey? Team, ConversationAddress Address, bool IsPersonal, Member Caller, Texts Texts, string Argument);

/// <summary>Answers one command.</summary>
public interface ICommandHandler
{
    /// <summary>
    /// Key of the words that call it, separated by <c>|</c>, in every language; the first word is the one shown in help.
    /// <c>{WordsKey}.help</c> is its line in the help.
    /// </summary>
    string WordsKey { get; }

    /// <summary>True when only who may lead can use it: the help of others leaves it out.</summary>
    bool ForLeaders => false;

    /// <summary>Answers with a card, a message or a refusal.</summary>
    Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken);
}
