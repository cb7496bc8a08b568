using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Agenda;

/// <summary>Keeps agreements together with the item that shows them: one transaction.</summary>
public sealed class AgreementDesk(Items items, ISharedCards shared)
{
    // Two people ending two agreements at once both change the item; the second looks again.
    private const int Tries = 3;

    /// <summary>Makes an agreement; its id was the nonce of the press, so a second delivery finds it there.</summary>
    public Task<Refusal?> MakeAsync(TeamKey team, LocalDate date, Agreement agreement, CancellationToken cancellationToken) =>
        KeepAsync(team, date, agreement.Id, existing => existing switch { null => agreement, { State: AgreementState.Open } => existing, _ => new Refusal(Already) }, cancellationToken);

    /// <summary>Changes an agreement by a rule.</summary>
    public Task<Refusal?> ChangeAsync(
        TeamKey team, LocalDate date, string id, Func<Agreement, Outcome<Agreement>> rule, CancellationToken cancellationToken) =>
        KeepAsync(team, date, id, existing => existing is null ? new Refusal("shared.card-too-old") : rule(existing), cancellationToken);

    private const string Already = "agenda.agreement-open";

    private async Task<Refusal?> KeepAsync(
        TeamKey team, LocalDate date, string id, Func<Agreement?, Outcome<Agreement>> rule, CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            var agreements = await items.AgreementsAsync(team, cancellationToken);
            var (existing, etag) = agreements.FirstOrDefault(a => string.Equals(a.Agreement.Id, id, StringComparison.Ordinal));
            var outcome = rule(existing);
            if (outcome.Refusal is { } no) { return existing is not null && string.Equals(no.Key, Already, StringComparison.Ordinal) ? null : no; }
            if (await items.FindAsync(team, date, cancellationToken) is not { } board) { return new Refusal("shared.card-too-old"); }
            if (ReferenceEquals(existing, outcome.Value) && board.Item.Content.Agreements.Any(a => string.Equals(a.Id, id, StringComparison.Ordinal))) { return null; }
            if (await WriteAsync(team, board, agreements, outcome.Value, etag, cancellationToken))
            {
                shared.Changed(ItemCards.Ref(team, date));
                return null;
            }

            if (left == 1) { return new Refusal("shared.busy"); }
        }
    }

    private async Task<bool> WriteAsync(
        TeamKey team, Board board, IReadOnlyList<(Agreement Agreement, string ETag)> agreements, Agreement changed, string? etag, CancellationToken cancellationToken)
    {
        var others = agreements.Where(a => !string.Equals(a.Agreement.Id, changed.Id, StringComparison.Ordinal));
        var item = board.Item with
        {
            Version = board.Item.Version + 1,
            Content = board.Item.Content with { Agreements = ItemContents.Open([.. others, (changed, "")]) },
        };
        var row = AgreementRow.Write(team, changed, etag);
        Write write = etag is null ? new Write.Insert(row) : new Write.Replace(row);
        return await items.ReplaceAsync(team, item, board.ETag, [write], cancellationToken) is not null;
    }
}
