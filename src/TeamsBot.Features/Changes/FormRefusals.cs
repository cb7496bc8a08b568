using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes;

/// <summary>What to do with a page that was refused.</summary>
internal static class FormRefusals
{
    /// <summary>
    /// Most refusals come back above the page, with what was typed still in it. A text that is too long does not: the inputs do not let
    /// anyone type it, so it was forged, and it may not fit a card.
    /// </summary>
    public static bool ClosesPage(Refusal refusal) => string.Equals(refusal.Key, "shared.too-long", StringComparison.Ordinal);
}
