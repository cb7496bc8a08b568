using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>Shows the page that fits who fills it in.</summary>
public sealed class PlanPages(LearningForms forms, IRoster roster)
{
    // A choice of more people than this is no choice any more; Teams shows a list of any length, but a card has 25 kB.
    private const int MostHosts = 100;

    /// <summary>The first page, or the only one for who may propose.</summary>
    public ActionReply First(PlanForm form, Visit visit, string? notice = null) => visit.Reply(
        PlanCards.Title(form, visit.Texts), visit.MayPlan ? PlanCards.What(form, forms, visit, notice) : PlanCards.Propose(form, forms, visit, notice));

    /// <summary>The second page.</summary>
    public async Task<ActionReply> SecondAsync(PlanForm form, Visit visit, string? notice, CancellationToken cancellationToken) =>
        visit.Reply(PlanCards.Title(form, visit.Texts), PlanCards.How(form, forms, await HostsAsync(form, visit, cancellationToken), visit, notice));

    /// <summary>The chosen host, as the roster has them; null for nobody of this conversation.</summary>
    public async Task<NamedMember?> HostAsync(PlanForm form, Visit visit, CancellationToken cancellationToken) =>
        (await HostsAsync(form, visit, cancellationToken)).FirstOrDefault(host => string.Equals(host.Ref.ToString(), form.Host, StringComparison.Ordinal));

    // While Teams does not tell who is there, whoever plans can still lead it themselves.
    private async Task<IReadOnlyList<NamedMember>> HostsAsync(PlanForm form, Visit visit, CancellationToken cancellationToken)
    {
        try
        {
            var members = await roster.ListAsync(visit.Team.Address.Channel, cancellationToken);
            var chosen = members.Where(m => m.Ref == visit.Me.Ref || string.Equals(m.Ref.ToString(), form.Host, StringComparison.Ordinal));
            return [.. chosen.Concat(members).DistinctBy(m => m.Ref).Take(MostHosts).Select(m => new NamedMember(m.Ref, m.Name)).OrderBy(m => m.Name, StringComparer.InvariantCultureIgnoreCase)];
        }
        catch (TeamsUnavailableException)
        {
            return [visit.Me];
        }
    }
}
