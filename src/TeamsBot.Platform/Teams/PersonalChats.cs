using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Platform.Teams;

/// <summary>The personal chats, as their people opened them.</summary>
public sealed class PersonalChats(People people, Memberships memberships, IConversations conversations, TextCatalog texts) : IPrivateMessages
{
    /// <inheritdoc/>
    public async Task<SendResult?> SendAsync(MemberRef person, Func<Texts, OutgoingCard> card, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (await people.FindAsync(person, cancellationToken) is not { Chat: { } chat } known) { return null; }
        var result = await conversations.SendAsync(chat, card(texts.In(known.Spoken ?? Language.English)), cancellationToken);
        if (result is SendResult.Gone) { await people.ChangeAsync(person, p => p with { Chat = null }, cancellationToken); }
        return result;
    }

    /// <inheritdoc/>
    public async Task<bool> HasChatAsync(MemberRef person, CancellationToken cancellationToken) =>
        (await people.FindAsync(person, cancellationToken))?.Chat is not null;

    /// <inheritdoc/>
    public async Task<Language?> LanguageOfAsync(MemberRef person, CancellationToken cancellationToken) =>
        (await people.FindAsync(person, cancellationToken))?.Language;

    /// <inheritdoc/>
    public async Task ChooseLanguageAsync(MemberRef person, Language language, CancellationToken cancellationToken)
    {
        await people.ChangeAsync(person, p => p with { Language = language }, cancellationToken);
        await memberships.SpeakAsync(person, language, cancellationToken);
    }
}
