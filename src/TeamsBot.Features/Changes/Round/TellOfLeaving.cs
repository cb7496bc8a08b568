using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Round;

/// <summary>
/// Tells the leader once which changes have nobody to bring them on, privately: the channel never reads there who left. Without a private chat
/// the weekly item asks who takes them over.
/// </summary>
public sealed class TellOfLeaving(RoundStore round, LeaderChat leader)
{
    /// <summary>Tells what was not told yet.</summary>
    /// <returns>False when the message did not leave, or did not hold all of them, so that this is to look again.</returns>
    public async Task<bool> TellAsync(Morning morning, Func<NamedMember, bool> isGone, CancellationToken cancellationToken)
    {
        var team = morning.Settings.Team;
        Change[] left = [.. morning.Changes
            .Where(c => c.Phase is not Phase.Stopped && isGone(c.Owner) && morning.Memory.Left(c.Id) != c.Owner.Ref).Take(DueCard.Most)];
        if (left.Length == 0) { return true; }
        var claim = new Claim(round, team, morning.Memory, [.. left.Select(c => RoundRows.WriteLeft(team, c.Id, c.Owner.Ref, morning.Today))]);
        if (!await claim.TakeAsync(cancellationToken)) { return true; }
        var result = await leader.SendAsync(morning.Settings, texts => Card(left, morning.Settings, texts), cancellationToken);
        if (result is not SendResult.NotSent) { return left.Length < DueCard.Most; }
        await claim.GiveBackAsync();
        return false;
    }

    /// <summary>The message: which changes, who stands in, and a row each to choose a new owner.</summary>
    public static OutgoingCard Card(IReadOnlyList<Change> changes, TeamSettings settings, Texts texts)
    {
        var surface = Surface.Personal(settings.Team);
        var title = texts.Format("changes.leaving", settings.Name);
        return new(
            CardPage.Of(
                texts,
                title,
                [Part.Title(texts.Format("changes.leaving", Part.Typed(settings.Name))), Part.Text(texts["changes.leaving.hint"]), .. changes.Select(c => Row(c, surface, texts))],
                surface.Go(new Press(ChangeVerbs.List), texts["changes.all"])),
            title);
    }

    private static AdaptiveColumnSet Row(Change change, Surface surface, Texts texts) => ChangeLine.Of(
        change,
        change.Deputy is { } deputy ? texts.Format("changes.leaving.deputy", Part.Typed(deputy.Name)) : texts["changes.leaving.no-deputy"],
        new Press(ChangeVerbs.People, change.Id.ToString(), change.Version),
        texts["changes.leaving.choose"],
        surface);
}
