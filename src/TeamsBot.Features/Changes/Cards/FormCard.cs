using AdaptiveCards;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Cards;

/// <summary>A page with questions, a button that sends them and a way back that does not.</summary>
public static class FormCard
{
    /// <summary>The page.</summary>
    /// <param name="visit">Who fills it in.</param>
    /// <param name="heading">What it is about, ready to print.</param>
    /// <param name="hint">Why these questions, ready to print.</param>
    /// <param name="notice">What was refused the last time; null at first.</param>
    /// <param name="questions">At most five.</param>
    /// <param name="send">The press that sends them.</param>
    /// <param name="sendTitle">The words on its button.</param>
    /// <param name="back">The page to go back to.</param>
    public static AdaptiveCard Of(
        Visit visit, string heading, string hint, string? notice, IEnumerable<AdaptiveElement> questions, Press send, string sendTitle, Press back)
    {
        AdaptiveElement[] above = notice is null ? [] : [ChangeCard.Notice(notice)];
        var main = visit.Surface.Send(send.With(ChangeVerbs.Filled, "yes"), sendTitle);
        main.Style = "positive";
        return CardPage.Of(
            visit.Texts, heading, [.. above, Part.Title(heading), Part.Hint(hint), .. questions], main, visit.Surface.Go(back, visit.Texts["shared.back"]));
    }
}
