using System.Text;
using NodaTime.Text;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>The journal as a file to keep: plain text, in the language of whoever asked for it.</summary>
public sealed class JournalFile(ReflectionStore store, ReflectionDeck deck, TextCatalog catalog, TimeProvider clock) : ILinkedFile
{
    /// <summary>The written contract of the file.</summary>
    public const string Contract = "reflection.journal-file/1";

    /// <inheritdoc/>
    public string Name => Contract;

    /// <inheritdoc/>
    public async Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken)
    {
        // The link is about the one it was made for, and about nobody else.
        if (target.Team != target.For.Own) { return null; }
        var now = clock.GetInstant();
        var journal = (await store.JournalAsync(target.For, cancellationToken)).At(now);
        var text = Text(journal, catalog.In(target.Language));
        var day = LocalDatePattern.Iso.Format(Zones.LocalAt(now, journal.Habits.Value.Zone).Date);
        return new FileContent($"reflections-{day}.txt", "text/plain; charset=utf-8", (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
    }

    private string Text(Journal journal, Texts texts)
    {
        var actions = journal.Actions.ToDictionary(a => a.Value.Id, a => a.Value, StringComparer.Ordinal);
        var file = new StringBuilder().AppendLine(texts["reflection.journal.title"]).AppendLine();
        foreach (var session in journal.Entries) { Append(file, session, actions.GetValueOrDefault(session.Id), journal, texts); }
        return file.ToString();
    }

    private void Append(StringBuilder file, Session session, PersonalAction? action, Journal journal, Texts texts)
    {
        file.Append(LocalText.DayAndYear(journal.DayOf(session), texts.Language.Tag)).Append(" · ").AppendLine(deck.ThemeName(session.Theme, texts));
        file.AppendLine(session.FindCard(deck)?.Title.In(texts) ?? session.Card);
        foreach (var (key, text) in EndCard.Written(session.Said).Where(line => line.Text is not null)) { file.Append(texts[key]).Append(": ").AppendLine(text); }
        if (session.Said.LookBack is { } day) { file.Append(texts["reflection.look-back"]).Append(": ").AppendLine(LocalText.DayAndYear(day, texts.Language.Tag)); }
        if (action is { State: not ActionState.Open }) { file.AppendLine(ActionCard.OutcomeText(action, texts)); }
        if (action?.Lesson is { } lesson) { file.Append(texts["reflection.action.lesson"]).Append(": ").AppendLine(lesson); }
        file.AppendLine();
    }
}
