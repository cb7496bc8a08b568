using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>"My reflections": what somebody wrote, by theme and month, for their own eyes.</summary>
public sealed class ShowJournal(ReflectionStore store, ReflectionDeck deck, ILinks links, AskInChannel channel, TimeProvider clock) : ICommandHandler, ICardActionHandler
{
    /// <inheritdoc/>
    public string WordsKey => "reflection.command.journal";

    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Journal;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken) => command.IsPersonal
        ? await ShowAsync(command.Caller.Ref, JournalView.All, command.Texts, cancellationToken)
        : await channel.PointAsync(command, cancellationToken);

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) => SessionDesk.OnlyInChat(action) is { } elsewhere
        ? elsewhere
        : await ShowAsync(action.Caller.Ref, JournalView.Read(action.Data), action.Texts, cancellationToken);

    private async Task<ActionReply> ShowAsync(MemberRef person, JournalView view, Texts texts, CancellationToken cancellationToken)
    {
        // What is past its time is not shown, whether or not the round has removed it yet.
        var journal = (await store.JournalAsync(person, cancellationToken)).At(clock.GetInstant());
        var file = links.ToFile(new LinkTarget(JournalFile.Contract, person.Own, "", person, texts.Language));
        return new ActionReply.Card(JournalCard.Of(journal, view, file, deck, clock.GetInstant(), texts));
    }
}
