using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Fakes;

/// <summary>Keeps private messages; only who is in <see cref="Wrote"/> has a personal chat.</summary>
public sealed class RecordingPrivateMessages(TextCatalog catalog) : IPrivateMessages
{
    public ISet<MemberRef> Wrote { get; } = new HashSet<MemberRef>();

    public IList<(MemberRef To, OutgoingCard Card)> Sent { get; } = [];

    public Func<int, SendResult> Answer { get; set; } = number => new SendResult.Sent($"private-{number}");

    public IDictionary<MemberRef, Language> Languages { get; } = new Dictionary<MemberRef, Language>();

    public Task<SendResult?> SendAsync(MemberRef person, Func<Texts, OutgoingCard> card, CancellationToken cancellationToken)
    {
        if (!Wrote.Contains(person)) { return Task.FromResult<SendResult?>(null); }
        Sent.Add((person, card(catalog.In(Languages.TryGetValue(person, out var chosen) ? chosen : Language.English))));
        return Task.FromResult<SendResult?>(Answer(Sent.Count));
    }

    public Task<bool> HasChatAsync(MemberRef person, CancellationToken cancellationToken) => Task.FromResult(Wrote.Contains(person));

    public Task<Language?> LanguageOfAsync(MemberRef person, CancellationToken cancellationToken) => Task.FromResult(Languages.TryGetValue(person, out var chosen) ? chosen : null);

    public Task ChooseLanguageAsync(MemberRef person, Language language, CancellationToken cancellationToken)
    {
        Languages[person] = language;
        return Task.CompletedTask;
    }
}
