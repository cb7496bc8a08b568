using AdaptiveCards;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>One thing that can be done to a change: its page and its rule. <see cref="TakeStep"/> does the rest, the same for all.</summary>
public interface IChangeStep
{
    /// <summary>Its written contract.</summary>
    string Verb { get; }

    /// <summary>The event it leaves.</summary>
    ChangeEventType Type { get; }

    /// <summary>Text keys: what its button says, why its page asks, and what is said when it is done.</summary>
    (string Title, string Hint, string Done) Keys { get; }

    /// <summary>Fields beside the inputs that its page passes on, such as which contribution it is about.</summary>
    IReadOnlyList<string> PassedOn => [];

    /// <summary>Whether the people of the team are to be asked for.</summary>
    bool NeedsPeople(Change change, Visit visit) => false;

    /// <summary>Whether the points of the consultation are to be read.</summary>
    bool NeedsPoints(Change change) => false;

    /// <summary>Whether its page shows the findings of this cycle.</summary>
    bool ShowsFindings => false;

    /// <summary>The questions to ask first; none when one press is enough.</summary>
    IReadOnlyList<AdaptiveElement> Questions(StepForm form);

    /// <summary>What may settle these concerns right away, asked on the page that names them.</summary>
    IReadOnlyList<AdaptiveElement> Settle(StepForm form, IReadOnlyList<string> concerns) => [];

    /// <summary>What the channel is told afterwards, in its own language; null for nothing.</summary>
    Announcement? Announce(Change change, Texts texts) => null;

    /// <summary>The rule.</summary>
    Outcome<Change> Take(StepForm form, Stamp stamp);
}

/// <summary>What a step is taken with.</summary>
/// <param name="Change">The change as it is now.</param>
/// <param name="Visit">Who takes the step.</param>
/// <param name="People">The people of the host's team by name; empty when the step did not ask for them.</param>
/// <param name="Answers">What was filled in; null while the page was not shown yet.</param>
public sealed record StepForm(Change Change, Visit Visit, IReadOnlyList<NamedMember> People, CardData? Answers)
{
    /// <summary>What the press sent, also before the page was shown.</summary>
    public CardData Sent { get; init; } = CardData.Empty;

    /// <summary>Points of those consulted that have no answer yet; 0 when the step did not ask for them.</summary>
    public int Unanswered { get; init; }

    /// <summary>The findings of this cycle that count, oldest first; empty when the page does not show them.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What stands in an input: what was typed, or else what the change has now.</summary>
    public string? Text(string input, string? now = null) => Answers is { } answers ? answers.Text(input) : now;

    /// <summary>Why the team goes on although there are concerns.</summary>
    public string? Although => Text(ChangeVerbs.Although);

    /// <summary>Who was chosen, if that is one of the people: all of one tenant, so the object id says who.</summary>
    public NamedMember? Person(string input) => People.FirstOrDefault(p => string.Equals(p.Ref.ObjectId, Text(input), StringComparison.Ordinal));
}
