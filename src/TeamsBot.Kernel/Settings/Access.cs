using TeamsBot.Kernel.Identity;

namespace TeamsBot.Kernel.Settings;

/// <summary>Who may change what a whole team shares. A deputy acts as leader (domain.md 2.4); guests and partners never do.</summary>
public static class Access
{
    /// <summary>Why this person may not lead here, naming who may; null when they may.</summary>
    /// <param name="settings">The conversation's settings.</param>
    /// <param name="caller">The person, as the roster of that conversation has them.</param>
    public static Refusal? ToLead(TeamSettings settings, Member caller) =>
        settings.MayLead(caller.Ref) && caller.IsOfHost(settings.Team) ? null : OnlyThese(Leads(settings));

    /// <summary>The people who may change the settings, the leader first, nobody twice.</summary>
    public static IReadOnlyList<NamedMember> Leads(TeamSettings settings) =>
        [.. new[] { settings.Leader, settings.Deputy, settings.InstalledBy }.OfType<NamedMember>().DistinctBy(person => person.Ref)];

    private static Refusal OnlyThese(IReadOnlyList<NamedMember> leads) => leads.Where(person => person.Name.Length > 0).ToArray() switch
    {
        [var one] => new("shared.only-leader", one.Name),
        [var one, var two] => new("shared.only-leaders-2", one.Name, two.Name),
        [var one, var two, var three] => new("shared.only-leaders-3", one.Name, two.Name, three.Name),
        _ => new("shared.only-installer"),
    };
}
