using TeamsBot.Kernel;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>
/// Who may do what (domain.md 2.4): members create, and move their own; who may lead moves any.
/// Partners and guests read along; what they start together is a joint change, which comes with the partners.
/// </summary>
public static class ChangeRights
{
    public static Refusal? Create(TeamSettings settings, Member caller) =>
        caller.IsOfHost(settings.Team) ? null : new Refusal("changes.only-hosts", settings.Name);

    /// <summary>Writes down what is seen: readings and findings. Everybody of the host's team, because who sees it is seldom the owner.</summary>
    public static Refusal? Record(TeamSettings settings, Member caller) =>
        caller.IsOfHost(settings.Team) ? null : new Refusal("changes.only-hosts-record", settings.Name);

    public static Refusal? Move(Change change, TeamSettings settings, Member caller) =>
        Create(settings, caller) ?? (Leads(settings, caller) || Owns(change, caller) ? null : new Refusal("changes.only-owner", Movers(change, settings)));

    /// <summary>May move any change and name its owner.</summary>
    public static bool Leads(TeamSettings settings, Member caller) => Access.ToLead(settings, caller) is null;

    private static bool Owns(Change change, Member caller) => caller.Ref == change.Owner.Ref || caller.Ref == change.Deputy?.Ref;

    private static string Movers(Change change, TeamSettings settings)
    {
        var people = new[] { change.Owner, change.Deputy }.OfType<NamedMember>().Concat(Access.Leads(settings));
        return string.Join(", ", people.Where(p => p.Name.Length > 0).DistinctBy(p => p.Ref).Select(p => p.Name));
    }
}
