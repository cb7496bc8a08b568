using NodaTime;
using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Features.Agenda;

/// <summary>The weekly item of one date: what everybody shares about it. What a person says for themselves has rows of its own.</summary>
public sealed record Item
{
    /// <summary>The local date of the meeting; with the conversation it is the item's key.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Where it stands.</summary>
    public required ItemState State { get; init; }

    /// <summary>Start of the meeting.</summary>
    public required Instant MeetingAt { get; init; }

    /// <summary>When it should have been posted.</summary>
    public required Instant PostAt { get; init; }

    /// <summary>Until when the instance that claimed it, or is sending it, may go on.</summary>
    public Instant? LeaseUntil { get; init; }

    /// <summary>Refused attempts to post.</summary>
    public int Attempts { get; init; }

    /// <summary>The message in Teams; null until it is known.</summary>
    public string? ActivityId { get; init; }

    /// <summary>When Teams took it.</summary>
    public Instant? PostedAt { get; init; }

    /// <summary>When it closes by itself; of a skipped item, until when it may come back.</summary>
    public Instant? ClosesAt { get; init; }

    /// <summary>When it was closed.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>Who closed, skipped or reopened it last; null when it happened by itself.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>Why it was skipped, late or missed: one of <see cref="Agenda.Cause"/>.</summary>
    public string? Cause { get; init; }

    /// <summary>More about the cause: the holiday's name, or who paused.</summary>
    public string? CauseDetail { get; init; }

    /// <summary>True once the leader knows that it is unknown or missed.</summary>
    public bool IsLeaderTold { get; init; }

    /// <summary>The message with the summary; null until it is posted.</summary>
    public string? SummaryId { get; init; }

    /// <summary>True from the moment the summary is being sent, so that it is never sent twice.</summary>
    public bool IsSummarySent { get; init; }

    /// <summary>True once every feature with subjects on it was told how the week went. What is said after that makes it false again.</summary>
    public bool IsTold { get; init; }

    /// <summary>Rises with every change of what everybody shares.</summary>
    public long Version { get; init; }

    /// <summary>What the card says besides the answers.</summary>
    public required ItemContent Content { get; init; }

    /// <summary>The written key of the date.</summary>
    public string Id => AgendaKeys.Id(Date);

    /// <summary>True when answers are taken. A press proves that it arrived, so an item that is unknown takes them too.</summary>
    public bool TakesAnswers => State is ItemState.Open or ItemState.Unknown or ItemState.Sending;

    /// <summary>The thread of the item in a channel.</summary>
    public ConversationAddress? Thread(ConversationAddress address) => ActivityId is { } id ? address.Thread(id) : null;
}
