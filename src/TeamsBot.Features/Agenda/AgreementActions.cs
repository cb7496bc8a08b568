using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Shows the agreements, open ones first, with the form for a new one.</summary>
public sealed class OpenAgreements(ItemDoor door, Items items, ItemCards cards, IRoster roster, TimeProvider clock) : ICardActionHandler
{
    private const int EndedShownDays = 30;

    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Agreements;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        var today = cards.Today(board.Item);
        var members = (await roster.ListAsync(action.Address.Channel, cancellationToken)).Select(m => new NamedMember(m.Ref, m.Name))
            .OrderBy(m => m.Name, StringComparer.Create(action.Texts.Language.Culture, ignoreCase: true)).ToArray();
        var agreements = Shown((await items.AgreementsAsync(team, cancellationToken)).Select(a => a.Agreement), clock.GetInstant());
        var due = board.Item.Date.PlusWeeks(1) is var next && next < today ? today : next;
        return new ActionReply.Dialog(
            action.Texts["agenda.button.agreements"],
            AgreementsCard.List(board.Item, agreements, members, action.Caller, clock.NewId(), due, action.Texts, today, action.Data.Number(AgreementsCard.PageField) ?? 0));
    }

    private static IReadOnlyList<Agreement> Shown(IEnumerable<Agreement> agreements, Instant now) =>
        [.. agreements.Where(a => a.State == AgreementState.Open || a.EndedAt > now - Duration.FromDays(EndedShownDays)).OrderBy(a => a.State).ThenBy(a => a.Due)];
}

/// <summary>Makes an agreement.</summary>
public sealed class MakeAgreement(ItemDoor door, AgreementDesk desk, ItemCards cards, IRoster roster) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.AgreementMake;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        var (data, today) = (action.Data, cards.Today(board.Item));
        if (Ask.Date(data.Text("due")) is not { } due) { return new Refusal("agenda.agreement.incomplete"); }
        var made = Agreement.Make(data.Text("nonce"), data.Text("text"), new NamedMember(action.Caller.Ref, action.Caller.Name), due, board.Item.Date, today);
        if (made.Refusal is { } wrong) { return wrong; }
        var members = await roster.ListAsync(action.Address.Channel, cancellationToken);
        if (Owner(members, data) is not { } owner) { return new Refusal("agenda.agreement.unknown-owner"); }
        var agreement = made.Value with { Owner = new NamedMember(owner.Ref, owner.Name) };
        return await desk.MakeAsync(team, board.Item.Date, agreement, cancellationToken) is { } refusal ? refusal : ActionReply.Nothing;
    }

    // A typed name counts when it means one person only.
    private static Member? Owner(IReadOnlyList<Member> members, CardData data)
    {
        if (data.Text("ownerTyped") is not { } typed) { return members.FirstOrDefault(m => m.Ref == MemberRef.Parse(data.Text("owner"))); }
        var exact = members.Where(m => string.Equals(m.Name, typed, StringComparison.OrdinalIgnoreCase)).ToArray();
        var meant = exact.Length > 0 ? exact : [.. members.Where(m => m.Name.Contains(typed, StringComparison.OrdinalIgnoreCase))];
        return meant is [var only] ? only : null;
    }
}

/// <summary>Shows one agreement.</summary>
public sealed class OpenAgreement(ItemDoor door, Items items, ItemCards cards) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Agreement;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        var id = action.Data.Text("agreement");
        var agreement = (await items.AgreementsAsync(team, cancellationToken)).Select(a => a.Agreement).FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal));
        return agreement is null
            ? new Refusal("shared.card-too-old")
            : new ActionReply.Dialog(action.Texts["agenda.button.agreements"], AgreementsCard.One(board.Item, agreement, action.Texts, cards.Today(board.Item)));
    }
}

/// <summary>Ends an agreement or opens it again, by a rule of <see cref="Agreement"/>.</summary>
public sealed class ChangeAgreement(
    string verb, Func<Agreement, CardData, Instant, Outcome<Agreement>> rule, ItemDoor door, AgreementDesk desk, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        if (action.Data.Text("reason") is { Length: > Agreement.MaxText }) { return Words.TooLong; }
        var id = action.Data.Text("agreement") ?? "";
        var now = clock.GetInstant();
        return await desk.ChangeAsync(team, board.Item.Date, id, agreement => rule(agreement, action.Data, now), cancellationToken) is { } refusal
            ? refusal
            : ActionReply.Nothing;
    }
}
