using TeamsBot.Kernel;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>The second page of the setup, checked against the roster.</summary>
public sealed record PeopleAnswers(NamedMember Leader, NamedMember? Deputy, string? Ambition, string? FirstChange)
{
    /// <summary>Most characters of the sentence "what and whom we do this for".</summary>
    public const int MostAmbition = 200;

    /// <summary>Most characters of a change's title.</summary>
    public const int MostTitle = 80;

    /// <summary>Reads the page, or says the first thing that is not right.</summary>
    /// <param name="form">What was filled in.</param>
    /// <param name="candidates">Who may lead: people of the host tenant, no guests.</param>
    public static Outcome<PeopleAnswers> Read(SetupForm form, IReadOnlyList<Member> candidates)
    {
        if (form[SetupForm.Ambition]?.Length > MostAmbition) { return new Refusal("shared.too-long", $"{MostAmbition}"); }
        if (form[SetupForm.FirstChange]?.Length > MostTitle) { return new Refusal("shared.too-long", $"{MostTitle}"); }
        return Person(form, SetupForm.Leader, SetupForm.TypedLeader, candidates).Then<PeopleAnswers>(
            leader => leader is null
                ? new Refusal("setup.pick-leader")
                : Person(form, SetupForm.Deputy, SetupForm.TypedDeputy, candidates).Then<PeopleAnswers>(
                    deputy => deputy == leader
                        ? new Refusal("setup.same-person")
                        : new PeopleAnswers(leader, deputy, form[SetupForm.Ambition], form[SetupForm.FirstChange])));
    }

    private static Outcome<NamedMember?> Person(SetupForm form, string list, string typed, IReadOnlyList<Member> candidates)
    {
        if (form[typed] is { } name) { return Called(name, candidates) is { } found ? Named(found) : new Refusal("setup.unknown-person", name); }
        if (form[list] is not { } id) { return (NamedMember?)null; }
        return candidates.FirstOrDefault(m => string.Equals(m.Ref.ObjectId, id, StringComparison.OrdinalIgnoreCase)) is { } chosen
            ? Named(chosen)
            : new Refusal("setup.person-left");
    }

    private static Member? Called(string name, IReadOnlyList<Member> candidates) =>
        candidates.Where(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray() is [var exact]
            ? exact
            : candidates.Where(m => m.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null;

    private static NamedMember? Named(Member member) => new(member.Ref, member.Name);
}
