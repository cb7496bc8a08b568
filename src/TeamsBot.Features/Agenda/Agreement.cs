using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Agenda;

/// <summary>How an agreement ended.</summary>
public enum AgreementState
{
    /// <summary>Still to do.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Dropped, with a reason.</summary>
    Dropped,
}

/// <summary>Something the team agreed to do: what, who, when. It stays on the item until it is done or dropped.</summary>
public sealed record Agreement(string Id, string Text, NamedMember Owner, LocalDate Due, AgreementState State, LocalDate MadeOn)
{
    /// <summary>Longest text.</summary>
    public const int MaxText = 160;

    /// <summary>Why it was dropped.</summary>
    public string? Reason { get; init; }

    /// <summary>When it ended.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Rises with every change.</summary>
    public long Version { get; init; } = 1;

    /// <summary>A new agreement.</summary>
    /// <param name="id">32 characters: the nonce of the press that makes it.</param>
    /// <param name="text">What is agreed.</param>
    /// <param name="owner">Who does it.</param>
    /// <param name="due">The local date on which it is to be done.</param>
    /// <param name="madeOn">The local date of the item, or of the day.</param>
    /// <param name="today">Today in the team's zone.</param>
    public static Outcome<Agreement> Make(string? id, string? text, NamedMember owner, LocalDate due, LocalDate madeOn, LocalDate today) =>
        id is not { Length: 32 } ? new Refusal("shared.card-too-old")
        : string.IsNullOrWhiteSpace(text) ? new Refusal("agenda.agreement.incomplete")
        : text.Length > MaxText ? Words.TooLong
        : due < today || due > today.PlusYears(1) ? new Refusal("agenda.agreement.wrong-day")
        : new Agreement(id, text, owner, due, AgreementState.Open, madeOn);

    /// <summary>Past its day.</summary>
    public bool IsOverdue(LocalDate today) => State == AgreementState.Open && Due < today;

    /// <summary>Done.</summary>
    public Outcome<Agreement> Finish(Instant now) =>
        State != AgreementState.Open ? new Refusal("agenda.agreement-ended") : End(AgreementState.Done, reason: null, now);

    /// <summary>No longer needed, and why.</summary>
    public Outcome<Agreement> Drop(string? reason, Instant now) =>
        State != AgreementState.Open ? new Refusal("agenda.agreement-ended")
        : reason is null ? new Refusal("agenda.reason-needed")
        : End(AgreementState.Dropped, reason, now);

    /// <summary>Open again.</summary>
    public Outcome<Agreement> Restore() =>
        State == AgreementState.Open
            ? new Refusal("agenda.agreement-open")
            : this with { State = AgreementState.Open, Reason = null, EndedAt = null, Version = Version + 1 };

    private Agreement End(AgreementState state, string? reason, Instant now) =>
        this with { State = state, Reason = reason, EndedAt = now, Version = Version + 1 };
}
