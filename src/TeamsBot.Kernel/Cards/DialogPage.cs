using AdaptiveCards;

namespace TeamsBot.Kernel.Cards;

/// <summary>
/// Makes a page of a dialog from a card of a personal chat, so that what a step says is written once. In a dialog an <c>Action.Execute</c> does
/// nothing, and no second dialog opens: buttons that would open one are left out, each other becomes the <c>Action.Submit</c> that it carries for
/// clients that do not know it, with the same data and the same inputs.
/// </summary>
public static class DialogPage
{
    /// <summary>The same card, its buttons and taps changed, without the heading that stands above the dialog already. The card is no longer one for a chat.</summary>
    public static AdaptiveCard Of(AdaptiveCard card)
    {
        Under(card.FallbackText ?? "", card);
        card.Actions.RemoveAll(OpensDialog);
        for (var i = 0; i < card.Actions.Count; i++) { card.Actions[i] = Submitting(card.Actions[i]); }
        foreach (var element in card.Body) { Change(element); }
        return card;
    }

    /// <summary>The page without a heading that says what stands above the dialog already.</summary>
    /// <param name="title">The title of the dialog.</param>
    /// <param name="card">The page; changed.</param>
    public static AdaptiveCard Under(string title, AdaptiveCard card)
    {
        if (card.Body is [AdaptiveTextBlock heading, _, ..] && string.Equals(heading.Text, title, StringComparison.Ordinal)) { card.Body.RemoveAt(0); }
        return card;
    }

    private static void Change(AdaptiveElement element)
    {
        if (element is AdaptiveCollectionElement { SelectAction: { } tap } tapped) { tapped.SelectAction = Submitting(tap); }
        IEnumerable<AdaptiveElement> inside = element switch
        {
            AdaptiveContainer container => container.Items,
            AdaptiveColumnSet set => set.Columns,
            _ => [],
        };
        foreach (var part in inside) { Change(part); }
    }

    // From within a dialog none opens: pressed there, the button would send in the page instead.
    private static bool OpensDialog(AdaptiveAction action) => action is AdaptiveSubmitAction { DataJson: { } data } && data.Contains("\"task/fetch\"", StringComparison.Ordinal);

    private static AdaptiveAction Submitting(AdaptiveAction action) =>
        action is AdaptiveExecuteAction execute
            ? new AdaptiveSubmitAction { Title = execute.Title, DataJson = execute.DataJson, AssociatedInputs = execute.AssociatedInputs }
            : action;
}
