using AdaptiveCards;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Contributing;

/// <summary>Adds what a party brings in, or says what became of it. A contribution that is emptied is taken away.</summary>
public sealed class SetContribution : IChangeStep
{
    /// <summary>Field with the contribution it is about; absent for a new one.</summary>
    public const string Which = "contribution";

    public string Verb => ChangeVerbs.Contribution;

    public ChangeEventType Type => ChangeEventType.ContributionsAgreed;

    public (string Title, string Hint, string Done) Keys => ("changes.contribution", "changes.contribution.hint", "changes.done.contributions-agreed");

    public IReadOnlyList<string> PassedOn => [Which];

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, now) = (form.Visit.Texts, Find(form));
        return
        [
            Ask.Line(ChangeVerbs.Party, texts["changes.ask.party"], Limits.Line, form.Text(ChangeVerbs.Party, now?.Party), texts["changes.ask.party-example"]),
            Ask.Line(ChangeVerbs.What, texts["changes.ask.what"], Limits.Line, form.Text(ChangeVerbs.What, now?.What)),
            .. now is null ? Array.Empty<AdaptiveElement>() : [State(form, now)],
        ];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp)
    {
        var (all, now) = (form.Change.Plan.Contributions, Find(form));
        var (party, what) = (form.Text(ChangeVerbs.Party), form.Text(ChangeVerbs.What));
        var others = all.Where(c => !string.Equals(c.Id, now?.Id, StringComparison.Ordinal));
        if (now is not null && party is null && what is null) { return form.Change.AgreeContributions([.. others], stamp); }
        var changed = new Contribution(now?.Id ?? stamp.Nonce, party ?? "", what ?? "", StateOf(form) ?? now?.State ?? ContributionState.Promised);
        return form.Change.AgreeContributions(now is null ? [.. all, changed] : [.. all.Select(c => ReferenceEquals(c, now) ? changed : c)], stamp);
    }

    private static Contribution? Find(StepForm form) =>
        form.Change.Plan.Contributions.FirstOrDefault(c => string.Equals(c.Id, form.Sent.Text(Which), StringComparison.Ordinal));

    private static AdaptiveChoiceSetInput State(StepForm form, Contribution now) => Ask.Choice(
        ChangeVerbs.State,
        form.Visit.Texts["changes.ask.state"],
        Enum.GetValues<ContributionState>().Select(s => (s.ToString(), form.Visit.Texts[ContributionsCard.StateKey(s)])),
        form.Text(ChangeVerbs.State, now.State.ToString()));

    private static ContributionState? StateOf(StepForm form) =>
        Enum.TryParse<ContributionState>(form.Text(ChangeVerbs.State), out var state) && Enum.IsDefined(state) ? state : null;
}
