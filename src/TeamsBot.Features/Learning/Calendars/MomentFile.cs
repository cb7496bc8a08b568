using System.Text;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Learning;

/// <summary>A moment with its series as a calendar file: for everybody who may see the channel, also of another organisation.</summary>
public sealed class MomentFile(MomentStore store, VisitDoor door, LearningForms forms, TextCatalog catalog) : ILinkedFile
{
    /// <summary>The written contract of the file.</summary>
    public const string Contract = "learning.calendar-file/1";

    /// <inheritdoc/>
    public string Name => Contract;

    /// <inheritdoc/>
    public async Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken)
    {
        var texts = catalog.In(target.Language);
        if (await door.LetInAsync(target.Team, target.For, texts, cancellationToken) is null) { return null; }
        return await store.FindAsync(target.Team, target.Id, cancellationToken) is { } found && MomentEvents.Of(found.Series.Select(s => s.Moment), forms, texts) is { Count: > 0 } events
            ? File(null, events, "learning-moment.ics")
            : null;
    }

    internal static FileContent File(string? name, IReadOnlyList<ICalendarEvent> events, string fileName)
    {
        // Only where nothing is left to put in does it ask to take out: a file that does both has no word for it.
        var method = name is null && events.All(e => e.IsCancelled) ? ICalendarMethod.Cancel : ICalendarMethod.Publish;
        return new(fileName, ICalendarFile.ContentType, Encoding.UTF8.GetBytes(ICalendarFile.Write(name, method, events)));
    }
}
