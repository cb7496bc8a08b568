using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Kernel.Conversations;

/// <summary>The personal chats. Nobody is written to who did not write first.</summary>
public interface IPrivateMessages
{
    /// <summary>Sends a card in the person's own language; null when this person has no personal chat with the bot.</summary>
    Task<SendResult?> SendAsync(MemberRef person, Func<Texts, OutgoingCard> card, CancellationToken cancellationToken);

    /// <summary>True when this person has a personal chat with the bot, as far as is known. One read.</summary>
    Task<bool> HasChatAsync(MemberRef person, CancellationToken cancellationToken);

    /// <summary>The language this person chose; null when they made no choice.</summary>
    Task<Language?> LanguageOfAsync(MemberRef person, CancellationToken cancellationToken);

    /// <summary>Keeps the language this person chose.</summary>
    Task ChooseLanguageAsync(MemberRef person, Language language, CancellationToken cancellationToken);
}
