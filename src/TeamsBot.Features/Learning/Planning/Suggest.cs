using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Learning;

namespace TeamsBot.Features.Learning;

/// <summary>Finds what a moment is born from, and begins the pages with it. What a card sends is only a kind and an id.</summary>
public sealed class Suggest(IEnumerable<ILearningSource> sources, MomentStore moments, WishStore wishes)
{
    /// <summary>The first page, filled in as far as known.</summary>
    public async Task<Outcome<PlanForm>> BeginAsync(Visit visit, string source, string id, string nonce, CancellationToken cancellationToken)
    {
        if (source.Length == 0) { return new PlanForm("", "", 0, nonce); }
        if (source is LearningVerbs.FromMoment or LearningVerbs.FromProposal)
        {
            return await moments.FindAsync(visit.Team.Team, id, cancellationToken) is { Moment: { IsAhead: true } moment } && moment.State is MomentState.Proposed == source is LearningVerbs.FromProposal
                ? PlanForm.Of(moment, source, nonce)
                : new Refusal("learning.gone");
        }

        if (source is LearningVerbs.FromWish)
        {
            return await wishes.FindAsync(visit.Team.Team, id, cancellationToken) is { } wish
                ? new PlanForm(source, id, 0, nonce) { Topic = wish.Wish.Text }
                : new Refusal("learning.wish-gone");
        }

        return await Of(source, visit, id, cancellationToken) is { } found ? new PlanForm(source, id, 0, nonce) { Topic = Excerpt.Of(found.Topic, Limits.Line), Form = found.Form } : new Refusal("learning.source-gone");
    }

    /// <summary>The reason a new moment keeps; by hand when what it came from is gone meanwhile.</summary>
    public async Task<Reason> ReasonAsync(Visit visit, PlanForm form, CancellationToken cancellationToken)
    {
        if (form.Source is LearningVerbs.FromWish) { return await wishes.FindAsync(visit.Team.Team, form.Id, cancellationToken) is null ? Reason.ByHand : new(ReasonKind.Wish, form.Id); }
        if (await Of(form.Source, visit, form.Id, cancellationToken) is null) { return Reason.ByHand; }
        return form.Source switch
        {
            "reflection" => new(ReasonKind.Reflection, form.Id),
            "change" => new(ReasonKind.Change, form.Id),
            _ => Reason.ByHand,
        };
    }

    /// <summary>A moment was made of it: a wish is fulfilled then, and goes.</summary>
    public async Task DoneAsync(Visit visit, PlanForm form, CancellationToken cancellationToken)
    {
        if (form.Source is LearningVerbs.FromWish && await wishes.FindAsync(visit.Team.Team, form.Id, cancellationToken) is { } wish) { await wishes.RemoveAsync(visit.Team.Team, wish, cancellationToken); }
    }

    private Task<LearningSuggestion?> Of(string source, Visit visit, string id, CancellationToken cancellationToken) =>
        sources.FirstOrDefault(s => string.Equals(s.Kind, source, StringComparison.Ordinal)) is { } known
            ? known.FindAsync(visit.Team.Team, id, cancellationToken)
            : Task.FromResult<LearningSuggestion?>(null);
}
