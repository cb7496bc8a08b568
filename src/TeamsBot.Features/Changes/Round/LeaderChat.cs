using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Round;

/// <summary>
/// Writes to who leads the team in their own chat. The settings may still name somebody who left: the roster says who is of the team, and a
/// deputy stands in for a leader who is not.
/// </summary>
public sealed class LeaderChat(IPrivateMessages privately, IRoster roster)
{
    /// <summary>How the send ended; null when there is nobody to write to.</summary>
    public async Task<SendResult?> SendAsync(TeamSettings settings, Func<Texts, OutgoingCard> card, CancellationToken cancellationToken)
    {
        try
        {
            var members = await roster.ListAsync(settings.Address.Channel, cancellationToken);
            var people = members.Where(m => m.IsOfHost(settings.Team)).Select(m => m.Ref).ToHashSet();
            var leader = new[] { settings.Leader, settings.Deputy }.OfType<NamedMember>().FirstOrDefault(p => people.Contains(p.Ref));
            return leader is null ? null : await privately.SendAsync(leader.Ref, card, cancellationToken);
        }
        catch (TeamsUnavailableException)
        {
            return new SendResult.NotSent("roster");
        }
    }
}
