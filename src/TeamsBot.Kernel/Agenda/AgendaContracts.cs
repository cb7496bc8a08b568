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
public sealed record AgendaSubject(string Id, string Title, string PhaseKey, string PhaseTag, LocalDate Since, LocalDate? CheckDate);

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
