using AdaptiveCards;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>The people a card can hold as choices.</summary>
internal static class OwnerChoices
{
    /// <summary>About 130 bytes each, twice on one page; a card stays under 25 kB.</summary>
    public const int Most = 80;

    /// <summary>The owner, the deputy and who asks come first where the team is larger than a card can hold.</summary>
    public static IEnumerable<NamedMember> Of(StepForm form) =>
        form.People.Count <= Most ? form.People : form.People.OrderByDescending(p => IsNear(p, form)).Take(Most);

    /// <summary>Who goes on with it; the present owner is filled in, if still of the team.</summary>
    public static AdaptiveInput Question(StepForm form)
    {
        var people = Of(form).ToArray();
        var now = people.FirstOrDefault(p => p.Ref == form.Change.Owner.Ref)?.Ref.ObjectId;
        return Cards.Questions.Owner(form.Visit.Texts, people, form.Text(ChangeVerbs.Owner, now));
    }

    private static bool IsNear(NamedMember person, StepForm form) =>
        person.Ref == form.Change.Owner.Ref || person.Ref == form.Change.Deputy?.Ref || person.Ref == form.Visit.Caller.Ref;
}
