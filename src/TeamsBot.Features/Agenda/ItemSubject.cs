using NodaTime;
using TeamsBot.Kernel.Agenda;

namespace TeamsBot.Features.Agenda;

/// <summary>A change as it stands on the item.</summary>
/// <param name="Id">The change.</param>
/// <param name="Title">Its title.</param>
/// <param name="PhaseKey">Text key of its phase.</param>
/// <param name="PhaseTag">The phase as the weekly questions name it.</param>
/// <param name="Since">Local date it entered the phase.</param>
/// <param name="CheckDate">When its check is planned.</param>
/// <param name="OpenVerb">Opens it in a dialog.</param>
/// <param name="Last">What was said about it last time; null when it is new.</param>
public sealed record ItemSubject(
    string Id, string Title, string PhaseKey, string PhaseTag, LocalDate Since, LocalDate? CheckDate, string OpenVerb, LastSaid? Last)
{
    /// <summary>Text key of a line that says why it needs the team now; null when it does not.</summary>
    public string? AttentionKey { get; init; }

    /// <summary>The newest figures of its first measure; null without figures.</summary>
    public SubjectTrend? Trend { get; init; }

    /// <summary>Opens the dialog that takes a new figure; null when it measures nothing.</summary>
    public string? MeasureVerb { get; init; }

    /// <summary>The weakest feature of its way of working, which the question of the week may help to repair.</summary>
    public string? Weakest { get; init; }

    /// <summary>The subject of a feature as the item shows it. An item keeps its own copy: it says what was known that week.</summary>
    public static ItemSubject Of(AgendaSubject subject, string openVerb, LastSaid? last) =>
        new(subject.Id, subject.Title, subject.PhaseKey, subject.PhaseTag, subject.Since, subject.CheckDate, openVerb, last)
        {
            AttentionKey = subject.AttentionKey,
            Trend = subject.Trend is { } trend ? ShortTrend.Of(trend) : null,
            MeasureVerb = subject.MeasureVerb,
            Weakest = subject.Weakest,
        };

    /// <summary>Things that need talk come first: 0 what its feature says, 1 a check that has passed, 2 slipped back or stuck last time, 3 the rest.</summary>
    public int Urgency(LocalDate today) => this switch
    {
        { AttentionKey: not null } => 0,
        _ when CheckDate < today => 1,
        { Last.Status: >= Status.Back } => 2,
        _ => 3,
    };

    /// <summary>True when the team should talk about it this week.</summary>
    public bool NeedsAttention(LocalDate today) => Urgency(today) < 3;
}
