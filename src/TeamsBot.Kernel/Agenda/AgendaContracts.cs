using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Kernel.Agenda;

/// <summary>Something that stands on the weekly item with a row of its own: an open change.</summary>
/// <param name="Id">The subject's id, unique in its conversation.</param>
/// <param name="Title">What people call it.</param>
/// <param name="PhaseKey">Text key of its phase.</param>
/// <param name="PhaseTag">The phase as the weekly questions name it: idea, plan, do, check or act.</param>
/// <param name="Since">Local date on which it entered the phase.</param>
/// <param name="CheckDate">When its check is planned, if it is.</param>
public sealed record AgendaSubject(string Id, string Title, string PhaseKey, string PhaseTag, LocalDate Since, LocalDate? CheckDate)
{
    /// <summary>Text key of a line that says why it needs the team now (no holes); null when it does not. Such subjects come first.</summary>
    public string? AttentionKey { get; init; }

    /// <summary>The newest figures of its first measure; null without figures.</summary>
    public SubjectTrend? Trend { get; init; }

    /// <summary>Verb of the dialog that takes a new figure for it; null when it measures nothing. The id travels as <c>id</c>.</summary>
    public string? MeasureVerb { get; init; }

    /// <summary>
    /// The weakest feature of its way of working (<c>stages</c>, <c>prediction</c>, <c>cycles</c>, <c>small</c>, <c>data</c>), which the question of
    /// the week may help to repair; null when there is none.
    /// </summary>
    public string? Weakest { get; init; }
}

/// <summary>The newest figures of a measure, small enough to stand on the weekly item.</summary>
/// <param name="Name">What is measured, as typed.</param>
/// <param name="Unit">Its unit, as typed; null for a bare count.</param>
/// <param name="Values">Oldest first, at most eight.</param>
/// <param name="Target">What the team wants to reach; null when it set none.</param>
public sealed record SubjectTrend(string Name, string? Unit, IReadOnlyList<decimal> Values, decimal? Target);

/// <summary>How a week went for one subject: how many people said so, never who.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Forward">Said: forward.</param>
/// <param name="Same">Said: the same.</param>
/// <param name="Back">Said: slipped back.</param>
/// <param name="Stuck">Said: stuck.</param>
/// <param name="Concluded">What the team concluded at closing: <c>forward</c>, <c>same</c>, <c>back</c> or <c>stuck</c>; null when nothing was said.</param>
public sealed record SubjectWeek(string Id, int Forward, int Same, int Back, int Stuck, string? Concluded);

/// <summary>A feature that puts subjects on the weekly item.</summary>
public interface IAgendaContribution
{
    /// <summary>Verb of the dialog that shows one subject; the id travels as <c>id</c>.</summary>
    string OpenVerb { get; }

    /// <summary>The open subjects of a conversation, oldest first. One read.</summary>
    Task<IReadOnlyList<AgendaSubject>> OpenAsync(TeamKey team, string zone, CancellationToken cancellationToken);

    /// <summary>How a subject of this title would stand on the item right after <see cref="StartAsync"/>; nothing is kept.</summary>
    AgendaSubject Draft(string title, LocalDate on) => new("", title, "shared.just-started", "idea", on, null);

    /// <summary>Starts a first subject by its title, as part of the setup.</summary>
    Task StartAsync(TeamKey team, Member by, string title, CancellationToken cancellationToken);

    /// <summary>An item was closed. May come more than once for one date, with what was said in the meantime.</summary>
    /// <param name="team">The conversation.</param>
    /// <param name="date">The local date of the item.</param>
    /// <param name="weeks">One for each subject that stood on it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task ClosedAsync(TeamKey team, LocalDate date, IReadOnlyList<SubjectWeek> weeks, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The team's agreements, as other features make them. They stand on the weekly item until they are done or dropped.</summary>
public interface IAgreements
{
    /// <summary>Makes an agreement. A second call with the same id changes nothing.</summary>
    /// <param name="team">The conversation.</param>
    /// <param name="id">32 characters; the nonce of the press, so that a second delivery finds it there.</param>
    /// <param name="text">What is agreed, at most 160 characters.</param>
    /// <param name="owner">Who does it.</param>
    /// <param name="due">The local date on which it is to be done.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Why it could not be made; null when it stands.</returns>
    Task<Refusal?> MakeAsync(TeamKey team, string id, string text, NamedMember owner, LocalDate due, CancellationToken cancellationToken);
}

/// <summary>The weekly item, as other features see it.</summary>
public interface IAgenda
{
    /// <summary>Subjects changed: the open item takes them over and its card follows.</summary>
    Task SubjectsChangedAsync(TeamKey team, CancellationToken cancellationToken);

    /// <summary>The first item as it will look with these settings, without buttons that work.</summary>
    /// <param name="settings">What would be saved.</param>
    /// <param name="subjects">What would stand on it.</param>
    /// <param name="date">The local date of the meeting.</param>
    /// <param name="texts">The language of the channel.</param>
    /// <param name="hasPartners">True where people of another tenant read along: the item says so, and its question is one for them too.</param>
    IReadOnlyList<AdaptiveElement> Preview(TeamSettings settings, IReadOnlyList<AgendaSubject> subjects, LocalDate date, Texts texts, bool hasPartners = false);
}
